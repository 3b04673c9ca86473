// The golden analyses: the native program, WebAssembly in Node and WebAssembly in Chromium each have to
// give the expected bytes. GOLDEN_UPDATE=1 writes what the native program gives; look at the difference.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import process from "node:process";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { serve } from "../../tools/serve.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const program = process.env.GUILLEMET ?? join(root, "build/native/guillemet");
const distribution = join(root, "build/package/dist");

const articles = ["fr", "en", "other"].flatMap((folder) =>
  readdirSync(join(here, folder))
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => {
      const path = join(here, folder, name);
      return { name: relative(here, path), path, text: readFileSync(path), expected: path.replace(/txt$/, "json") };
    }),
);

/** One line with a line end, as the program writes it. */
const expectedOf = (article) => readFileSync(article.expected, "utf8");
/** A byte order mark counts as a unit: the decoder must not take it away. */
const textOf = (article) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(article.text);

function analyzeNatively(article) {
  const ended = spawnSync(program, ["analyze", "--output", "json", "--tokens"], { input: article.text, maxBuffer: 1 << 28 });
  assert.equal(ended.status, 0, String(ended.stderr));
  return String(ended.stdout);
}

test("there are enough articles, each with its expectation", () => {
  const count = (folder) => articles.filter((article) => article.name.startsWith(folder)).length;
  assert.ok(count("fr") >= 30 && count("en") >= 20, `${count("fr")} French, ${count("en")} English`);
  if (process.env.GOLDEN_UPDATE) {
    for (const article of articles) writeFileSync(article.expected, analyzeNatively(article));
  }
  assert.deepEqual(articles.filter((article) => !existsSync(article.expected)).map((article) => article.name), []);
});

describe("the native program", () => {
  for (const article of articles) {
    test(article.name, () => assert.equal(analyzeNatively(article), expectedOf(article)));
  }
});

describe("WebAssembly in Node", () => {
  let analyzer;
  before(async () => {
    const { createAnalyzer } = await import(join(distribution, "guillemet.js"));
    analyzer = await createAnalyzer();
  });
  after(() => analyzer.close());
  for (const article of articles) {
    test(article.name, async () => {
      const analysis = await analyzer.analyze(textOf(article), { tokens: true });
      assert.equal(`${JSON.stringify(analysis)}\n`, expectedOf(article));
    });
  }
});

describe("WebAssembly in Chromium", { skip: process.env.GUILLEMET_BROWSERS === "no" }, () => {
  let server, browser, page, profile;
  before(async () => {
    const { chromium } = createRequire(join(root, "web/package.json"))("playwright-core");
    server = await serve(distribution, 0);
    profile = mkdtempSync(join(tmpdir(), "guillemet-golden-"));
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      chromiumSandbox: process.getuid?.() !== 0,
      args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync"],
    });
    page = await browser.newPage();
    // Any page of the server's origin will do: its own "not found" page has no script and no policy.
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.evaluate(async () => {
      const { createAnalyzer } = await import("/guillemet.js");
      globalThis.analyzer = await createAnalyzer();
    });
  });
  after(async () => {
    await browser?.close();
    server?.close();
    if (profile) rmSync(profile, { recursive: true, force: true });
  });
  for (const article of articles) {
    test(article.name, async () => {
      const json = await page.evaluate(
        async (text) => JSON.stringify(await globalThis.analyzer.analyze(text, { tokens: true })),
        textOf(article),
      );
      assert.equal(`${json}\n`, expectedOf(article));
    });
  }
});
