// Where a session can run: in Node itself, or in Chromium. Both give the same functions, asynchronous.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

import { launch, root, serveFolder } from "../web/browser.mjs";
import { createSession } from "./page/session.mjs";
import { languages, packed } from "./page/texts.mjs";

const folder = join(root, "build/wasm/bench");
const calls = ["detectLanguage", "count", "compare", "growth", "sample", "sampleStage", "loadTimes"];

export async function startNode() {
  const { default: createModule } = await import(pathToFileURL(join(folder, "guillemet-bench-engine.mjs")).href);
  const fixtures = Object.fromEntries(
    languages.map((language) => [language, readFileSync(join(folder, `${language}.txt`), "utf8")]));
  const wasm = readFileSync(join(folder, "guillemet-bench-engine.wasm"));
  const bytes = (file) => new Uint8Array(readFileSync(join(folder, file))).buffer;
  const packs = Object.fromEntries(packed.map((language) => [language, bytes(`${language}.pack`)]));
  const session = await createSession(createModule, wasm, fixtures, packs);
  return { name: `Node ${process.versions.node}`, ...session, close: async () => {} };
}

export async function startChromium() {
  const server = await serveFolder(folder);
  const browser = await launch({ args: ["--js-flags=--expose-gc"] });
  const page = await browser.newPage();
  await page.goto(server.origin);
  await page.evaluate(() => globalThis.bench.then(() => {}));
  const call = (name) => (argument) =>
    page.evaluate(async ([name, argument]) => (await globalThis.bench)[name](argument), [name, argument]);
  return {
    name: `Chromium ${browser.context.browser()?.version() ?? ""}`.trim(),
    ...Object.fromEntries(calls.map((name) => [name, call(name)])),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
