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
  const [setting, theme] = await Promise.all([platform.getSetting("language"), platform.getSetting("theme")]);
  const language = languageOf(setting);
  await startI18n(language);
  const workspace = new Workspace(platform, language);
  if (theme === "dark" || theme === "light") workspace.setTheme(theme, false);
  const target = document.getElementById("app");
  if (target) mount(App, { target, props: { workspace, prices: new PriceDesk(platform) } });
  await workspace.openLast();
}

void start();
