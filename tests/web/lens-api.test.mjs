// The lens's attributes, properties, methods, events, slots and variables; its keys, and what axe says of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";

import { axePath, launch, painted } from "./browser.mjs";
import { openLens, serveSite, story } from "./lens-host.mjs";

const article = `<article id="story">${story}</article>`;
const tag = (attributes = "", inside = "") => `<guillemet-lens for="story" ${attributes}>${inside}</guillemet-lens>`;

describe("the lens", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  async function on(html, work, options = {}) {
    const site = await serveSite({ html: `<main>${html}</main>` });
    const own = Object.keys(options).length > 0 ? await launch(options) : null;
    const page = await (own ?? browser).newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    try {
      await page.goto(site.url);
      await page.waitForFunction(() => customElements.get("guillemet-lens"));
      await work(page, page.locator("guillemet-lens"));
      assert.deepEqual(errors, []);
    } finally {
      await page.close();
      await own?.close();
      site.close();
    }
  }
  const opened = (html, work, options) =>
    on(html, async (page, lens) => {
      const outcome = await page.evaluate(openLens);
      assert.equal(outcome.code, undefined, JSON.stringify(outcome));
      await page.waitForTimeout(60);
      await work(page, lens);
    }, options);

  describe("attributes", () => {
    test("exclude", () => opened(tag('exclude=".promo"') + `<article id="story">${story}<p class="promo">« Achetez », dit Anne Marchal.</p></article>`, async (page) => {
      assert.doesNotMatch(JSON.stringify(await painted(page)), /Marchal/);
    }));
    test("exclude that is no selector is an error", () => on(tag('exclude="p:::x"') + article, async (page) => {
      const { code, message } = await page.evaluate(openLens);
      assert.equal(code, "unsupported-input");
      assert.match(message, /exclude/);
    }));
    test("layers", () => opened(tag('layers="person quote"') + article, async (page, lens) => {
      assert.deepEqual(Object.keys(await painted(page)).sort(), ["guillemet-direct", "guillemet-indirect", "guillemet-person"]);
      assert.equal(await lens.locator(".legend button").count(), 2);
    }));
    test("lang is taken, and one that is none is not", () => opened(tag('lang="de"') + article, async (page, lens) => {
      assert.equal(await lens.evaluate(({ analysis }) => analysis.language), "de");
      await lens.evaluate((element) => (element.lang = "!"));
      await page.waitForFunction(() => document.querySelector("guillemet-lens").analysis.language === "fr");
    }));
    test("ui-lang, while it is open", () => opened(tag() + article, async (page, lens) => {
      assert.equal(await lens.locator("#tab-quotes").innerText(), "Qui dit quoi");
      await lens.evaluate((element) => element.setAttribute("ui-lang", "en"));
      assert.equal(await lens.locator("#tab-quotes").innerText(), "Who said what");
      assert.equal(await lens.locator(".panel").isVisible(), true);
    }));
    test("published gives days their dates", () => opened(tag('published="2026-04-30"') + `<article id="story"><p>« Oui », a dit Ninon Charvet jeudi dernier.</p></article>`, async (page, lens) => {
      assert.deepEqual(await lens.evaluate(({ analysis }) => analysis.entities.filter(({ type }) => type === "date").map(({ value }) => value)), ["2026-04-23"]);
    }));
    for (const [placement, where] of [["end", ({ right, width }, page) => right === page && width < 500], ["start", ({ x, width }) => x === 0 && width < 500], ["bottom", ({ x, width }, page) => x === 0 && width === page]]) {
      test(`placement: ${placement}`, () => opened(tag(`placement="${placement}"`) + article, async (page, lens) => {
        const box = await lens.locator(".panel").boundingBox();
        assert.ok(where({ ...box, right: box.x + box.width }, 1280), JSON.stringify(box));
      }));
    }
    test("placement: inline stands in the flow", () => opened(tag('placement="inline"') + article, async (page, lens) => {
      const [panel, story] = [await lens.locator(".panel").boundingBox(), await page.locator("#story").boundingBox()];
      assert.ok(panel.y + panel.height <= story.y);
    }));
    for (const [theme, background, expected] of [["auto", "#111", "dark"], ["auto", "#fff", "light"], ["dark", "#fff", "dark"], ["light", "#111", "light"]]) {
      test(`theme: ${theme} on ${background}`, () => opened(`<style>article { background: ${background} }</style>${tag(`theme="${theme}"`)}${article}`, async (page, lens) => {
        assert.equal(await lens.locator(".panel").getAttribute("data-theme"), expected);
        assert.ok(Object.keys(await painted(page)).includes(`guillemet-direct${expected === "dark" ? "-dark" : ""}`));
      }));
    }
    test("open, from the page and by the page", () => on(tag("open") + article, async (page, lens) => {
      await lens.locator(".panel").waitFor();
      await lens.evaluate((element) => (element.open = false));
      assert.equal(await lens.locator(".panel").isVisible(), false);
      await lens.evaluate((element) => element.setAttribute("open", ""));
      await lens.locator(".panel").waitFor();
    }));
    test("without for: the article beside it; with one that is not there: no-article", () => on(`<guillemet-lens></guillemet-lens>${article}<article><p>Un autre.</p></article>`, async (page, lens) => {
      assert.equal((await page.evaluate(openLens)).speakers.length, 3);
      await lens.evaluate((element) => element.hide());
      const code = await lens.evaluate(async (element) => {
        const told = new Promise((resolve) => element.addEventListener("guillemet-error", ({ detail }) => resolve(detail), { once: true }));
        element.setAttribute("for", "nowhere");
        return told;
      });
      assert.equal(code.code, "no-article");
      assert.match(code.message, /"nowhere"/);
    }));
    test("files from other places", () => on(tag('packs-src="/elsewhere/" wasm-src="/guillemet-none.wasm"') + article, async (page) => {
      const { code, message } = await page.evaluate(openLens);
      assert.equal(code, "asset-missing");
      assert.match(message, /guillemet-none\.wasm/);
    }));
    test("storage: a correction is there after a reload", () => opened(tag('storage="local"') + article, async (page, lens) => {
      await lens.evaluate(async (element) => {
        const corrected = new Promise((resolve) => element.addEventListener("guillemet-correct", resolve, { once: true }));
        const [{ start, end }] = element.analysis.quotes;
        element.corrections = [{ op: "speaker", at: { start, end, exact: "« Le bac passera dès lundi »" }, name: "Odile Fargeas" }];
        await corrected;
      });
      await page.reload();
      await page.waitForFunction(() => customElements.get("guillemet-lens"));
      assert.equal((await page.evaluate(openLens)).speakers[0], "Odile Fargeas");
      await page.evaluate(() => localStorage.clear());
    }));
  });

  describe("properties, methods and events", () => {
    test("what is set before the script is there is taken over", () => on(`<script>
        const lens = document.createElement("guillemet-lens");
        lens.vocabulary = [{ name: "Gaël Ostrowski", type: "person", link: "/gens/ostrowski" }];
        lens.labels = { toggle: "Wer sagt was", panelTitle: "Stimmen", quotesTab: "Wer", layer: { person: "Leute" }, quoteCount: (count) => count + " Zitate", constructor: "x" };
        lens.setAttribute("for", "story");
        addEventListener("DOMContentLoaded", () => document.body.append(lens), { once: true });
      </script>${article}`, async (page, lens) => {
      await page.evaluate(openLens);
      await lens.locator("button.entry").first().waitFor();
      assert.match(await lens.locator(".toggle").innerText(), /Wer sagt was/);
      assert.equal(await lens.locator("h2").innerText(), "Stimmen");
      assert.match(await lens.locator(".legend").innerText(), /Leute/);
      assert.match(await lens.locator("#page-quotes").innerText(), /Ninon Charvet\s+1 Zitate/);
      const subject = await lens.evaluate(({ analysis }) => analysis.subjects.find(({ name }) => name === "Gaël Ostrowski"));
      assert.equal(subject.link, "/gens/ostrowski");
      await lens.locator("#tab-entities").click();
      assert.match(await lens.locator("a.topic").getAttribute("href"), /^http.*\/gens\/ostrowski$/);
    }));

    test("the events, in their order, and composed", () => on(tag() + article, async (page) => {
      const heard = await page.evaluate(async () => {
        const heard = [];
        for (const type of ["ready", "progress", "analysis", "toggle", "correct", "copy", "error", "select", "open", "close"]) {
          document.addEventListener(`guillemet-${type}`, (event) => heard.at(-1) !== type && event.composed && heard.push(type));
        }
        const lens = document.querySelector("guillemet-lens");
        lens.replaceWith(lens.cloneNode());
        const fresh = document.querySelector("guillemet-lens");
        await Promise.resolve();
        const analyzed = new Promise((resolve) => fresh.addEventListener("guillemet-analysis", resolve, { once: true }));
        fresh.show();
        await analyzed;
        fresh.select("quote-1");
        fresh.hide();
        return heard;
      });
      assert.deepEqual(heard.filter((type) => type !== "progress"), ["ready", "open", "toggle", "analysis", "select", "close", "toggle"]);
    }));

    test("open, close and select can be refused", () => opened(tag() + article, async (page, lens) => {
      const result = await lens.evaluate((element) => {
        const refuse = (event) => event.preventDefault();
        for (const type of ["open", "close", "select"]) element.addEventListener(`guillemet-${type}`, refuse);
        const selected = element.select("quote-0");
        element.hide();
        const stillOpen = element.open;
        element.removeEventListener("guillemet-close", refuse);
        element.hide();
        element.show();
        return { selected, selection: element.selection, stillOpen, open: element.open };
      });
      assert.deepEqual(result, { selected: false, selection: null, stillOpen: true, open: false });
    }));

    test("select, next, previous", () => opened(tag() + article, async (page, lens) => {
      const result = await lens.evaluate((element) => {
        const ids = [];
        const note = (done) => ids.push(done ? element.selection?.id ?? null : "no");
        note(element.select("quote-0"));
        note(element.next());
        note(element.previous());
        note(element.previous());
        note(element.select("subject-0"));
        note(element.select("quote-99"));
        note(element.select("quote--1"));
        note(element.select(null));
        return ids;
      });
      assert.deepEqual(result, ["quote-0", "quote-1", "quote-0", "quote-2", "entity-0", "no", "no", null]);
    }));

    test("analyze can be aborted, and again; another text leaves the page alone", () => on(tag() + article, async (page, lens) => {
      const result = await lens.evaluate(async (element) => {
        const controller = new AbortController();
        const running = element.analyze({ signal: controller.signal });
        controller.abort();
        const code = await running.then(() => "none", (error) => error.code);
        const { quotes } = await element.analyze();
        const other = await element.analyzeText("“It rains,” said Mary Ostrander.");
        return { code, quotes: quotes.length, other: other.quotes[0].speaker.name, mine: element.analysis.quotes.length };
      });
      assert.deepEqual(result, { code: "aborted", quotes: 3, other: "Mary Ostrander", mine: 3 });
    }));

    test("corrections: made, undone, redone, imported", () => opened(tag() + article, async (page, lens) => {
      const result = await lens.evaluate(async (element) => {
        const corrected = () => new Promise((resolve) => element.addEventListener("guillemet-correct", resolve, { once: true }));
        const speaker = () => element.analysis.quotes[0].speaker?.name ?? null;
        const [{ start, end }] = element.analysis.quotes;
        const correction = { op: "speaker", at: { start, end, exact: "« Le bac passera dès lundi »" }, name: "Odile Fargeas" };
        const file = new Blob([JSON.stringify({ format: "guillemet-corrections", version: 1, corrections: [correction] })]);
        let waiting = corrected();
        await element.importCorrections(file);
        await waiting;
        const imported = speaker();
        waiting = corrected();
        const undone = [element.undo(), (await waiting, speaker())];
        waiting = corrected();
        const redone = [element.redo(), (await waiting, speaker())];
        const nothing = element.redo();
        const refused = await element.importCorrections([{ op: "harm" }]).then(() => "none", (error) => error.code);
        return { imported, undone, redone, nothing, refused, list: element.corrections.length };
      });
      assert.deepEqual(result, { imported: "Odile Fargeas", undone: [true, "Ninon Charvet"], redone: [true, "Odile Fargeas"], nothing: false, refused: "unsupported-input", list: 1 });
    }));

    test("exports", () => opened(tag('published="2026-04-30"') + article, async (page, lens) => {
      const files = await lens.evaluate(async (element) => {
        const entries = ["json", "jsonld", "csv", "webannotation", "markdown"].map(async (format) => {
          const blob = await element.export(format);
          return [format, { type: blob.type, body: await blob.text() }];
        });
        const code = await element.export("pdf").then(() => "none", (error) => error.code);
        return { files: Object.fromEntries(await Promise.all(entries)), code };
      });
      assert.equal(files.code, "unsupported-input");
      const { json, jsonld, csv, webannotation, markdown } = files.files;
      assert.equal(JSON.parse(json.body).quotes.length, 3);
      const linked = JSON.parse(jsonld.body);
      assert.equal(linked["@type"], "NewsArticle");
      assert.equal(linked.headline, "Le bac de Pélouailles reprend");
      assert.equal(linked.datePublished, "2026-04-30");
      assert.deepEqual(linked.hasPart.map(({ text, creator }) => [text, creator.name]), [["Le bac passera dès lundi", "Ninon Charvet"], ["le moteur tousse encore", "Gaël Ostrowski"]]);
      assert.ok(linked.mentions.some(({ "@type": type, name }) => type === "Person" && name === "Ninon Charvet"));
      assert.match(csv.type, /text\/csv/);
      assert.match(csv.body, /^id,row,type/);
      assert.match(JSON.stringify(JSON.parse(webannotation.body)), /TextQuoteSelector/);
      assert.match(markdown.body, /Ninon Charvet/);
    }));

    test("a quote is copied with who said it and the way to its words", () => opened(tag() + article, async (page, lens) => {
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      const copied = lens.evaluate((element) => new Promise((resolve) => element.addEventListener("guillemet-copy", ({ detail }) => resolve(detail), { once: true })));
      await lens.locator("button.copy").first().click();
      const { id, text } = await copied;
      assert.equal(id, "quote-0");
      assert.match(text, /^« Le bac passera dès lundi » — Ninon Charvet, Le bac de Pélouailles reprend\nhttp.*#:~:text=Le%20bac%20passera%20d%C3%A8s%20lundi$/);
      const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
      assert.ok(types.includes("text/plain") && types.includes("text/html"), types.join());
    }));

    test("slots and variables", () => opened(`<style>:root { --guillemet-person-tint: rgb(1, 2, 3); --guillemet-panel-width: 300px; --guillemet-bg: rgb(250, 240, 230); } guillemet-lens::part(tabs) { letter-spacing: 3px; }</style>` +
      tag("", '<span slot="title">Les voix</span><span slot="footer">Une note</span><p slot="entity-card">Fiche</p>') + article, async (page, lens) => {
      const visible = (text) => page.getByText(text, { exact: true }).isVisible();
      assert.ok((await visible("Les voix")) && (await visible("Une note")));
      assert.equal(await visible("Fiche"), false);
      await lens.evaluate((element) => element.select("entity-0"));
      assert.equal(await visible("Fiche"), true);
      const style = await lens.evaluate(({ shadowRoot }) => {
        const panel = shadowRoot.querySelector(".panel");
        const { backgroundColor, width } = getComputedStyle(panel);
        return { backgroundColor, width, tint: getComputedStyle(panel.querySelector("[data-layer=person] .swatch")).backgroundColor, spacing: getComputedStyle(panel.querySelector(".tabs")).letterSpacing };
      });
      assert.deepEqual(style, { backgroundColor: "rgb(250, 240, 230)", width: "300px", tint: "rgb(1, 2, 3)", spacing: "3px" });
      const highlight = await page.evaluate(() => getComputedStyle(document.querySelector("#story p"), "::highlight(guillemet-person)").backgroundColor);
      assert.equal(highlight, "rgb(1, 2, 3)");
    }));

    test("where nothing is found the panel says so, in the site's words if it has any", () => opened(tag("", '<p slot="empty">Rien ici.</p>') + '<article id="story"><p>Il pleut.</p></article>', async (page) => {
      assert.equal(await page.getByText("Rien ici.").isVisible(), true);
    }));

    test("a click on a mention chooses it; links, selections and the page's own handlers come first", () => opened(tag() + `<article id="story">${story}<p><a href="#x">Ninon Charvet</a> sourit.</p></article>`, async (page, lens) => {
      const at = (text) => page.evaluate((text) => {
        const walker = document.createTreeWalker(document.querySelector("#story"), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const start = walker.currentNode.data.indexOf(text);
          if (start < 0) continue;
          const range = new Range();
          range.setStart(walker.currentNode, start + 2);
          range.setEnd(walker.currentNode, start + 4);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      }, text);
      const click = async (text) => {
        const { x, y } = await at(text);
        await page.mouse.click(x, y);
        return lens.evaluate(({ selection, analysis }) => selection && (selection.kind === "entity" ? analysis.entities[Number(selection.id.slice(7))].text : selection.id));
      };
      assert.equal(await click("Gaël Ostrowski"), "Gaël Ostrowski");
      assert.equal(await click("moteur tousse"), "quote-1");
      await lens.evaluate((element) => element.select(null));
      const link = page.locator("#story a");
      await link.click();
      assert.match(page.url(), /#x$/);
      assert.equal(await lens.evaluate(({ selection }) => selection), null);
    }));
  });

  test("by the keys alone", () => on(`<button id="before">avant</button>${tag('placement="end"')}${article}`, async (page, lens) => {
    const focused = () => page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.dataset.id || element?.id || element?.className;
    });
    const selection = () => lens.evaluate(({ selection }) => selection?.id ?? null);
    await page.locator("#before").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await lens.locator("button.entry").first().waitFor();
    await lens.locator("#tab-quotes").focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(), "tab-entities");
    await page.keyboard.press("End");
    assert.equal(await focused(), "tab-dates");
    await page.keyboard.press("Home");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "quote-0");
    await page.keyboard.press("Enter");
    assert.equal(await selection(), "quote-0");
    await page.keyboard.press("j");
    assert.equal(await selection(), "quote-1");
    await page.keyboard.press("k");
    await page.keyboard.press("n");
    assert.equal(await selection(), "entity-0");
    await page.keyboard.press("/");
    await page.keyboard.type("Gaël jn");
    assert.equal(await selection(), "entity-0", "in the field keys are letters");
    assert.equal(await lens.locator("#page-quotes button.entry").count(), 0);
    await lens.locator("input[type=search]").fill("gael");
    assert.ok((await lens.locator("[role=tabpanel]:not([hidden]) button.entry").count()) > 0);
    await page.keyboard.press("Escape");
    assert.equal(await selection(), null);
    assert.equal(await lens.evaluate(({ open }) => open), true);
    await page.keyboard.press("Escape");
    assert.equal(await lens.evaluate(({ open }) => open), false);
    assert.match(await focused(), /toggle/);
  }));

  describe("axe", () => {
    const states = [
      ["closed", {}, async () => {}],
      ["open", {}, async (page) => void (await page.evaluate(openLens))],
      ["dark", { theme: "dark" }, async (page) => void (await page.evaluate(openLens))],
      ["English, entities", { "ui-lang": "en" }, async (page, lens) => {
        await page.evaluate(openLens);
        await lens.locator("#tab-entities").click();
      }],
      ["a card with its corrections", {}, async (page, lens) => {
        await page.evaluate(openLens);
        await lens.evaluate((element) => element.select("entity-0"));
        await lens.locator(".correct summary").click();
      }],
      ["an error", { for: "nowhere" }, async (page) => void (await page.evaluate(openLens))],
      ["nothing found", { story: "<h1>Temps</h1><p>Il pleut.</p>" }, async (page) => void (await page.evaluate(openLens))],
      ["320 pixels wide", { viewport: { width: 320, height: 640 } }, async (page) => void (await page.evaluate(openLens))],
      ["forced colors", { forcedColors: "active" }, async (page) => void (await page.evaluate(openLens))],
      ["inline", { placement: "inline" }, async (page) => void (await page.evaluate(openLens))],
    ];
    for (const [name, { viewport, forcedColors, story: text, ...attributes }, prepare] of states) {
      const options = { ...(viewport && { viewport }), ...(forcedColors && { forcedColors }) };
      const written = Object.entries({ for: "story", ...attributes }).map(([key, value]) => `${key}="${value}"`).join(" ");
      test(name, () => on(`<guillemet-lens ${written}></guillemet-lens><article id="story">${text ?? story}</article>`, async (page, lens) => {
        await prepare(page, lens);
        await page.waitForTimeout(250);
        await page.evaluate(readFileSync(axePath, "utf8"));
        const { violations, passes } = await page.evaluate(() => globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }));
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`), []);
        assert.ok(passes.length > 10);
        const small = await lens.evaluate(({ shadowRoot }) => [...shadowRoot.querySelectorAll("button, a, select, summary, input")]
          .map((control) => ({ control: control.outerHTML.slice(0, 80), ...control.getBoundingClientRect().toJSON() }))
          .filter(({ width, height, control }) => width > 0 && (width < 24 || height < 24) && !/checkbox/.test(control)).map(({ control, width, height }) => `${width}×${height} ${control}`));
        assert.deepEqual(small, []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, "nothing to scroll sideways for");
      }, options));
    }
  });
});
