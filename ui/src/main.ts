import "@fontsource-variable/inter";
import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import App from "./app/App.svelte";
import { languageOf, startI18n } from "./i18n";
import { tauriPlatform } from "./platform/tauri";
import { PriceDesk } from "./state/prices.svelte";
import { Workspace } from "./state/workspace.svelte";

async function start(): Promise<void> {
  const platform = tauriPlatform;
  const [setting, theme, depth, zoom] = await Promise.all(["language", "theme", "depth", "zoom"].map((key) => platform.getSetting(key)));
  const language = languageOf(setting ?? null);
  await startI18n(language);
  const workspace = new Workspace(platform, language);
  if (theme === "dark" || theme === "light") workspace.setTheme(theme, false);
  const target = document.getElementById("app");
  if (target) mount(App, { target, props: { workspace, prices: new PriceDesk(platform) } });
  if (depth === "guided") workspace.setDepth("guided", false);
  const kept = ["0.8", "0.9", "1.1", "1.25", "1.5", "1.75", "2"].find((known) => known === zoom);
  if (kept) workspace.setZoom(JSON.parse(kept) as number, false);
  await workspace.openLast();
  await workspace.greet();
}

void start();
