// Sites for the tests of the lens: pages and the lens's files under headers of any kind, on two origins.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";

import { watch, webFolder } from "./browser.mjs";

const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".wasm": "application/wasm", ".pack": "application/octet-stream", ".json": "application/json" };

/** An article with a name in several forms, a date, an amount, and quotations of every kind. */
export const story = `<article id="story">
  <h1>Le pont de Kerviel rouvrira au printemps</h1>
  <p>« Le pont tiendra », assure <a href="/elus">Anne Marchal</a>, maire de Kerviel, qui a visité le chantier jeudi dernier.</p>
  <p>Selon Paul Verdier, ingénieur de la Banque de Lorient, « les câbles sont neufs ». Il a ajouté que les travaux coûteraient 12 millions d’euros.</p>
  <p>Anne Marchal a annoncé que le pont rouvrirait le 14 avril 2027.</p>
</article>`;

/** The same in English, with its own people. */
export const englishStory = `<article id="story" lang="en">
  <h1>Harbor bridge to reopen in spring</h1>
  <p>“The bridge will hold,” said Judith Amory, the mayor of Port Ellery, on Thursday.</p>
  <p>Ambrose Teller, an engineer, said that the cables were new. “We checked each of them twice,” he added.</p>
</article>`;

/**
 * A page with a lens.
 * @param {object} [options]
 */
export const page = ({ script = "/lens/guillemet-lens.js", tag = '<guillemet-lens for="story"></guillemet-lens>', attributes = "", head = "", body = story, lang = "fr" } = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Kerviel</title>${head}` +
  `${script ? `<script type="module" src="${script}" ${attributes}></script>` : ""}</head><body>${tag}${body}</body></html>`;

/**
 * One origin. A path's answer is what `routes` has for it: {headers, body, status, delay} (`delay` in
 * milliseconds, or a promise) or a function of the request that gives one; below `/lens/` (or /any-word/lens/) lie the lens's files, with the headers
 * and changes that `lens` gives for them.
 * @param {object} options
 */
export async function serveSite({ routes = {}, lens = () => ({}) } = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://host");
    requests.push(pathname);
    const wait = (delay = 0) => (typeof delay === "number" ? new Promise((resolve) => setTimeout(resolve, delay)) : delay);
    try {
      if (pathname in routes) {
        const answer = typeof routes[pathname] === "function" ? await routes[pathname](request) : routes[pathname];
        await wait(answer.delay);
        response.writeHead(answer.status ?? 200, { "Content-Type": types[".html"], "Cache-Control": "no-store", ...answer.headers }).end(answer.body);
        return;
      }
      const [, prefix, file] = /^\/(?:([\w-]+)\/)?lens\/([\w.-]+)$/.exec(pathname) ?? [];
      if (!file) throw new Error("no such page");
      const { headers = {}, status = 200, change = (bytes) => bytes, delay } = lens({ file, prefix, request }) ?? {};
      const bytes = change(await readFile(join(webFolder, file)));
      await wait(delay);
      response.writeHead(status, { "Content-Type": types[extname(file)] ?? "text/plain", "Cache-Control": "no-store", ...headers }).end(bytes);
    } catch {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    routes,
    /** Paths in the order in which they were asked for. */
    requests,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Runs before the page's own scripts: counts workers, and keeps what the lens says. */
export function spy() {
  const workers = [];
  const Native = globalThis.Worker;
  globalThis.Worker = class extends Native {
    constructor(url, options) {
      super(url, options);
      this.record = { url: String(url), alive: true };
      workers.push(this.record);
    }
    terminate() {
      this.record.alive = false;
      super.terminate();
    }
  };
  const events = [];
  for (const type of ["ready", "progress", "analysis", "toggle", "correct", "copy", "error", "select", "open", "close"]) {
    document.addEventListener(`guillemet-${type}`, ({ target, detail, cancelable, bubbles, composed }) => {
      const { code, message } = detail ?? {};
      events.push({ type, target, detail, code, message, cancelable, bubbles, composed });
    });
  }
  globalThis.seen = { workers, events };
}

/**
 * Runs before the page's own scripts: keeps account of what a script may leave behind, and holds nothing itself.
 * `left()` tells what there is now: listeners on the window, the document and the elements of its tree, observers,
 * workers, timers.
 */
export function account() {
  const listeners = new Map();
  const observers = new Set();
  const timers = new Map();
  let workers = 0;
  const count = (name, by) => listeners.set(name, (listeners.get(name) ?? 0) + by);
  const nameOf = (target) => {
    if (target === window) return "window";
    if (target === document) return "document";
    return target instanceof Element && target.getRootNode() === document ? target.localName : null;
  };
  // By listener, so that one that is added twice counts once, as in the browser.
  const kept = new WeakMap();
  const keyOf = (type, options) => `${type} ${typeof options === "object" ? options?.capture === true : options === true}`;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const forget = (target, key, listener) => {
    if (kept.get(target)?.get(key)?.delete(listener)) count(`${nameOf(target)} ${key}`, -1);
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (nameOf(target) && listener && !options?.signal?.aborted) {
      const key = keyOf(type, options);
      const ofTarget = kept.get(target) ?? new Map();
      const ofKey = ofTarget.get(key) ?? new Set();
      kept.set(target, ofTarget.set(key, ofKey));
      if (!ofKey.has(listener)) {
        ofKey.add(listener);
        count(`${nameOf(target)} ${key}`, 1);
        options?.signal && addEventListener.call(options.signal, "abort", () => forget(target, key, listener));
        options?.once && addEventListener.call(target, type, () => forget(target, key, listener), { once: true, signal: options.signal });
      }
    }
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (nameOf(target) && listener) forget(target, keyOf(type, options), listener);
    return removeEventListener.call(this, type, listener, options);
  };
  for (const name of ["MutationObserver", "IntersectionObserver", "ResizeObserver", "PerformanceObserver"]) {
    globalThis[name] = class extends globalThis[name] {
      #token = { name };
      observe(...args) {
        observers.add(this.#token);
        return super.observe(...args);
      }
      disconnect() {
        observers.delete(this.#token);
        return super.disconnect();
      }
    };
  }
  globalThis.Worker = class extends globalThis.Worker {
    #alive = Boolean(++workers);
    terminate() {
      if (this.#alive) --workers;
      this.#alive = false;
      super.terminate();
    }
  };
  const { setTimeout, clearTimeout } = globalThis;
  globalThis.setTimeout = (work, delay, ...args) => {
    const timer = setTimeout((...values) => {
      timers.delete(timer);
      work(...values);
    }, delay, ...args);
    timers.set(timer, delay ?? 0);
    return timer;
  };
  globalThis.clearTimeout = (timer) => {
    timers.delete(timer);
    clearTimeout(timer);
  };
  globalThis.left = () => ({
    listeners: Object.fromEntries([...listeners].filter(([, number]) => number !== 0)),
    observers: [...observers].map(({ name }) => name),
    workers,
    timers: [...timers.values()],
    highlights: [...CSS.highlights.keys()],
    sheets: document.adoptedStyleSheets.length,
  });
}

/** On the page: waits until `lens` is in one of `states`. */
export function untilState(frame, states, selector = "guillemet-lens") {
  return frame.evaluate(async ([wanted, query]) => {
    const end = performance.now() + 25_000;
    for (;;) {
      const { state } = document.querySelector(query) ?? {};
      if (wanted.includes(state)) return state;
      if (performance.now() > end) throw new Error(`state ${state}, not ${wanted}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }, [[states].flat(), selector]);
}

let visits = 0;
/**
 * Opens a page that `page()` makes of `options`; `work` gets it with the errors of its scripts and what it asked for.
 * No script may have failed in the end.
 */
export async function visitPage(browser, site, options, work, scripts = [spy]) {
  const path = `/page-${++visits}`;
  site.routes[path] = { body: page(options) };
  const tab = await browser.newPage();
  const seen = watch(tab);
  for (const script of scripts) await tab.addInitScript(script);
  try {
    await tab.goto(site.origin + path, { waitUntil: options.waitUntil ?? "load" });
    await work(tab, seen);
    assert.deepEqual(seen.errors, []);
  } finally {
    await tab.close();
  }
}

/** Opens the page's lens; its state when it has done what it can. */
export async function show(tab) {
  await tab.evaluate(() => document.querySelector("guillemet-lens").show());
  return untilState(tab, ["ready", "error"]);
}
