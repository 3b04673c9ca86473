// A browser and a server for the tests in this folder.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

import { serve } from "../../tools/serve.mjs";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const webFolder = join(root, "build/web");
export const packageFolder = join(root, "build/package/dist");
export const offlineFile = pathToFileURL(join(webFolder, "guillemet.html")).href;

const require = createRequire(join(root, "web/package.json"));
const { chromium } = require("playwright-core");
export const axePath = require.resolve("axe-core/axe.min.js");

/** Chromium with a fresh profile, `args` added to our own. `close()` ends it and takes the profile away. */
export async function launch({ args = [], ...options } = {}) {
  const profile = mkdtempSync(join(tmpdir(), "guillemet-web-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", ...args],
    locale: "fr-FR",
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  return {
    context,
    newPage: () => context.newPage(),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Serves a folder on a free port of the loopback address. */
export async function serveFolder(folder) {
  const server = await serve(folder, 0);
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** Collects what must not happen on a page: errors of scripts and requests. */
export function watch(page) {
  const seen = { errors: [], requests: [] };
  page.on("pageerror", (error) => seen.errors.push(error.message));
  page.on("request", (request) => seen.requests.push(request.url()));
  return seen;
}

/** What is painted now: highlight name → the words of its ranges. */
export const painted = (page) =>
  page.evaluate(() => {
    const words = (range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    };
    return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name, [...ranges].map(words)]));
  });

/** Until the status line holds `text`, a string or a pattern. */
export const untilStatus = (page, text) => page.locator("#status").filter({ hasText: text }).waitFor({ timeout: 30_000 });
