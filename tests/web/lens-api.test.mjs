// Each attribute, property, method, event, slot, part and variable of docs/lens.md does what it says; the lens by
// the keys alone, and what axe says of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test as untimed } from "node:test";

import { axePath, launch, painted, root } from "./browser.mjs";
import { englishStory, serveSite, show, story, untilState, visitPage } from "./lens-host.mjs";

/** A promise that never settles is a failure too. */
const test = (name, work) => untimed(name, { timeout: 40_000 }, work);

const lensTag = (attributes = "", inside = "") => `<guillemet-lens ${attributes}>${inside}</guillemet-lens>`;
const forStory = (attributes, inside) => lensTag(`for="story" ${attributes ?? ""}`, inside);
const get = (page, read) => page.evaluate(`(${read})(document.querySelector("guillemet-lens"))`);
const wait = (page, ms) => page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), ms);
const errors = (page) => page.evaluate(() => seen.events.filter(({ type }) => type === "error").map(({ code, message }) => `${code}: ${message}`));
const long = (name) => `<article id="${name}"><h2>Un article</h2>${`<p>« Le bac passera », a dit Lucie Kerbrat, la présidente de la régie de Kerviel, devant les riverains réunis.</p>`.repeat(6)}</article>`;

describe("the lens's interface", () => {
  let browser, site;
  before(async () => {
    browser = await launch();
    await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    site = await serveSite({ routes: { "/corrections.json": { headers: { "Content-Type": "application/json" }, body: "" } } });
  });
  after(async () => {
    await browser.close();
    site.close();
  });
  const on = (options, work) => visitPage(browser, site, options, work);
  const opened = (options, work) => on(options, async (page, seen) => {
    assert.equal(await show(page), "ready", (await errors(page)).join());
    await wait(page, 50);
    await work(page, seen);
  });

  describe("which article", () => {
    const teaser = "<article><p>Ailleurs</p></article>";
    const rows = [
      ["the one that it stands in", `<article>${lensTag()}${story}</article>${long("other")}`, "Le pont de Kerviel"],
      ["the one beside it", `${long("other")}<p>Entre</p>${lensTag()}${story}`, "Le pont de Kerviel"],
      ["an articleBody within a page of articles", `${lensTag()}<p>Entre</p>${long("other")}<div itemprop="articleBody">${story.replace(/<\/?article[^>]*>/g, "")}</div>`, "Le pont de Kerviel"],
      ["the only one", `${lensTag()}<p>Entre</p><section>${story}</section>`, "Le pont de Kerviel"],
      ["the only long one", `${lensTag()}<p>Entre</p>${teaser}${long("other")}${teaser}`, "Un article"],
      ["main", `<main>${lensTag()}${story.replace(/<\/?article[^>]*>/g, "")}</main>`, "Le pont de Kerviel"],
    ];
    for (const [name, body, start] of rows) {
      test(name, () => opened({ tag: "", body }, async (page) => {
        const csv = await page.evaluate(async () => (await document.querySelector("guillemet-lens").export("markdown")).text());
        assert.ok(csv.includes(start === "Un article" ? "Lucie Kerbrat" : "Anne Marchal") && !csv.includes(start === "Un article" ? "Anne Marchal" : "Lucie Kerbrat"), csv);
      }));
    }
    for (const [name, body, says] of [
      ["none", `${lensTag()}<p>Rien</p>`, /^no-article: No article on the page, or several/],
      ["two of a length", `${lensTag()}<p>Entre</p>${long("one")}${long("two")}`, /^no-article: No article on the page, or several/],
      ["an id that nothing has", `${lensTag('for="nowhere"')}${story}`, /^no-article: .*"nowhere"/],
    ]) {
      test(`${name}: there is no button, and one error`, () => on({ tag: "", body }, async (page) => {
        await wait(page, 100);
        assert.equal(await page.locator("guillemet-lens .toggle").isVisible(), false);
        const told = await errors(page);
        assert.equal(told.length, 1, told.join("\n"));
        assert.match(told[0], says);
        assert.equal(await get(page, (lens) => lens.analyze().then(() => "none", ({ code }) => code)), "no-article");
      }));
    }
    test("for that is set later, and an article that comes later", () => on({ tag: "", body: `${lensTag('for="later" observe')}${story}` }, async (page) => {
      const button = page.locator("guillemet-lens .toggle");
      await wait(page, 50);
      assert.equal(await button.isVisible(), false);
      await get(page, (lens) => lens.setAttribute("for", "story"));
      assert.equal(await button.isVisible(), true);
      await get(page, (lens) => lens.setAttribute("for", "later"));
      assert.equal(await button.isVisible(), false);
      await page.evaluate(() => (document.querySelector("#story").id = "later"));
      await page.evaluate(() => document.body.append(document.createElement("p")));
      await button.waitFor({ timeout: 5000 });
      assert.equal(await show(page), "ready");
    }));
  });

  describe("attributes", () => {
    test("exclude: in addition to what is no part of an article", () => opened({
      tag: forStory('exclude=".promo, [data-x]"'),
      body: story.replace("</article>", "<p class='promo'>« Achetez », dit Anne Marchal.</p><aside>« Lisez », dit Paul Verdier.</aside><p data-x>« Votez », dit Anne Marchal.</p></article>"),
    }, async (page) => assert.doesNotMatch(JSON.stringify(await painted(page)), /Achetez|Lisez|Votez/)));
    test("exclude that is no selector is an error that names it", () => on({ tag: forStory('exclude="p:::x"') }, async (page) => {
      assert.equal(await show(page), "error");
      assert.match((await errors(page)).join("\n"), /^unsupported-input: exclude: "p:::x"/);
      await get(page, (lens) => lens.setAttribute("exclude", ".promo"));
      assert.equal(await untilState(page, "ready"), "ready");
    }));
    test("lang: taken; one that is none counts as absent", () => on({ tag: forStory('lang="en"') }, async (page) => {
      const found = await get(page, async (lens) => {
        const languages = [(await lens.analyze()).language];
        for (const lang of ["!", "", "nl-BE"]) {
          lens.lang = lang;
          languages.push((await lens.analyze()).language);
        }
        return languages;
      });
      assert.deepEqual(found, ["en", "fr", "fr", "nl-BE"]);
    }));
    for (const [attributes, lang, expected] of [["", "fr", "Qui dit quoi"], ["", "en-GB", "Who says what"], ["", "br", "Who says what"], ['ui-lang="fr"', "en", "Qui dit quoi"], ['ui-lang="en"', "fr", "Who says what"]]) {
      test(`ui-lang ${attributes || "absent"} on a page in ${lang}`, () => opened({ tag: forStory(attributes), lang }, async (page) => {
        assert.match(await page.locator("guillemet-lens .toggle").innerText(), new RegExp(expected));
        assert.equal(await page.locator("guillemet-lens h2").innerText(), expected);
        assert.equal(await page.locator("guillemet-lens .panel").getAttribute("lang"), expected.startsWith("Qui") ? "fr" : "en");
      }));
    }
    for (const [layers, expected] of [["person quote", ["direct", "indirect", "person"]], ["WHEN,amount", ["date", "money"]], ["none of these", ["date", "direct", "indirect", "location", "money", "organization", "person"]]]) {
      test(`layers: ${layers}`, () => opened({ tag: forStory(`layers="${layers}"`) }, async (page) => {
        assert.deepEqual(Object.keys(await painted(page)).map((name) => name.replace("guillemet-", "")).sort(), expected);
        const listed = await page.locator("guillemet-lens #page-entities button.entry").allTextContents();
        assert.equal(listed.some((text) => text.startsWith("Anne Marchal")), expected.includes("person"), listed.join());
      }));
    }
    test("a layer that the reader switches off, and on again", () => opened({}, async (page) => {
      const button = page.locator('guillemet-lens [data-layer="person"]').first();
      await button.click();
      assert.equal(await button.getAttribute("aria-pressed"), "false");
      assert.ok(!Object.keys(await painted(page)).includes("guillemet-person"));
      assert.equal(await page.evaluate(() => document.querySelector("guillemet-lens").shadowRoot.activeElement.dataset.layer), "person", "the focus stays");
      await button.click();
      assert.ok(Object.keys(await painted(page)).includes("guillemet-person"));
    }));
    test("open: in the page, by the property, by the attribute", () => on({ tag: forStory("open") }, async (page) => {
      assert.equal(await untilState(page, "ready"), "ready");
      const panel = page.locator("guillemet-lens .panel");
      assert.equal(await panel.isVisible(), true);
      await get(page, (lens) => (lens.open = false));
      assert.equal(await panel.isVisible(), false);
      await get(page, (lens) => lens.setAttribute("open", ""));
      assert.equal(await panel.isVisible(), true);
      await page.locator("guillemet-lens").getByLabel("Fermer").first().click();
      assert.equal(await get(page, (lens) => lens.hasAttribute("open")), false);
    }));
    const sides = {
      end: ({ left, right, width }) => right === 1280 && left > 640 && width < 500,
      start: ({ left, width }) => left === 0 && width < 500,
      bottom: ({ left, right, bottom, top }) => left === 0 && right === 1280 && bottom === 900 && top > 300,
      inline: ({ top, story }) => top >= 0 && story > top + 100,
    };
    for (const [placement, isRight] of Object.entries(sides)) {
      test(`placement: ${placement}, from the start and set later`, () => opened({ tag: forStory(`placement="${placement}"`) }, async (page) => {
        const box = () => page.evaluate(() => {
          const { left, right, top, bottom, width } = document.querySelector("guillemet-lens").shadowRoot.querySelector(".panel").getBoundingClientRect();
          return { left, right, top, bottom, width, story: document.querySelector("#story").getBoundingClientRect().top };
        });
        const first = await box();
        assert.ok(isRight(first), JSON.stringify(first));
        for (const other of ["inline", "bottom", placement]) await get(page, `(lens) => lens.setAttribute("placement", "${other}")`);
        assert.deepEqual(await box(), first);
      }));
    }
    const grounds = [["#101216", "dark"], ["oklch(0.2 0.01 250)", "dark"], ["color-mix(in srgb, black 80%, white)", "dark"], ["lab(90 0 0)", "light"], ["rgb(0 0 0 / 0.2)", "light"], ["#fffaf0", "light"]];
    for (const [ground, expected] of grounds) {
      test(`theme: auto on ${ground}`, () => opened({ head: `<style>body { background: ${ground} }</style>` }, async (page) => {
        assert.equal(await page.locator("guillemet-lens .panel").getAttribute("data-theme"), expected);
        assert.equal(await page.locator("guillemet-lens .toggle").getAttribute("data-theme"), expected);
        assert.equal(Object.keys(await painted(page)).some((name) => name.endsWith("-dark")), expected === "dark");
      }));
    }
    test("theme: auto where only the words' color tells, and a theme that is set later", () => opened({ head: "<style>body { color: oklch(0.95 0 0) }</style>" }, async (page) => {
      assert.equal(await page.locator("guillemet-lens .panel").getAttribute("data-theme"), "dark");
      await get(page, (lens) => lens.setAttribute("theme", "light"));
      assert.equal(await page.locator("guillemet-lens .panel").getAttribute("data-theme"), "light");
      const names = Object.keys(await painted(page));
      assert.ok(names.length > 5 && !names.some((name) => name.endsWith("-dark")), names.join());
    }));
    const dated = "<article id=\"story\"><p>« Oui », a dit Ninon Charvet jeudi dernier.</p></article>";
    for (const [published, expected] of [["2026-04-30", "2026-04-23"], ["2026-04-30T18:00+02:00", "2026-04-23"], ["2026-02-30", null], ["yesterday", null]]) {
      test(`published: ${published}`, () => opened({ tag: forStory(`published="${published}"`), body: dated }, async (page) => {
        assert.deepEqual(await get(page, ({ analysis }) => analysis.entities.filter(({ type }) => type === "date").map(({ value }) => value).filter(Boolean)), expected ? [expected] : []);
        if (expected) assert.match(await page.locator("guillemet-lens #page-dates").textContent(), new RegExp(expected));
      }));
    }
    test("worker-src, wasm-src, packs-src", () => {
      const name = (pattern) => Object.keys(JSON.parse(readFileSync(join(root, "build/web/integrity.json"), "utf8"))).find((file) => pattern.test(file));
      const sources = { "worker-src": `/w/lens/${name(/^guillemet-worker-\w+\.js$/)}`, "wasm-src": `/e/lens/${name(/^guillemet-engine-\w+\.wasm$/)}`, "packs-src": "/p/lens" };
      return opened({ tag: forStory(Object.entries(sources).map(([key, value]) => `${key}="${value}"`).join(" ")) }, (page, { requests }) => {
        const asked = requests.map((url) => new URL(url).pathname);
        assert.ok(asked.includes(sources["worker-src"]) && asked.includes(sources["wasm-src"]) && asked.some((path) => /^\/p\/lens\/fr-\w+\.pack$/.test(path)), asked.join());
        assert.ok(!asked.some((path) => /^\/lens\/(guillemet-worker|guillemet-engine|\w\w-)/.test(path)), asked.join());
      });
    });
    test("an address that is set right after it failed, and while it works", () => on({ tag: forStory('packs-src="/nowhere/"') }, async (page) => {
      assert.equal(await show(page), "error");
      await get(page, (lens) => lens.setAttribute("packs-src", "/lens/"));
      assert.equal(await untilState(page, "ready"), "ready");
      const code = await get(page, (lens) => {
        const analysis = lens.analyze().then(({ quotes }) => quotes.length, ({ code }) => code);
        lens.setAttribute("packs-src", "/other/lens/");
        return analysis;
      });
      assert.equal(code, 4);
    }));

    const renamed = (lens) => {
      const { start, end } = lens.analysis.quotes[0];
      return lens.importCorrections([{ op: "speaker", at: { start, end, exact: "« Le pont tiendra »" }, name: "Odile Fargeas" }]);
    };
    const firstSpeaker = ({ analysis }) => analysis.quotes[0].speaker.name;
    for (const [storage, kept] of [["local", true], ["session", true], ["none", false]]) {
      test(`storage: ${storage}`, () => opened({ tag: forStory(`storage="${storage}"`) }, async (page) => {
        assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0, "nothing before a correction");
        await get(page, renamed);
        assert.equal(await page.evaluate(() => `${localStorage.length} ${sessionStorage.length}`), { local: "1 0", session: "0 1", none: "0 0" }[storage]);
        await page.reload();
        await show(page);
        assert.equal(await get(page, firstSpeaker), kept ? "Odile Fargeas" : "Anne Marchal");
        await get(page, (lens) => lens.importCorrections([]));
        assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0, "nothing once there is none");
      }));
    }
    test("storage: two lenses of a page keep their own; one that is set later counts", () => opened({
      tag: `${forStory('storage="local"')}${lensTag('id="second" for="other"')}`,
      body: story + story.replace('id="story"', 'id="other"'),
    }, async (page) => {
      await get(page, renamed);
      const second = await page.evaluate(async () => {
        const lens = document.querySelector("#second");
        await lens.analyze();
        const { start, end } = lens.analysis.quotes[0];
        await lens.importCorrections([{ op: "remove", at: { start, end, exact: "« Le pont tiendra »" }, what: "quote" }]);
        const before = localStorage.length;
        lens.setAttribute("storage", "local");
        return [before, localStorage.length];
      });
      assert.deepEqual(second, [1, 2]);
      await page.reload();
      const found = await page.evaluate(async () => {
        const [first, other] = document.querySelectorAll("guillemet-lens");
        other.setAttribute("storage", "local");
        return [(await first.analyze()).quotes[0].speaker.name, (await other.analyze()).quotes.length];
      });
      assert.deepEqual(found, ["Odile Fargeas", 3]);
      await page.evaluate(() => localStorage.clear());
    }));
    test("storage: another article under the same lens has its own", () => opened({ tag: forStory('storage="local" observe'), body: `<div id="app">${story}</div>` }, async (page) => {
      await get(page, renamed);
      const route = async (path) => {
        await page.evaluate((to) => {
          history.pushState(null, "", to);
          document.querySelector("#story").replaceWith(document.querySelector("#story").cloneNode(true));
        }, path);
        await wait(page, 400);
        await untilState(page, "ready");
        return get(page, firstSpeaker);
      };
      const first = await page.evaluate(() => location.pathname);
      assert.equal(await route("/another"), "Anne Marchal");
      assert.equal(await route(first), "Odile Fargeas");
      await page.evaluate(() => localStorage.clear());
    }));
  });

  describe("properties", () => {
    test("set before the element is there, they are taken over", () => on({
      tag: "",
      head: `<script>
        addEventListener("DOMContentLoaded", () => {}, { once: true });
        const early = document.createElement("guillemet-lens");
        early.setAttribute("for", "story");
        early.vocabulary = [{ name: "Anne Marchal", type: "person", link: "/gens/marchal" }];
        early.labels = { toggle: "Les voix", panelTitle: "Qui parle ?", quoteCount: (n) => n + " voix", layer: { person: "Gens" }, close: 7, nothing: "x" };
        early.corrections = [{ op: "speaker", at: { start: 41, end: 60, exact: "« Le pont tiendra »" }, name: "Odile Fargeas" }];
        early.open = true;
        globalThis.early = early;
      </script>`,
      body: `${story}<script>document.body.prepend(early)</script>`,
    }, async (page) => {
      assert.equal(await untilState(page, "ready"), "ready");
      const lens = page.locator("guillemet-lens");
      await lens.locator("button.entry").first().waitFor();
      assert.match(await lens.locator(".toggle").innerText(), /Les voix/);
      assert.equal(await lens.locator("h2").innerText(), "Qui parle ?");
      assert.match(await lens.locator("#page-quotes").innerText(), /Odile Fargeas\s+1 voix/);
      assert.match(await lens.locator(".legend").innerText(), /Gens/);
      assert.equal(await lens.locator("header .sign").getAttribute("aria-label"), "Fermer", "a label of another kind");
      assert.equal(await get(page, ({ analysis }) => analysis.subjects.find(({ name }) => name === "Anne Marchal").link), "/gens/marchal");
    }));
    test("labels that are set while it is open", () => opened({}, async (page) => {
      await get(page, (lens) => (lens.labels = { panelTitle: "Stimmen", entitiesTab: "Namen", copy: "Kopieren" }));
      const lens = page.locator("guillemet-lens");
      assert.deepEqual([await lens.locator("h2").innerText(), await lens.locator("#tab-entities").innerText(), await lens.locator(".panel").isVisible()], ["Stimmen", "Namen", true]);
      assert.ok((await lens.locator("button.entry").count()) > 3);
      await get(page, (element) => (element.labels = null));
      assert.equal(await lens.locator("h2").innerText(), "Qui dit quoi");
    }));
    test("state goes its way, and cannot be set", () => on({}, async (page) => {
      const states = await get(page, async (lens) => {
        const states = [lens.state];
        const note = () => lens.state !== states.at(-1) && states.push(lens.state);
        lens.addEventListener("guillemet-progress", note);
        lens.show();
        note();
        await lens.analyze();
        note();
        try {
          lens.state = "idle";
        } catch {
          // In strict mode.
        }
        note();
        lens.destroy();
        note();
        return states;
      });
      assert.deepEqual(states, ["idle", "loading", "analyzing", "ready", "destroyed"]);
    }));
    test("vocabulary: the property and the slot; links in the panel, the card and the analysis", () => opened({
      tag: forStory("", `<script type="application/json" slot="vocabulary">{"Anne Marchal": "/sujets/marchal", "câbles": {"link": "https://example.org/cables", "type": "product"}, "Paul Verdier": "javascript:alert(1)"}</script>`),
    }, async (page) => {
      const lens = page.locator("guillemet-lens");
      const subjects = await get(page, ({ analysis }) => Object.fromEntries(analysis.subjects.map(({ name, link }) => [name, link])));
      assert.equal(subjects["Anne Marchal"], "/sujets/marchal");
      assert.equal(subjects["câbles"], "https://example.org/cables");
      await lens.locator("#tab-entities").click();
      assert.deepEqual((await lens.locator("a.topic").evaluateAll((links) => links.map(({ href }) => href))).sort(), [`${site.origin}/sujets/marchal`, "https://example.org/cables"].sort());
      await get(page, (element) => element.select("subject-1"));
      assert.equal(await lens.locator(".card a").getAttribute("href"), `${site.origin}/sujets/marchal`);
      const { mentions } = JSON.parse(await page.evaluate(async () => (await document.querySelector("guillemet-lens").export("jsonld")).text()));
      assert.equal(mentions.find(({ name }) => name === "Anne Marchal").url, `${site.origin}/sujets/marchal`);
      await get(page, (element) => (element.vocabulary = [{ name: "Banque de Lorient", type: "organization", canonical: "BdL", link: "/sujets/bdl" }]));
      await page.waitForFunction(() => document.querySelector("guillemet-lens").analysis.subjects.some(({ name, link }) => name === "BdL" && link === "/sujets/bdl"));
    }));
    test("a vocabulary of another shape is an error", () => on({}, async (page) => {
      await get(page, (lens) => (lens.vocabulary = [{ name: "x", type: "planet" }]));
      assert.equal(await show(page), "error");
      assert.match((await errors(page)).join(), /^unsupported-input: vocabulary: row 0/);
    }));
  });

  describe("methods and events", () => {
    test("select, next, previous, selection", () => opened({}, async (page) => {
      const found = await get(page, (lens) => {
        const notes = [];
        const note = (done) => notes.push(done ? lens.selection?.id ?? null : false);
        note(lens.next());
        for (const id of ["quote-3"]) note(lens.select(id));
        note(lens.next());
        note(lens.previous());
        note(lens.select("subject-1"));
        note(lens.next());
        lens.selection = { id: "entity-0" };
        note(true);
        for (const id of ["quote-99", "quote--1", "entity-1e3", "subject-77", "", "__proto__", undefined, 7]) note(lens.select(id));
        const { kind, start, end } = lens.selection;
        note(lens.select(null));
        return [notes, { kind, start, end }];
      });
      assert.deepEqual(found, [["quote-0", "quote-3", "quote-0", "quote-3", "entity-1", "entity-2", "entity-0", false, false, false, false, false, false, false, false, null], { kind: "entity", start: 11, end: 18 }]);
    }));
    test("what is chosen is marked, and on the screen", () => opened({ body: story.replace("<p>Anne", "<div style='block-size: 3000px'></div><p>Anne") }, async (page) => {
      await get(page, (lens) => lens.select("quote-3"));
      await page.waitForFunction(() => scrollY > 1000);
      assert.deepEqual((await painted(page))["guillemet-current"], ["le pont rouvrirait le 14 avril 2027"]);
      await get(page, (lens) => lens.hide());
      assert.equal((await painted(page))["guillemet-current"], undefined);
      assert.equal(await get(page, ({ selection }) => selection), null);
    }));
    test("every event, with what it carries", () => opened({}, async (page) => {
      await get(page, async (lens) => {
        lens.select("quote-1");
        const { start, end } = lens.analysis.quotes[0];
        await lens.importCorrections([{ op: "speaker", at: { start, end, exact: "« Le pont tiendra »" }, name: null }]);
      });
      await page.locator("guillemet-lens button.copy").first().click();
      await page.waitForFunction(() => seen.events.some(({ type }) => type === "copy"), null, { timeout: 5000 });
      await get(page, async (lens) => {
        lens.hide();
        const told = new Promise((resolve) => lens.addEventListener("guillemet-error", resolve, { once: true }));
        lens.setAttribute("for", "nowhere");
        await told;
      });
      const told = await page.evaluate(() => seen.events.map(({ type, detail, cancelable, bubbles, composed }) => ({ type, keys: Object.keys(detail ?? {}).sort().join(), cancelable, through: bubbles && composed })));
      assert.ok(told.every(({ through }) => through), "all bubble, and are composed");
      assert.deepEqual([...new Set(told.filter(({ cancelable }) => cancelable).map(({ type }) => type))].sort(), ["close", "open", "select"]);
      const keys = Object.fromEntries(told.map(({ type, keys }) => [type, keys]));
      assert.deepEqual(keys, { ready: "", open: "", toggle: "open", progress: "done", analysis: "analysis", select: "id,kind", correct: "correction,corrections", copy: "id,text", close: "", error: "code,message" });
      const done = await page.evaluate(() => seen.events.filter(({ type }) => type === "progress").map(({ detail }) => detail.done));
      assert.ok(done.every((share, row) => share >= 0 && share <= 1 && share >= (done[row - 1] ?? 0)), done.join());
    }));
    test("select, open and close can be refused", () => opened({}, async (page) => {
      const found = await get(page, (lens) => {
        const refuse = (event) => event.preventDefault();
        for (const type of ["open", "close", "select"]) document.addEventListener(`guillemet-${type}`, refuse);
        const notes = [lens.select("quote-0"), lens.selection];
        lens.hide();
        notes.push(lens.open);
        lens.removeAttribute("open");
        notes.push(lens.open);
        document.removeEventListener("guillemet-close", refuse);
        lens.hide();
        lens.open = true;
        notes.push(lens.open);
        return notes;
      });
      assert.deepEqual(found, [false, null, true, true, false]);
      assert.equal(await page.locator("guillemet-lens .panel").isVisible(), false);
    }));
    test("analyze: aborted before, while it loads, while it works; and again", () => on({}, async (page) => {
      const found = await get(page, async (lens) => {
        const codes = [];
        const attempt = (signal) => lens.analyze({ signal }).then(() => "done", ({ name, code }) => `${name} ${code}`);
        codes.push(await attempt(AbortSignal.abort()));
        const loading = new AbortController();
        setTimeout(() => loading.abort(), 5);
        codes.push(await attempt(loading.signal));
        const working = new AbortController();
        lens.addEventListener("guillemet-progress", () => working.abort(), { once: true });
        const given = attempt(working.signal);
        codes.push(await given);
        const late = new AbortController();
        const [first, second] = [attempt(late.signal), attempt()];
        late.abort();
        codes.push(await first, await second, await attempt(late.signal), lens.state);
        return codes;
      });
      const aborted = "GuillemetError aborted";
      assert.deepEqual(found, [aborted, aborted, aborted, aborted, "done", aborted, "ready"]);
      assert.deepEqual(await errors(page), [], "to abort is no error");
    }));
    test("analyze: what is changed while it works is in the result", () => on({}, async (page) => {
      const found = await get(page, async (lens) => {
        const analysis = lens.analyze();
        await new Promise((resolve) => lens.addEventListener("guillemet-progress", resolve, { once: true }));
        lens.vocabulary = [{ name: "câbles", type: "product" }];
        return (await analysis).subjects.some(({ name }) => name === "câbles");
      });
      assert.equal(found, true);
    }));
    test("analyzeText: another text, and nothing changes on the page", () => on({}, async (page) => {
      const found = await get(page, async (lens) => {
        const other = await lens.analyzeText("“It rains,” said Mary Ostrander on Friday.", { date: "2026-05-04", tokens: true });
        const code = await lens.analyzeText(7).catch(({ code }) => code);
        return [other.quotes[0].speaker.name, other.tokens.length > 5, code, lens.analysis, lens.state !== "error"];
      });
      assert.deepEqual(found, ["Mary Ostrander", true, "unsupported-input", null, true]);
      assert.deepEqual(await painted(page), {});
    }));
    test("corrections: a Blob, a file's content, an array, the property; undone and redone; refused whole", () => opened({}, async (page) => {
      const found = await get(page, async (lens) => {
        const speaker = () => lens.analysis.quotes[0].speaker?.name ?? null;
        const { start, end } = lens.analysis.quotes[0];
        const row = (name) => ({ op: "speaker", at: { start, end, exact: "« Le pont tiendra »" }, name });
        const file = (name) => ({ format: "guillemet-corrections", version: 1, corrections: [row(name)] });
        const told = () => new Promise((resolve) => lens.addEventListener("guillemet-correct", resolve, { once: true }));
        const notes = [];
        await lens.importCorrections(new Blob([JSON.stringify(file("A"))]));
        notes.push(speaker());
        await lens.importCorrections(file("B"));
        notes.push(speaker());
        await lens.importCorrections([row("C")]);
        notes.push(speaker());
        let waiting = told();
        lens.corrections = [row("D")];
        await waiting;
        notes.push(speaker(), lens.corrections.length);
        for (const [method, expected] of [["undo", "C"], ["undo", "B"], ["redo", "C"]]) {
          waiting = told();
          notes.push(lens[method](), (await waiting, speaker() === expected));
        }
        for (const bad of [[{ op: "harm" }, row("E")], new Blob(["{"]), { format: "other" }, "text", null]) {
          notes.push(await lens.importCorrections(bad).then(() => "done", ({ code }) => code));
        }
        return [...notes, speaker()];
      });
      assert.deepEqual(found, ["A", "B", "C", "D", 1, true, true, true, true, true, true, ...Array(5).fill("unsupported-input"), "C"]);
    }));
    test("export: each format, and before there is an analysis", () => on({
      tag: forStory('published="2026-04-30"'), head: '<link rel="canonical" href="/pont-kerviel">',
    }, async (page) => {
      const files = await get(page, async (lens) => {
        const files = {};
        for (const format of ["jsonld", "json", "csv", "webannotation", "markdown"]) {
          const blob = await lens.export(format);
          files[format] = { type: blob.type, body: await blob.text(), isBlob: blob instanceof Blob };
        }
        files.none = await lens.export("pdf").catch(({ code }) => code);
        return files;
      });
      const { json, jsonld, csv, webannotation, markdown, none } = files;
      assert.equal(none, "unsupported-input");
      assert.deepEqual([json, jsonld, csv, webannotation, markdown].map(({ type }) => type.split(";")[0]), ["application/json", "application/ld+json", "text/csv", "application/ld+json", "text/markdown"]);
      assert.deepEqual(JSON.parse(json.body).quotes.map(({ kind }) => kind), ["direct", "direct", "indirect", "indirect"]);
      const linked = JSON.parse(jsonld.body);
      assert.deepEqual([linked["@type"], linked.headline, linked.url, linked.datePublished, linked.inLanguage], ["NewsArticle", "Le pont de Kerviel rouvrira au printemps", `${site.origin}/pont-kerviel`, "2026-04-30", "fr"]);
      assert.deepEqual(linked.hasPart.map(({ "@type": type, text, creator }) => [type, text, creator["@type"], creator.name]), [["Quotation", "Le pont tiendra", "Person", "Anne Marchal"], ["Quotation", "les câbles sont neufs", "Person", "Paul Verdier"]]);
      assert.ok(linked.mentions.some(({ "@type": type, name }) => type === "Organization" && name === "Banque de Lorient"));
      assert.match(csv.body, /^id,row,type,start,end/);
      assert.match(csv.body, /Anne Marchal/);
      assert.ok(JSON.stringify(JSON.parse(webannotation.body)).includes("TextQuoteSelector"));
      assert.match(markdown.body, /Anne Marchal/);
    }));
    test("a quote is copied with its speaker and the way to its words", () => opened({ tag: forStory('published="2026-04-30"') }, async (page) => {
      const lens = page.locator("guillemet-lens");
      await lens.locator("button.copy").first().click();
      await page.waitForFunction(() => seen.events.some(({ type }) => type === "copy"));
      const { id, text } = await page.evaluate(() => seen.events.find(({ type }) => type === "copy").detail);
      assert.equal(id, "quote-0");
      assert.match(text, /^« Le pont tiendra » — Anne Marchal, Le pont de Kerviel rouvrira au printemps, 2026-04-30\nhttp.*#:~:text=Le%20pont%20tiendra$/);
      const clips = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return Promise.all(["text/plain", "text/html"].map(async (type) => (await item.getType(type)).text()));
      });
      assert.equal(clips[0], text);
      assert.match(clips[1], /<q cite="http[^"]*">Le pont tiendra<\/q>/);
      assert.match(await lens.locator("[role=status]").textContent(), /Citation copiée/);
    }));
    test("where the browser does not allow it, nothing is copied and the reader is told", () => opened({}, async (page) => {
      await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
      const lens = page.locator("guillemet-lens");
      await lens.locator("button.copy").first().click();
      await page.waitForFunction(() => /n’a pas permis/.test(document.querySelector("guillemet-lens").shadowRoot.querySelector("[role=status]").textContent));
      assert.equal(await page.evaluate(() => seen.events.some(({ type }) => type === "copy")), false);
    }));
  });

  describe("slots, parts and variables", () => {
    const inside = '<b slot="title">Les voix</b><span slot="footer">Une note</span><p slot="entity-card">Fiche</p><p slot="empty">Rien ici</p>Sans JavaScript';
    test("slots show where they are to, and not before", () => on({ tag: forStory("", inside) }, async (page) => {
      const shown = async () => (await Promise.all(["Les voix", "Une note", "Fiche", "Rien ici"].map(async (text) => (await page.getByText(text, { exact: true }).isVisible()) && text))).filter(Boolean);
      assert.deepEqual(await shown(), []);
      await show(page);
      await wait(page, 50);
      assert.deepEqual(await shown(), ["Les voix", "Une note"]);
      await get(page, (lens) => lens.select("entity-0"));
      assert.deepEqual(await shown(), ["Les voix", "Une note", "Fiche"]);
      await page.evaluate(() => (document.querySelector("#story").textContent = "Il pleut."));
      await get(page, (lens) => lens.analyze());
      await wait(page, 50);
      assert.deepEqual(await shown(), ["Les voix", "Une note", "Rien ici"]);
    }));

    const parts = ["toggle", "panel", "tabs", "list", "item", "count", "quote", "speaker", "timeline", "search", "progress", "error"];
    test("each part can be styled", () => opened({ head: `<style>${parts.map((part, row) => `guillemet-lens::part(${part}) { outline: ${row + 1}px solid rgb(1, 2, 3); }`).join("\n")}</style>` }, async (page) => {
      const found = await get(page, ({ shadowRoot }) => {
        const found = {};
        for (const element of shadowRoot.querySelectorAll("[part]")) {
          for (const part of element.part) found[part] = getComputedStyle(element).outlineWidth;
        }
        return found;
      });
      assert.deepEqual(found, Object.fromEntries(parts.map((part, row) => [part, `${row + 1}px`])));
    }));

    for (const where of [":root", "guillemet-lens"]) {
      test(`variables on ${where}`, () => opened({
        head: `<style>${where} { --guillemet-bg: rgb(250, 240, 230); --guillemet-fg: rgb(9, 8, 7); --guillemet-accent: rgb(0, 80, 0); --guillemet-panel-width: 301px; --guillemet-person-tint: rgb(1, 2, 3); }</style>`,
      }, async (page) => {
        const found = await get(page, ({ shadowRoot }) => {
          const style = (selector) => getComputedStyle(shadowRoot.querySelector(selector));
          const { backgroundColor, color, width } = style(".panel");
          return { backgroundColor, color, width, toggle: style(".toggle").backgroundColor, tab: style(".tabs [aria-selected=true]").borderBottomColor, tint: style("[data-layer=person] .swatch").backgroundColor };
        });
        assert.deepEqual(found, { backgroundColor: "rgb(250, 240, 230)", color: "rgb(9, 8, 7)", width: "301px", toggle: "rgb(250, 240, 230)", tab: "rgb(0, 80, 0)", tint: "rgb(1, 2, 3)" });
      }));
    }
    const types = { person: "person", organization: "organization", location: "location", work: "product", when: "date", amount: "money", quote: "direct" };
    for (const where of [":root", "#story"]) {
      test(`tints and lines on ${where} are those of the article`, () => opened({
        head: `<style>${where} { ${Object.keys(types).map((type, row) => `--guillemet-${type}-tint: rgb(${row}, 2, 3); --guillemet-${type}-line: rgb(4, ${row}, 6);`).join(" ")} }</style>`,
      }, async (page) => {
        const found = await page.evaluate((names) => Object.fromEntries(Object.entries(names).map(([type, name]) => {
          const { backgroundColor, textDecorationColor, textDecorationLine } = getComputedStyle(document.querySelector("#story p"), `::highlight(guillemet-${name})`);
          return [type, [backgroundColor, textDecorationLine === "none" ? "none" : textDecorationColor]];
        })), types);
        assert.deepEqual(found, Object.fromEntries(Object.keys(types).map((type, row) => [type, [`rgb(${row}, 2, 3)`, type === "quote" ? "none" : `rgb(4, ${row}, 6)`]])));
      }));
    }
  });

  describe("the reference", () => {
    const reference = readFileSync(join(root, "docs/lens.md"), "utf8");
    const section = (name) => reference.split(/^## /m).find((text) => text.startsWith(name));
    const firstCells = (text) => [...text.matchAll(/^\| ([^|]+)\|/gm)].flatMap(([, cell]) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name));

    test("names every attribute, property, method, event, slot and part, and no other", () => opened({ tag: forStory("") }, async (page) => {
      const there = await get(page, (lens) => {
        const { constructor } = lens;
        const own = Object.entries(Object.getOwnPropertyDescriptors(constructor.prototype)).filter(([name]) => name !== "constructor" && !name.endsWith("Callback"));
        return {
          attributes: [...constructor.observedAttributes].sort(),
          properties: own.filter(([, { get }]) => get).map(([name]) => name).sort(),
          methods: own.filter(([, { value }]) => typeof value === "function").map(([name]) => name).sort(),
          slots: [...lens.shadowRoot.querySelectorAll("slot")].map(({ name }) => name || "(default)").sort(),
          parts: [...new Set([...lens.shadowRoot.querySelectorAll("[part]")].flatMap(({ part }) => [...part]))].sort(),
        };
      });
      assert.deepEqual(firstCells(section("Attributes")).sort(), there.attributes);
      // `open` is listed as an attribute.
      assert.deepEqual([...firstCells(section("Properties")), "open"].sort(), there.properties);
      assert.deepEqual(firstCells(section("Methods")).map((call) => call.replace(/\(.*/, "")).sort(), there.methods);
      assert.deepEqual(["(default)", ...firstCells(section("Slots"))].filter((name) => name !== "vocabulary").sort(), there.slots);
      assert.deepEqual(/`toggle`[^.]*/.exec(section("Parts"))[0].match(/[a-z]+/g).sort(), there.parts);
      const told = firstCells(section("Events")).map((name) => name.replace("guillemet-", "")).sort();
      assert.deepEqual(told, ["analysis", "close", "copy", "correct", "error", "open", "progress", "ready", "select", "toggle"]);
    }));

    test("names every label", async () => {
      const { panelMessages } = await import("../../web/src/panel/messages.js");
      const list = /### Labels of your own[^]*?(?=\n###)/.exec(reference)[0].split(/^- /m).slice(1);
      for (const [row, kind] of ["string", "function", "object"].entries()) {
        const labels = Object.entries(panelMessages.en).filter(([, value]) => typeof value === kind).map(([name]) => name);
        const named = new Set([...list[row].matchAll(/`(\w+)[`:]/g)].map(([, name]) => name));
        assert.deepEqual(labels.filter((name) => !named.has(name)), [], kind);
        const other = [...named].filter((name) => !labels.includes(name));
        assert.deepEqual(other, kind === "object" ? ["direct", "mixed", "indirect"] : []);
      }
    });
  });

  describe("by the keys alone", () => {
    /** What has the focus, by what a reader hears of it. */
    const focused = (page) => page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.id || element?.dataset?.id || element?.getAttribute("aria-label") || element?.className || element?.textContent;
    });
    const live = (page) => get(page, ({ shadowRoot }) => shadowRoot.querySelector("[role=status]").textContent);
    const press = async (page, ...keys) => {
      for (const key of keys) await page.keyboard.press(key);
      await wait(page, 30);
    };
    const chosen = (page) => get(page, ({ selection }) => selection?.id ?? null);

    test("from the button through the panel and back", () => on({ tag: `<button id="before">avant</button>${forStory()}` }, async (page) => {
      await page.locator("#before").focus();
      await press(page, "Tab");
      assert.match(await focused(page), /toggle/);
      await press(page, "Enter");
      assert.equal(await untilState(page, "ready"), "ready");
      await wait(page, 50);
      assert.match(await focused(page), /panel/, "the focus goes along");
      for (let n = 0; n < 20 && (await focused(page)) !== "tab-quotes"; ++n) await press(page, "Tab");
      await press(page, "ArrowRight");
      assert.equal(await focused(page), "tab-entities");
      await press(page, "End");
      assert.equal(await focused(page), "tab-dates");
      await press(page, "ArrowRight");
      assert.equal(await focused(page), "tab-quotes");
      await press(page, "Tab", "Tab");
      assert.equal(await focused(page), "quote-0");
      await press(page, "Enter");
      assert.equal(await chosen(page), "quote-0");
      assert.match(await live(page), /citation directe, Anne Marchal/);
      await press(page, "j");
      assert.equal(await chosen(page), "quote-1", "the next in the text, not in the list");
    }));

    test("n, p, j and k lead on and say where", () => opened({}, async (page) => {
      await get(page, ({ shadowRoot }) => shadowRoot.querySelector(".panel").focus());
      const seen = [];
      for (const key of ["j", "j", "k", "n", "n", "p"]) {
        await press(page, key);
        seen.push([await chosen(page), await live(page)]);
      }
      assert.deepEqual(seen.map(([id]) => id), ["quote-0", "quote-1", "quote-0", "entity-0", "entity-1", "entity-0"]);
      assert.match(seen[0][1], /Anne Marchal.*citation directe/);
      assert.match(seen[1][1], /Paul Verdier/);
      assert.match(seen[3][1], /Kerviel.*1 . 2/);
      assert.match(seen[4][1], /Anne Marchal.*1 . 2/);
      await press(page, "Escape");
      assert.equal(await chosen(page), null);
      await press(page, "/");
      assert.match(await focused(page), /Chercher/);
      await page.keyboard.type("njkp");
      assert.equal(await chosen(page), null, "in a field they are letters");
      await press(page, "Escape");
      assert.equal(await get(page, ({ open }) => open), false);
      assert.match(await focused(page), /toggle/, "the focus returns");
    }));

    test("the page's own keys stay its own", () => opened({ body: `<input id="field">${story}` }, async (page) => {
      await page.locator("#field").focus();
      await press(page, "j", "n", "Escape");
      assert.equal(await page.locator("#field").inputValue(), "jn");
      assert.deepEqual([await chosen(page), await get(page, ({ open }) => open)], [null, true]);
    }));

    test("the card's buttons keep the focus, and what is done with them goes on by keys", () => opened({}, async (page) => {
      await get(page, (lens) => {
        lens.select("subject-0");
        lens.shadowRoot.querySelector('.card [aria-label^="Mention suivante"]').focus();
      });
      await press(page, "Enter");
      assert.deepEqual([await chosen(page), await focused(page)], ["entity-2", "Mention suivante : Kerviel"]);
      assert.match(await live(page), /Kerviel.*2 . 2/);
      await press(page, "Enter");
      assert.deepEqual([await chosen(page), await focused(page)], ["entity-0", "Mention suivante : Kerviel"]);
      await get(page, ({ shadowRoot }) => {
        shadowRoot.querySelector(".correct").open = true;
        [...shadowRoot.querySelectorAll(".correct button")].at(-1).focus();
      });
      await press(page, "Enter");
      await page.waitForFunction(() => document.querySelector("guillemet-lens").corrections.length === 1);
      await wait(page, 50);
      assert.match(await focused(page), /panel/, "the card is gone");
      assert.ok(!(await painted(page))["guillemet-location"], "all mentions are");
      await press(page, "Control+z");
      await wait(page, 50);
      assert.equal((await painted(page))["guillemet-location"].length, 2);
      await page.locator("guillemet-lens").getByLabel("Rétablir").focus();
      await press(page, "Enter");
      await wait(page, 50);
      assert.match(await focused(page), /panel/, "there is nothing to redo any more");
      await press(page, "Escape");
      assert.match(await focused(page), /toggle/);
    }));

    test("“Try again” keeps the keys in the panel", async () => {
      let missing = true;
      const other = await serveSite({ lens: ({ file }) => ({ status: missing && /\.pack$/.test(file) ? 503 : 200 }) });
      try {
        await visitPage(browser, other, {}, async (page) => {
          assert.equal(await show(page), "error");
          missing = false;
          await page.locator("guillemet-lens [part=error] button").focus();
          await press(page, "Enter");
          assert.equal(await untilState(page, "ready"), "ready");
          await press(page, "j");
          assert.equal(await chosen(page), "quote-0");
        });
      } finally {
        other.close();
      }
    });

    test("opened by the page, it takes the focus from nobody", () => on({ body: `<input id="field">${story}` }, async (page) => {
      await page.locator("#field").focus();
      assert.equal(await show(page), "ready");
      assert.equal(await focused(page), "field");
      await get(page, (lens) => lens.hide());
      assert.equal(await focused(page), "field");
    }));
  });

  describe("for everybody", () => {
    const empty = '<article id="story"><h1>Temps</h1><p>Il pleut.</p></article>';
    const states = {
      closed: [{}, async () => {}],
      open: [{}, show],
      entities: [{}, async (page) => {
        await show(page);
        await page.locator("guillemet-lens #tab-entities").click();
      }],
      card: [{}, async (page) => {
        await show(page);
        await get(page, (lens) => lens.select("entity-1"));
        await page.locator("guillemet-lens .correct summary").click();
      }],
      "a quote's card": [{}, async (page) => {
        await show(page);
        await get(page, (lens) => lens.select("quote-0"));
        await page.locator("guillemet-lens .correct summary").click();
      }],
      corrected: [{}, async (page) => {
        await show(page);
        await get(page, (lens) => lens.importCorrections([{ op: "remove", at: { start: 11, end: 18, exact: "Kerviel" }, what: "entity" }]));
      }],
      stale: [{}, async (page) => {
        await show(page);
        await page.evaluate(() => document.querySelector("#story p").remove());
        await untilState(page, "stale");
      }],
      error: [{ tag: forStory('packs-src="/nowhere/"') }, show],
      empty: [{ body: empty }, show],
    };
    const wide = { width: 1280, height: 900 };
    const looks = {
      "light, in French": { viewport: wide },
      "dark, in English": { viewport: wide, body: englishStory, lang: "en", head: "<style>html { background: #14161a; color: #eee } a { color: #9cf }</style>" },
      "320 pixels wide": { viewport: { width: 320, height: 568 }, only: ["open", "entities", "card", "a quote's card", "error", "empty"] },
      "forced colors": { viewport: wide, forcedColors: "active", only: ["closed", "open", "card", "error"] },
    };
    const axe = readFileSync(axePath, "utf8");

    for (const [look, { viewport, forcedColors, only, ...options }] of Object.entries(looks)) {
      untimed(look, { concurrency: 2, timeout: 60_000 }, async (context) => {
        const chosen = Object.entries(states).filter(([state]) => only?.includes(state) ?? true);
        await Promise.all(chosen.map(([name, [own, prepare]]) => context.test(name, () => on({ ...options, ...own }, async (page) => {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ forcedColors: forcedColors ?? "none", reducedMotion: "reduce" });
          await prepare(page);
          await wait(page, 50);
          await page.evaluate(axe);
          const { violations, passes } = await page.evaluate(() => globalThis.axe.run("guillemet-lens", { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
          assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`), []);
          assert.ok(passes.length > 5);
          const found = await get(page, ({ shadowRoot }) => {
            const all = [...shadowRoot.querySelectorAll("*")].filter((element) => element.getClientRects().length > 0);
            const name = (element) => `${element.localName}.${element.className}`;
            const size = (element) => {
              // A switch is as large as its label.
              const { width, height } = (element.closest("label") ?? element).getBoundingClientRect();
              return { control: name(element), width, height };
            };
            return {
              small: all.filter((element) => element.matches("button, a, select, summary, input")).map(size).filter(({ width, height }) => width < 24 || height < 24),
              sideways: all.filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible").map(name),
              outside: all.filter((element) => {
                const { left, right, width } = element.getBoundingClientRect();
                return width > 1 && (left < -1 || right > innerWidth + 1);
              }).map(name),
              page: document.documentElement.scrollWidth > innerWidth,
            };
          });
          assert.deepEqual(found, { small: [], sideways: [], outside: [], page: false });
        }))));
      });
    }

    test("reduced motion: nothing glides, nothing pulses", () => opened({ body: story.replace("<p>Anne", "<div style='block-size: 3000px'></div><p>Anne") }, async (page) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      const found = await get(page, async (lens) => {
        lens.select("quote-3");
        const after = scrollY;
        lens.shadowRoot.querySelector(".toggle").ariaBusy = "true";
        const moving = lens.shadowRoot.getAnimations().length;
        await new Promise((resolve) => setTimeout(resolve, 300));
        return { jumped: after > 1000 && after === scrollY, moving };
      });
      assert.deepEqual(found, { jumped: true, moving: 0 });
    }));
  });
});
