// The lens comes and goes: nothing is left of it, and it follows what the page does.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { launch } from "./browser.mjs";
import { countWorkers, openLens, serveSite, story } from "./lens-host.mjs";

const article = `<article id="story">${story}</article>`;
const tag = '<guillemet-lens for="story"></guillemet-lens>';

/** Before any script: counts what a script could leave behind. */
const countRemains = () => {
  const counts = { listeners: 0, mutation: 0, intersection: 0, intervals: 0 };
  globalThis.__counts = counts;
  // Listeners on what outlives the lens.
  const lasting = (target) => target === window || target === document || (target instanceof Element && target.closest?.("guillemet-lens") === null && target.isConnected && !(target.getRootNode() instanceof ShadowRoot));
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const known = new Map();
  const key = (target, type, options) => `${type} ${typeof options === "boolean" ? options : Boolean(options?.capture)}`;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (lasting(target) && !options?.signal?.aborted) {
      const entries = known.get(target) ?? new Map();
      known.set(target, entries);
      const id = key(target, type, options);
      const set = entries.get(id) ?? new Set();
      entries.set(id, set);
      if (!set.has(listener)) {
        set.add(listener);
        ++counts.listeners;
        const gone = () => set.delete(listener) && --counts.listeners;
        if (options?.signal) addEventListener.call(options.signal, "abort", gone);
        if (options?.once) addEventListener.call(target, type, gone, { once: true, ...(options.signal && { signal: options.signal }) });
      }
    }
    return addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? window;
    if (known.get(target)?.get(key(target, type, options))?.delete(listener)) --counts.listeners;
    return removeEventListener.call(target, type, listener, options);
  };
  for (const [name, count] of [["MutationObserver", "mutation"], ["IntersectionObserver", "intersection"]]) {
    const Native = globalThis[name];
    globalThis[name] = class extends Native {
      #on = false;
      observe(...values) {
        if (!this.#on) ++counts[count];
        this.#on = true;
        super.observe(...values);
      }
      disconnect() {
        if (this.#on) --counts[count];
        this.#on = false;
        super.disconnect();
      }
    };
  }
};

const remains = () => ({
  counts: { ...globalThis.__counts },
  workers: globalThis.__workers.filter(({ alive }) => alive).length,
  highlights: [...CSS.highlights.keys()],
  styles: document.adoptedStyleSheets.length,
  html: document.documentElement.outerHTML,
});

describe("the lens", () => {
  let browser;
  before(async () => {
    browser = await launch({ args: ["--js-flags=--expose-gc"] });
  });
  after(() => browser.close());

  async function on(options, work) {
    const site = await serveSite(typeof options === "string" ? { html: options } : options);
    const page = await browser.newPage();
    await page.addInitScript(countWorkers);
    await page.addInitScript(countRemains);
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    try {
      await page.goto(site.url);
      await page.waitForFunction(() => customElements.get("guillemet-lens"));
      await work(page, site);
      assert.deepEqual(errors, []);
    } finally {
      await page.close();
      site.close();
    }
  }

  test("fifty times on the page and off: nothing is left, and the memory stays level", () =>
    on(article, async (page) => {
      const before = await page.evaluate(remains);
      const cycle = (how) =>
        page.evaluate(async (how) => {
          const lens = document.createElement("guillemet-lens");
          lens.setAttribute("for", "story");
          if (how % 2) lens.setAttribute("observe", "");
          document.body.append(lens);
          const done = new Promise((resolve) => lens.addEventListener("guillemet-analysis", resolve, { once: true }));
          lens.show();
          // Some are taken away while they load or analyze.
          if (how % 5 === 3) await Promise.resolve();
          else if (how % 5 === 4) await new Promise((resolve) => setTimeout(resolve, 15));
          else {
            await done;
            lens.select("quote-0");
            lens.next();
          }
          if (how % 3 === 0) lens.destroy();
          if (how % 3 === 1) lens.hide();
          lens.remove();
          await new Promise((resolve) => setTimeout(resolve));
        }, how);
      const cdp = await page.context().newCDPSession(page);
      const level = async () => {
        await page.waitForTimeout(300);
        await cdp.send("HeapProfiler.collectGarbage");
        await cdp.send("HeapProfiler.collectGarbage");
        const { usedSize } = await cdp.send("Runtime.getHeapUsage");
        const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
        return { usedSize, nodes, jsEventListeners };
      };
      for (let how = 0; how < 15; ++how) await cycle(how);
      const early = await level();
      for (let how = 15; how < 50; ++how) await cycle(how);
      const late = await level();
      await page.waitForTimeout(300);
      assert.deepEqual(await page.evaluate(remains), before);
      // 35 more of them; a single one that stayed would be some 150 nodes.
      assert.ok(late.nodes <= early.nodes + 100, `${early.nodes} nodes, then ${late.nodes}`);
      assert.ok(late.jsEventListeners <= early.jsEventListeners + 10, `${early.jsEventListeners} listeners, then ${late.jsEventListeners}`);
      assert.ok(late.usedSize < early.usedSize * 1.25 + 500_000, `${early.usedSize} bytes, then ${late.usedSize}`);
    }));

  test("moved, it stays as it is; put back, it begins anew; destroyed, it sleeps until then", () =>
    on(tag + article, async (page) => {
      await page.evaluate(openLens);
      const result = await page.evaluate(async () => {
        const lens = document.querySelector("guillemet-lens");
        const turn = () => new Promise((resolve) => setTimeout(resolve, 50));
        document.body.append(lens);
        await turn();
        const moved = [lens.state, lens.analysis?.quotes.length];
        lens.remove();
        await turn();
        const away = [lens.state, lens.analysis, CSS.highlights.size];
        document.body.append(lens);
        const again = await lens.analyze();
        lens.destroy();
        const destroyed = [lens.state, lens.shadowRoot.innerHTML, CSS.highlights.size];
        const code = await lens.analyze().then(() => "none", (error) => error.code);
        return { moved, away, again: again.quotes.length, destroyed, code };
      });
      assert.deepEqual(result, { moved: ["ready", 3], away: ["idle", null, 0], again: 3, destroyed: ["destroyed", "<slot></slot>", 0], code: "closed" });
    }));

  test("two lenses share one engine, and each takes away what it brought", () =>
    on(`${tag}<guillemet-lens for="other"></guillemet-lens>${article}<article id="other"><p>« Rien ne presse », dit Odile Fargeas.</p></article>`, async (page) => {
      await page.evaluate(openLens, '[for="story"]');
      await page.evaluate(openLens, '[for="other"]');
      const sizes = () => page.evaluate(() => [CSS.highlights.get("guillemet-direct")?.size ?? 0, globalThis.__workers.filter(({ alive }) => alive).length, document.adoptedStyleSheets.length]);
      assert.deepEqual(await sizes(), [3, 1, 1]);
      await page.evaluate(() => document.querySelector('[for="story"]').destroy());
      assert.deepEqual(await sizes(), [1, 1, 1]);
      await page.evaluate(() => document.querySelector('[for="other"]').remove());
      await page.waitForTimeout(100);
      assert.deepEqual(await sizes(), [0, 0, 0]);
    }));

  test("the script twice on a page", () =>
    on(`<script type="module" src="/guillemet-lens.js?second"></script>${tag}${article}`, async (page) => {
      assert.equal((await page.evaluate(openLens)).speakers.length, 3);
    }));

  test("observe: a paragraph that is replaced, an article that is replaced, a route", () =>
    on('<guillemet-lens for="story" observe></guillemet-lens>' + article, async (page) => {
      await page.evaluate(openLens);
      const speaks = (name) => page.waitForFunction((name) => {
        const { analysis, state } = document.querySelector("guillemet-lens");
        return state === "ready" && analysis.quotes.some(({ speaker }) => speaker?.name === name);
      }, name, { timeout: 10_000 });
      await page.evaluate(() => document.querySelectorAll("#story p")[1].append(" « Tout ira bien », assure Maud Lestrange."));
      await speaks("Maud Lestrange");
      await page.evaluate(() => {
        const next = document.createElement("article");
        next.id = "story";
        const paragraph = document.createElement("p");
        paragraph.textContent = "« La halle ouvrira », annonce Rémi Castaing.";
        next.append(paragraph);
        document.querySelector("#story").replaceWith(next);
      });
      await speaks("Rémi Castaing");
      const painted = await page.evaluate(() => [...CSS.highlights.get("guillemet-direct")].map(({ startContainer }) => startContainer.isConnected));
      assert.deepEqual(painted, [true]);
    }));

  test("without observe a changed article is said to be, and only what is intact stays painted", () =>
    on(tag + article, async (page) => {
      await page.evaluate(openLens);
      await page.evaluate(() => (document.querySelectorAll("#story p")[0].firstChild.data = "« Le bac ne passera plus », annonce Ninon Charvet."));
      await page.waitForFunction(() => document.querySelector("guillemet-lens").state === "stale");
      const words = await page.evaluate(() => [...CSS.highlights.get("guillemet-direct")].map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset)));
      assert.deepEqual(words, ["« le moteur tousse encore »"]);
      await page.locator("guillemet-lens").getByRole("button", { name: "Analyser à nouveau" }).click();
      await page.waitForFunction(() => document.querySelector("guillemet-lens").state === "ready");
      assert.equal(await page.evaluate(() => CSS.highlights.get("guillemet-direct").size), 2);
    }));

  describe("moves nothing when its script arrives late", () => {
    const boxes = [
      ["in the flow", (lens) => `${lens}${article}`],
      ["in a grid", (lens) => `<main style="display: grid; gap: 40px">${lens}${article}</main>`],
      ["in a flex box", (lens) => `<main style="display: flex; gap: 40px; flex-direction: column">${lens}${article}</main>`],
    ];
    const tags = [["an empty tag", tag], ["words for readers without scripts", '<guillemet-lens for="story">Qui dit quoi, avec JavaScript.</guillemet-lens>'],
      ["noscript", '<guillemet-lens for="story"><noscript>Sans script.</noscript></guillemet-lens>']];
    for (const [where, box] of boxes) {
      for (const [what, lens] of tags) {
        test(`${where}, ${what}`, () =>
          on({ html: `<script>globalThis.shifts = []; new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifts.push(value); }).observe({ type: "layout-shift", buffered: true });
            globalThis.place = () => { const { x, y, width, height } = document.querySelector("article").getBoundingClientRect(); return [x, y, width, height].join(); };
            addEventListener("DOMContentLoaded", () => (globalThis.first = place()));
            requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.early = document.querySelector("article") && place())));</script>${box(lens)}`, delay: 400 }, async (page) => {
            await page.locator("guillemet-lens .toggle").waitFor();
            await page.waitForTimeout(200);
            const { shifts, early, now } = await page.evaluate(() => ({ shifts: globalThis.shifts, early: globalThis.early, now: globalThis.place() }));
            assert.deepEqual(shifts, []);
            assert.equal(now, early);
          }));
      }
    }
  });

  const starts = [
    ["manual", "", 0],
    ["idle", 'start="idle"', 1],
    ["visible, and on the screen", 'start="visible"', 1],
    ["visible, far below", 'start="visible" class="far"', 0],
  ];
  for (const [name, attributes, expected] of starts) {
    test(`start: ${name}`, () =>
      on(`<guillemet-lens for="story" ${attributes}></guillemet-lens><div style="height: ${attributes.includes("far") ? 9000 : 0}px"></div>${article}`, async (page, site) => {
        await page.waitForTimeout(1500);
        const loaded = site.requests.some((request) => request.endsWith(".pack"));
        assert.equal(loaded, Boolean(expected), site.requests.join());
        if (!attributes.includes("far")) return;
        await page.evaluate(() => document.querySelector("article").scrollIntoView());
        await page.waitForFunction(() => document.querySelector("guillemet-lens").state === "ready");
      }));
  }

  for (const [highlight, closed, open] of [["open", 0, 2], ["always", 2, 2], ["never", 0, 0]]) {
    test(`highlight: ${highlight}`, () =>
      on(`<guillemet-lens for="story" highlight="${highlight}"></guillemet-lens>${article}`, async (page) => {
        const size = () => page.evaluate(() => CSS.highlights.get("guillemet-direct")?.size ?? 0);
        await page.evaluate(() => document.querySelector("guillemet-lens").analyze());
        assert.equal(await size(), closed);
        await page.evaluate(() => document.querySelector("guillemet-lens").show());
        await page.waitForTimeout(100);
        assert.equal(await size(), open);
        await page.evaluate(() => document.querySelector("guillemet-lens").hide());
        assert.equal(await size(), closed);
      }));
  }
});
