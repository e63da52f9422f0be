import { svelte } from "@sveltejs/vite-plugin-svelte";
import { svelteTesting } from "@testing-library/svelte/vite";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 800 },
  // The help shows the reference of formulas, which stands beside the core.
  server: { fs: { allow: [".", "../src-tauri/docs"] } },
  test: { environment: "jsdom", include: ["src/**/*.test.ts"] },
});
