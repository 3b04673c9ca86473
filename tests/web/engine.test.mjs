// The engine on a page: in a worker, without one, and with one that is lost.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { after, before, describe, test } from "node:test";

import { assetFile } from "../asset_files.mjs";
import { launch, packageFolder } from "./browser.mjs";

const types = { ".js": "text/javascript", ".wasm": "application/wasm", ".pack": "application/octet-stream" };
const sentence = "« Le pont tiendra », assure Anne Marchal.";

/** A host's page under a policy of its own, beside the package's files. */
async function host(policy, missing = []) {
  const server = createServer(async (request, response) => {
    if (request.url === "/") {
      const headers = { "Content-Type": "text/html", ...(policy && { "Content-Security-Policy": policy }) };
      response.writeHead(200, headers).end("<!doctype html><title>host</title><p>host");
      return;
    }
    try {
      if (missing.some((name) => request.url === `/${assetFile(packageFolder, name)}`)) throw new Error("missing");
      const body = await readFile(join(packageFolder, request.url.slice(1)));
      response.writeHead(200, { "Content-Type": types[extname(request.url)] ?? "text/plain" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Runs on the page: makes an analyzer, analyzes, tells what happened. */
const attempt = async ({ text, options }) => {
  const { createAnalyzer } = await import("/guillemet.js");
  const workers = [];
  const Native = globalThis.Worker;
  globalThis.Worker = class extends Native {
    constructor(...args) {
      super(...args);
      workers.push(this);
    }
  };
  try {
    const analyzer = await createAnalyzer(options);
    const analysis = await analyzer.analyze(text, { language: "fr" });
    analyzer.close();
    return { speaker: analysis.quotes[0]?.speaker?.name, workers: workers.length };
  } catch (error) {
    return { code: error.code, message: error.message, workers: workers.length };
  } finally {
    globalThis.Worker = Native;
  }
};

describe("the engine on a page", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  async function on(policy, missing, work) {
    const place = await host(policy, missing);
    const page = await browser.newPage();
    try {
      await page.goto(place.url);
      return await work(page);
    } finally {
      await page.close();
      place.close();
    }
  }

  const self = "default-src 'none'; connect-src 'self'";
  const rows = [
    ["no policy", null, [], {}, { speaker: "Anne Marchal" }],
    ["a strict policy that allows all it needs", `${self}; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'`, [], {}, { speaker: "Anne Marchal" }],
    ["no worker wanted", `${self}; script-src 'self' 'wasm-unsafe-eval'`, [], { worker: false }, { speaker: "Anne Marchal" }],
    ["workers refused", `${self}; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'`, [], {}, { speaker: "Anne Marchal" }],
    ["WebAssembly refused, in a worker or not", `${self}; script-src 'self'; worker-src 'none'`, [], {}, { code: "wasm-blocked", message: /wasm-unsafe-eval/ }],
    ["a missing pack", null, ["fr.pack"], {}, { code: "asset-missing", message: /fr\.pack/ }],
    ["a missing engine", null, ["guillemet-engine.wasm"], {}, { code: "asset-missing", message: /guillemet-engine\.wasm/ }],
  ];
  for (const [name, policy, missing, options, expected] of rows) {
    test(name, async () => {
      const result = await on(policy, missing, (page) => page.evaluate(attempt, { text: sentence, options }));
      for (const [key, value] of Object.entries(expected)) {
        if (value instanceof RegExp) assert.match(result[key], value);
        else assert.equal(result[key], value, JSON.stringify(result));
      }
    });
  }

  test("a worker is used where there may be one, and only there", async () => {
    const count = async (options) => (await on(null, [], (page) => page.evaluate(attempt, { text: sentence, options }))).workers;
    assert.equal(await count({}), 1);
    assert.equal(await count({ worker: false }), 0);
  });

  test("a worker that is ended rejects what is under way, and the next call starts another", async () => {
    const result = await on(null, [], (page) =>
      page.evaluate(async (text) => {
        const { createAnalyzer } = await import("/guillemet.js");
        const Native = globalThis.Worker;
        let last;
        globalThis.Worker = class extends Native {
          constructor(...args) {
            super(...args);
            last = this;
          }
        };
        const analyzer = await createAnalyzer({ languages: ["fr"] });
        const running = analyzer.analyze(`${text}\n`.repeat(100_000), { language: "fr" });
        setTimeout(() => last.terminate(), 100);
        const code = await running.then(() => "none", (error) => error.code);
        const { quotes } = await analyzer.analyze(text, { language: "fr" });
        analyzer.close();
        return { code, speaker: quotes[0].speaker.name };
      }, sentence),
    );
    assert.deepEqual(result, { code: "worker-lost", speaker: "Anne Marchal" });
  });

  test("on the page's own thread a long text leaves room for others, and the bytes are the same", async () => {
    const result = await on(null, [], (page) =>
      page.evaluate(async (text) => {
        const { createAnalyzer } = await import("/guillemet.js");
        const long = `${text} Paul Verdier est parti le 8 mai 2018.\n`.repeat(4000);
        const inWorker = await createAnalyzer({ languages: ["fr"] });
        const expected = JSON.stringify(await inWorker.analyze(long, { language: "fr" }));
        inWorker.close();
        const inline = await createAnalyzer({ languages: ["fr"], worker: false });
        let turns = 0;
        let longest = 0;
        let last = performance.now();
        const timer = setInterval(() => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          ++turns;
        }, 1);
        const found = JSON.stringify(await inline.analyze(long, { language: "fr" }));
        clearInterval(timer);
        inline.close();
        return { same: found === expected, turns, longest };
      }, sentence),
    );
    assert.ok(result.same);
    assert.ok(result.turns > 5, JSON.stringify(result));
  });
});
