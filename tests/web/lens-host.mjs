// Sites for the tests of the lens: a page under a policy, the lens's files from the same or another origin.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";

import { webFolder } from "./browser.mjs";

const types = { ".js": "text/javascript", ".wasm": "application/wasm", ".pack": "application/octet-stream" };

export const story = `<h1>Le bac de Pélouailles reprend</h1>
<p>« Le bac passera dès lundi », annonce Ninon Charvet, la présidente de la régie de Pélouailles.</p>
<p>Selon Gaël Ostrowski, batelier, « le moteur tousse encore ». Il a ajouté que la traversée coûterait 3 euros à partir du 8 mai 2026.</p>`;

const listening = (server) => new Promise((done) => server.listen(0, "127.0.0.1", () => done(server.address().port)));

/**
 * The lens's files, on an origin of their own.
 * @param {object} [options]
 * @param {boolean} [options.cors]
 * @param {string | null} [options.policy] that the files carry themselves
 * @param {(name: string, body: Buffer) => Buffer} [options.tamper]
 */
export async function serveLens({ cors = true, policy = null, tamper = (_, body) => body } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const name = request.url.slice(1).split("?")[0];
    requests.push(name);
    try {
      if (!/^[\w.-]+$/.test(name)) throw new Error("none");
      const body = tamper(name, await readFile(join(webFolder, name)));
      response.writeHead(200, {
        "Content-Type": types[extname(name)] ?? "text/plain",
        ...(cors && { "Access-Control-Allow-Origin": "*" }),
        ...(policy && { "Content-Security-Policy": policy }),
      }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await listening(server);
  return { origin: `http://127.0.0.1:${port}`, requests, close: () => server.close() };
}

/**
 * A news site. `policy` may name `LENS`, the origin of the lens's files; where `lens` is not given they are the
 * site's own.
 * @param {{html: string, policy?: string | null, filePolicy?: string | null, lens?: {origin: string}, tamper?: (name: string, body: Buffer) => Buffer, delay?: number}} options
 */
export async function serveSite({ html, policy = null, filePolicy = null, lens, tamper = (_, body) => body, delay = 0 }) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const own = `http://127.0.0.1:${server.address().port}`;
    const origin = lens?.origin ?? own;
    const fill = (text) => text.replaceAll("LENS", origin);
    const path = request.url.split("?")[0];
    if (path === "/" || path.endsWith(".html")) {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...(policy && { "Content-Security-Policy": fill(policy) }) });
      response.end(`<!doctype html><html lang="fr"><head><title>Site</title><link rel="icon" href="data:,">\n<script type="module" src="${origin}/guillemet-lens.js"></script></head><body>${fill(html)}</body></html>`);
      return;
    }
    const name = path.slice(1);
    requests.push(name);
    try {
      if (!/^[\w.-]+$/.test(name)) throw new Error("none");
      const body = tamper(name, await readFile(join(webFolder, name)));
      if (delay > 0 && name === "guillemet-lens.js") await new Promise((done) => setTimeout(done, delay));
      response.writeHead(200, { "Content-Type": types[extname(name)] ?? "text/plain", ...(filePolicy && { "Content-Security-Policy": fill(filePolicy) }) }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await listening(server);
  return { url: `http://127.0.0.1:${port}/`, origin: `http://127.0.0.1:${port}`, requests, close: () => server.close() };
}

/** Before any script of a page: counts the workers that are there, and from where. */
export const countWorkers = () => {
  const Native = globalThis.Worker;
  globalThis.__workers = [];
  globalThis.Worker = class extends Native {
    constructor(url, options) {
      super(url, options);
      const entry = { kind: String(url).startsWith("blob:") ? "blob" : "own", alive: true, failed: false };
      globalThis.__workers.push(entry);
      this.addEventListener("error", () => (entry.failed = true));
      const terminate = this.terminate.bind(this);
      this.terminate = () => {
        entry.alive = false;
        terminate();
      };
    }
  };
};

/** On the page: opens the lens, and tells what came of it. */
export const openLens = async (selector = "guillemet-lens") => {
  const lens = document.querySelector(selector);
  await customElements.whenDefined("guillemet-lens");
  const outcome = new Promise((resolve) => {
    lens.addEventListener("guillemet-error", ({ detail }) => resolve(detail), { once: true });
    lens.addEventListener("guillemet-analysis", ({ detail }) => resolve({ speakers: detail.analysis.quotes.map(({ speaker }) => speaker?.name) }), { once: true });
  });
  lens.show();
  return outcome;
};
