// A lens from its coming to its going: what it leaves behind, how it follows a page that changes, and that
// nothing on the page moves for it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { launch, painted } from "./browser.mjs";
import { account, englishStory, serveSite, show, story, untilState, visitPage } from "./lens-host.mjs";

const isHashed = (file) => file !== "guillemet-lens.js";
const loads = (requests) => requests.filter((path) => /\/lens\/./.test(path)).map((path) => path.split("/").at(-1).replace(/-[0-9a-f]{8}\./, "."));
const calm = (frame, ms = 400) => frame.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), ms);

describe("the life of a lens", () => {
  let browser, site;
  /** Holds the boot script below /late/ back. */
  const gate = {};
  before(async () => {
    browser = await launch();
    site = await serveSite({
      lens: ({ file, prefix }) => ({
        headers: isHashed(file) && !prefix ? { "Cache-Control": "max-age=31536000, immutable" } : {},
        delay: { late: file === "guillemet-lens.js" ? gate.opened : 0, slow: /panel/.test(file) ? 1500 : 0, slower: /wasm/.test(file) ? 1500 : 0 }[prefix],
      }),
    });
  });
  after(async () => {
    await browser.close();
    site.close();
  });

  const on = (...visit) => visitPage(browser, site, ...visit);
  const events = (page, type) => page.evaluate((wanted) => seen.events.filter((event) => event.type === wanted).length, type);

  describe("what it leaves behind", () => {
    const nothing = { listeners: {}, observers: [], workers: 0, timers: [], highlights: [], sheets: 0 };

    test("the account of what is left sees it", () =>
      on({ script: "", tag: "" }, async (page) => {
        const found = await page.evaluate(() => {
          const ending = new AbortController();
          const listener = () => {};
          window.addEventListener("resize", listener, { signal: ending.signal });
          document.addEventListener("click", listener);
          document.addEventListener("click", listener);
          document.querySelector("#story").addEventListener("click", listener, true);
          new MutationObserver(listener).observe(document, { childList: true });
          const observer = new IntersectionObserver(listener);
          observer.observe(document.body);
          const worker = new Worker(URL.createObjectURL(new Blob([""])));
          const timer = setTimeout(listener, 60_000);
          CSS.highlights.set("other", new Highlight());
          const before = left();
          ending.abort();
          document.removeEventListener("click", listener);
          observer.disconnect();
          worker.terminate();
          clearTimeout(timer);
          return [before, left()];
        });
        assert.deepEqual(found, [
          { listeners: { "window resize false": 1, "document click false": 1, "article click true": 1 }, observers: ["MutationObserver", "IntersectionObserver"], workers: 1, timers: [60_000], highlights: ["other"], sheets: 0 },
          { listeners: { "article click true": 1 }, observers: ["MutationObserver"], workers: 0, timers: [], highlights: ["other"], sheets: 0 },
        ]);
      }, [account]));

    /** One life; how it ends goes by its number. */
    const cycle = async (n) => {
      globalThis.refs ??= [];
      const lens = document.createElement("guillemet-lens");
      refs.push(new WeakRef(lens));
      lens.setAttribute("for", "story");
      lens.toggleAttribute("observe", n % 2 === 1);
      if (n % 3 === 0) lens.setAttribute("highlight", "always");
      if (n % 7 === 0) lens.setAttribute("start", "visible");
      if (n % 4 === 3) lens.setAttribute("placement", "inline");
      document.body.prepend(lens);
      const next = (type) => new Promise((resolve) => lens.addEventListener(`guillemet-${type}`, resolve, { once: true }));
      const [loading, analyzing, destroyed] = [n % 5 === 2, n % 5 > 2, n % 5 === 1 || n % 5 === 4];
      if (loading) {
        lens.show();
        if (n % 2) await new Promise((resolve) => setTimeout(resolve, n));
      } else if (analyzing) {
        const progress = next("progress");
        lens.show();
        await progress;
      } else {
        const analysis = next("analysis");
        lens.show();
        await analysis;
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (CSS.highlights.size === 0) throw new Error("nothing is painted");
        lens.select("quote-0");
        lens.select("subject-1");
        lens.next();
        lens.shadowRoot.querySelector("button.entry").click();
        if (n % 4 === 0) await lens.importCorrections([]);
        if (n % 6 === 0) await lens.export("json");
        lens.hide();
      }
      if (destroyed) lens.destroy();
      lens.remove();
      await new Promise((resolve) => setTimeout(resolve, 20));
    };

    test("of 50 lives nothing is left, and they need no more memory than 10", () =>
      on({ tag: "" }, async (page) => {
        const debug = await browser.context.newCDPSession(page);
        const measure = async () => {
          for (let i = 0; i < 3; ++i) await debug.send("HeapProfiler.collectGarbage");
          const { usedSize: heap } = await debug.send("Runtime.getHeapUsage");
          const alive = await page.evaluate(() => refs.filter((ref) => ref.deref()).length);
          return { heap, alive, ...(await debug.send("Memory.getDOMCounters")) };
        };
        const before = await page.evaluate(() => document.documentElement.outerHTML);
        let [first, last] = [];
        for (let n = 1; n <= 50; ++n) {
          await page.evaluate(cycle, n);
          if (n === 10) first = await measure();
          if (n % 10 === 0) assert.deepEqual(await page.evaluate(() => left()), nothing, `after ${n}`);
        }
        last = await measure();
        assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
        assert.equal(last.alive, 0, "lenses that are held");
        assert.deepEqual([last.nodes, last.documents, last.jsEventListeners], [first.nodes, first.documents, first.jsEventListeners]);
        // A lens with its panel and analysis is some 300 KB.
        assert.ok(last.heap - first.heap < 400_000, `${first.heap} bytes after 10, ${last.heap} after 50`);
      }, [account]));

    for (const [prefix, what] of [["slow", "the panel"], ["slower", "the engine"]]) {
      for (const how of ["remove", "destroy"]) {
        test(`${how} while ${what} is on its way ends at once`, () =>
          on({ script: `/${prefix}/lens/guillemet-lens.js` }, async (page) => {
            const found = await page.evaluate(async ([end, time]) => {
              const lens = document.querySelector("guillemet-lens");
              lens.show();
              const analysis = lens.analyze().then(() => "done", ({ code }) => code);
              await new Promise((resolve) => setTimeout(resolve, time));
              lens[end]();
              const late = new Promise((resolve) => setTimeout(() => resolve("no answer"), 1000));
              const code = await Promise.race([analysis, late]);
              // The file comes meanwhile.
              await new Promise((resolve) => setTimeout(resolve, 1500));
              return { code, state: lens.state, ...left(), shadow: lens.shadowRoot.querySelectorAll(":not(slot)").length };
            }, [how, prefix === "slow" ? 100 : 800]);
            assert.deepEqual(found, { ...nothing, code: "closed", state: how === "remove" ? "idle" : "destroyed", shadow: 0 });
          }, [account]));
      }
    }

    test("taken away and put back while it loads it begins anew", () =>
      on({ script: "/slow/lens/guillemet-lens.js" }, async (page) => {
        await page.evaluate(async () => {
          const lens = document.querySelector("guillemet-lens");
          lens.show();
          await new Promise((resolve) => setTimeout(resolve, 100));
          lens.remove();
          await new Promise((resolve) => setTimeout(resolve, 50));
          document.body.append(lens);
        });
        assert.equal(await untilState(page, ["ready", "error"]), "ready");
        assert.ok(Object.keys(await painted(page)).length > 5, "it was open and is so again");
      }));

    test("of two lenses the one that stays gets its engine when the other goes meanwhile", () =>
      on({ script: "/slow/lens/guillemet-lens.js", tag: '<guillemet-lens id="one" for="story"></guillemet-lens><guillemet-lens id="two" for="story"></guillemet-lens>' }, async (page) => {
        await page.evaluate(async () => {
          const [one, two] = document.querySelectorAll("guillemet-lens");
          one.show();
          two.show();
          await new Promise((resolve) => setTimeout(resolve, 300));
          one.remove();
        });
        assert.equal(await untilState(page, ["ready", "error"], "#two"), "ready");
      }));

    test("after destroy() it is as if it were not there, until it is put on the page anew", () =>
      on({}, async (page) => {
        assert.equal(await show(page), "ready");
        const found = await page.evaluate(async () => {
          const lens = document.querySelector("guillemet-lens");
          lens.destroy();
          const { state, analysis, selection, open } = lens;
          lens.show();
          const answers = [lens.select("quote-0"), lens.next(), lens.undo(), lens.open, await lens.analyze().catch(({ code }) => code)];
          return { state, analysis, selection, open, answers, highlights: CSS.highlights.size, sheets: document.adoptedStyleSheets.length, shadow: lens.shadowRoot.querySelectorAll(":not(slot)").length };
        });
        assert.deepEqual(found, { state: "destroyed", analysis: null, selection: null, open: false, answers: [false, false, false, false, "closed"], highlights: 0, sheets: 0, shadow: 0 });
        await page.evaluate(() => document.body.append(document.querySelector("guillemet-lens")));
        await calm(page, 50);
        assert.equal(await page.locator("guillemet-lens .toggle").isVisible(), true);
        assert.equal(await show(page), "ready");
      }));

    test("highlights and style sheets of others stay", () =>
      on({}, async (page) => {
        const found = await page.evaluate(async () => {
          const sheet = new CSSStyleSheet();
          const later = new CSSStyleSheet();
          document.adoptedStyleSheets = [sheet];
          CSS.highlights.set("search", new Highlight());
          const lens = document.querySelector("guillemet-lens");
          await lens.analyze();
          lens.show();
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, later];
          lens.remove();
          await new Promise((resolve) => setTimeout(resolve, 50));
          return [document.adoptedStyleSheets.length, document.adoptedStyleSheets[0] === sheet, document.adoptedStyleSheets[1] === later, [...CSS.highlights.keys()]];
        });
        assert.deepEqual(found, [2, true, true, ["search"]]);
      }));
  });

  describe("where it is", () => {
    test("moved on the page it goes on as it was", () =>
      on({ body: `${story}<div id="there"></div>` }, async (page, { requests }) => {
        assert.equal(await show(page), "ready");
        const before = await painted(page);
        const asked = requests.length;
        await page.evaluate(() => document.querySelector("#there").append(document.querySelector("guillemet-lens")));
        await calm(page, 100);
        assert.equal(await page.evaluate(() => document.querySelector("guillemet-lens").state), "ready");
        assert.equal(await page.locator("guillemet-lens .panel").isVisible(), true, "the open panel");
        assert.equal(await page.locator("guillemet-lens .panel").evaluate((panel) => panel.matches(":popover-open")), true, "is on top");
        assert.deepEqual(await painted(page), before);
        assert.equal(requests.length, asked);
        assert.equal(await events(page, "analysis"), 1);
      }));

    test("moved to another article it shows that one", () =>
      on({ tag: "", body: `<section id="a"><guillemet-lens></guillemet-lens>${story.replace("story", "one")}</section><section id="b">${englishStory.replace("story", "two")}</section>` }, async (page) => {
        assert.equal(await show(page), "ready");
        await page.evaluate(() => document.querySelector("#b").prepend(document.querySelector("guillemet-lens")));
        await page.waitForFunction(() => document.querySelector("guillemet-lens").analysis?.language === "en", null, { timeout: 10_000 });
        assert.ok(!(await painted(page))["guillemet-person"].includes("Anne Marchal"));
      }));

    test("adopted by another document it leaves the page, and comes back", () =>
      on({ body: `${story}<iframe srcdoc="<p>other</p>"></iframe>` }, async (page) => {
        assert.equal(await show(page), "ready");
        for (const inert of [false, true]) {
          const there = await page.evaluate(async (isInert) => {
            globalThis.lens = document.querySelector("guillemet-lens");
            const other = isInert ? document.implementation.createHTMLDocument("") : document.querySelector("iframe").contentDocument;
            other.body.append(lens);
            await new Promise((resolve) => setTimeout(resolve, 100));
            return { state: lens.state, code: await lens.analyze().catch(({ code }) => code), left: [CSS.highlights.size, document.adoptedStyleSheets.length, seen.workers.filter(({ alive }) => alive).length] };
          }, inert);
          assert.deepEqual(there, { state: "idle", code: "closed", left: [0, 0, 0] });
          await page.evaluate(() => document.body.prepend(lens));
          assert.equal(await show(page), "ready");
          assert.ok((await painted(page))["guillemet-person"].length >= 3);
        }
      }));

    test("a script that is loaded twice, from two addresses, makes one lens", () =>
      on({ head: '<script type="module" src="/other/lens/guillemet-lens.js"></script>' }, async (page) => {
        assert.equal(await show(page), "ready");
        assert.equal(await page.evaluate(() => document.querySelector("guillemet-lens").shadowRoot.querySelectorAll(".toggle").length), 1);
        assert.equal(await page.evaluate(() => seen.workers.length), 1);
        assert.equal(await events(page, "ready"), 1);
      }));

    test("two lenses have one engine between them, for as long as there is one of them", () =>
      on({
        tag: '<guillemet-lens id="fr" for="story"></guillemet-lens><guillemet-lens id="en" for="other"></guillemet-lens>',
        body: story + englishStory.replace('id="story"', 'id="other"'),
      }, async (page) => {
        const alive = () => page.evaluate(() => seen.workers.map((worker) => worker.alive));
        await page.evaluate(() => Promise.all([...document.querySelectorAll("guillemet-lens")].map((lens) => {
          lens.show();
          return lens.analyze();
        })));
        assert.deepEqual(await alive(), [true]);
        const both = await painted(page);
        assert.ok(both["guillemet-person"].includes("Anne Marchal") && both["guillemet-person"].includes("Judith Amory"), JSON.stringify(both));
        await page.evaluate(() => document.querySelector("#fr").remove());
        await calm(page, 50);
        assert.deepEqual(await alive(), [true]);
        const one = await painted(page);
        assert.ok(!one["guillemet-person"].includes("Anne Marchal") && one["guillemet-person"].includes("Judith Amory"), JSON.stringify(one));
        await page.evaluate(() => document.querySelector("#en").remove());
        await calm(page, 50);
        assert.deepEqual(await alive(), [false]);
        assert.deepEqual(await painted(page), {});
      }));

    test("one lens that gives up leaves the other's work alone", () =>
      on({
        tag: '<guillemet-lens id="fr" for="story"></guillemet-lens><guillemet-lens id="en" for="other"></guillemet-lens>',
        body: story + englishStory.replace('id="story"', 'id="other"'),
      }, async (page) => {
        const found = await page.evaluate(async () => {
          const [fr, en] = document.querySelectorAll("guillemet-lens");
          const ending = new AbortController();
          const first = fr.analyze({ signal: ending.signal }).catch(({ code }) => code);
          const second = en.analyze().then(({ language }) => language, ({ code }) => code);
          fr.addEventListener("guillemet-progress", () => ending.abort(), { once: true });
          return [await first, await second];
        });
        assert.deepEqual(found, ["aborted", "en"]);
      }));
  });

  describe("an article that changes", () => {
    const replaceFirst = () => {
      const paragraph = document.createElement("p");
      paragraph.textContent = "« Le tunnel attendra », a dit Lucie Kerbrat, conseillère de Kerviel.";
      document.querySelector("#story p").replaceWith(paragraph);
    };
    const speakers = (page) => page.evaluate(() => document.querySelector("guillemet-lens").analysis.quotes.map(({ speaker }) => speaker?.name));

    test("without observe it says so, and only what is still there stays painted", () =>
      on({}, async (page) => {
        assert.equal(await show(page), "ready");
        await page.evaluate(replaceFirst);
        assert.equal(await untilState(page, "stale"), "stale");
        const now = await painted(page);
        assert.deepEqual(now["guillemet-direct"], ["« les câbles sont neufs »"]);
        assert.deepEqual(now["guillemet-person"], ["Paul Verdier", "Anne Marchal"]);
        assert.equal(await events(page, "analysis"), 1);
        assert.equal((await speakers(page))[0], "Anne Marchal", "what was found stays");
        const notice = page.locator("guillemet-lens .notice:not(.error)");
        assert.match(await notice.textContent(), /a changé/);
        await notice.locator("button").click();
        assert.equal(await untilState(page, "ready"), "ready");
        assert.equal((await speakers(page))[0], "Lucie Kerbrat");
        assert.equal(await notice.isVisible(), false);
      }));

    test("words that change in a text that stays are no longer painted", () =>
      on({}, async (page) => {
        assert.equal(await show(page), "ready");
        await page.evaluate(() => (document.querySelector("#story a").firstChild.data = "Jeanne Prigent"));
        await untilState(page, "stale");
        await page.evaluate(() => (document.querySelector("#story a").firstChild.data = "Jeanne Le Prigent"));
        await calm(page);
        const all = Object.values(await painted(page)).flat();
        assert.ok(!all.some((words) => /Jeanne|Prigent/.test(words)), all.join("\n"));
      }));

    test("with observe a paragraph that is replaced is analyzed", () =>
      on({ tag: '<guillemet-lens for="story" observe></guillemet-lens>' }, async (page) => {
        assert.equal(await show(page), "ready");
        await page.evaluate(replaceFirst);
        await page.waitForFunction(() => document.querySelector("guillemet-lens").analysis?.quotes[0].speaker?.name === "Lucie Kerbrat", null, { timeout: 10_000 });
        await untilState(page, "ready");
        assert.ok((await painted(page))["guillemet-person"].includes("Lucie Kerbrat"));
        assert.equal(await events(page, "analysis"), 2);
      }));

    test("with observe, changes beside the article cost nothing", () =>
      on({ tag: '<guillemet-lens for="story" observe></guillemet-lens>', body: `${story}<p id="ticker"></p>` }, async (page) => {
        assert.equal(await show(page), "ready");
        await page.evaluate(async () => {
          for (let n = 0; n < 5; ++n) {
            document.querySelector("#ticker").textContent = n;
            await new Promise((resolve) => setTimeout(resolve, 100));
          }
        });
        await calm(page);
        assert.equal(await events(page, "analysis"), 1);
      }));

    test("with observe an article that takes its place is found, also after a time without", () =>
      on({ tag: '<guillemet-lens for="story" observe></guillemet-lens>', body: `<div id="app">${story}</div>` }, async (page) => {
        assert.equal(await show(page), "ready");
        const route = (markup) => page.evaluate((text) => {
          const parsed = new DOMParser().parseFromString(text, "text/html");
          document.querySelector("#app").replaceChildren(...parsed.body.childNodes);
        }, markup);
        await route(englishStory);
        await page.waitForFunction(() => document.querySelector("guillemet-lens").analysis?.language === "en", null, { timeout: 10_000 });
        await untilState(page, "ready");
        assert.ok((await painted(page))["guillemet-person"].includes("Judith Amory"));

        await route("<p>Rubriques</p>");
        assert.equal(await untilState(page, "error"), "error");
        assert.deepEqual(await painted(page), {}, "nothing is held of an article that is gone");
        for (let n = 0; n < 3; ++n) {
          await route(`<p>Rubriques ${n}</p>`);
          await calm(page, 350);
        }
        assert.deepEqual(await page.evaluate(() => seen.events.filter(({ type }) => type === "error").map(({ code }) => code)), ["no-article"], "told once");

        await route(story);
        assert.equal(await untilState(page, "ready"), "ready");
        assert.deepEqual((await painted(page))["guillemet-direct"], ["« Le pont tiendra »", "« les câbles sont neufs »"]);
        assert.equal(await page.locator("guillemet-lens [part=error]").isVisible(), false);
      }));
  });

  describe("nothing moves", () => {
    const tags = {
      "an empty tag": "<guillemet-lens for=\"story\"></guillemet-lens>",
      "a tag with words": "<guillemet-lens for=\"story\">Qui dit quoi dans cet article : activez JavaScript.</guillemet-lens>",
      "a tag with a block": "<guillemet-lens for=\"story\"><p>Qui dit quoi dans cet article : activez JavaScript.</p></guillemet-lens>",
      "a tag with slots and a vocabulary": "<guillemet-lens for=\"story\"><span slot=\"title\" style=\"display: none\">Qui parle ?</span><script type=\"application/json\" slot=\"vocabulary\">{}</script></guillemet-lens>",
    };
    const boxes = ["", "display: flex; gap: 24px", "display: flex; flex-direction: column; gap: 24px", "display: grid; gap: 24px"];
    /** How much the layout has shifted, and where everything is. */
    const moved = (page) =>
      page.evaluate(async () => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        const shift = await new Promise((resolve) => {
          let sum = 0;
          // Entries come with a delay; an empty list never comes.
          new PerformanceObserver((list) => (sum += list.getEntries().reduce((all, { value }) => all + value, 0))).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 100);
        });
        const places = [...document.querySelectorAll("p, h1")].map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height].join();
        });
        return { shift, places };
      });

    for (const [name, tag] of Object.entries(tags)) {
      test(`${name}, in a box of every kind, a script that comes late`, () => {
        gate.opened = new Promise((resolve) => (gate.open = resolve));
        const body = boxes.map((style) => `<div style="${style}">${tag}<p>Plus loin</p></div>`).join("") + story;
        return on({ tag: "", body, script: "/late/lens/guillemet-lens.js", waitUntil: "commit" }, async (page) => {
          await page.waitForSelector("#story", { state: "attached" });
          const before = await moved(page);
          assert.equal(await page.evaluate(() => document.querySelectorAll("guillemet-lens:defined").length), 0, "it is not there yet");
          gate.open();
          await page.waitForFunction((count) => document.querySelectorAll("guillemet-lens:defined").length === count, boxes.length);
          assert.deepEqual(await moved(page), { ...before, shift: 0 });
          assert.equal(await show(page), "ready");
          assert.deepEqual(await moved(page), { ...before, shift: 0 }, "opened");
        });
      });
    }

    test("a shift would be seen", () =>
      on({}, async (page) => {
        await moved(page);
        await page.evaluate(() => (document.querySelector("#story").style.marginTop = "200px"));
        assert.ok((await moved(page)).shift > 0);
      }));
  });

  describe("when it loads, and when it paints", () => {
    const later = ["guillemet-lens-panel.js", "guillemet-lens-engine.js", "guillemet-engine.wasm", "guillemet-worker.js", "fr.pack"];
    const far = `<div style="block-size: 4000px"></div>${story}`;

    test("start=manual: when it is opened", () =>
      on({}, async (page, { requests }) => {
        await calm(page, 600);
        assert.deepEqual(loads(requests), ["guillemet-lens.js"]);
        assert.equal(await show(page), "ready");
        assert.deepEqual(loads(requests), ["guillemet-lens.js", ...later]);
      }));

    test("start=visible: when the article comes near", () =>
      on({ tag: '<guillemet-lens for="story" start="visible"></guillemet-lens>', body: far }, async (page, { requests }) => {
        await calm(page, 600);
        assert.deepEqual(loads(requests), ["guillemet-lens.js"]);
        await page.evaluate(() => scrollTo(0, 4000));
        assert.equal(await untilState(page, "ready"), "ready");
        assert.deepEqual(loads(requests), ["guillemet-lens.js", ...later]);
        assert.deepEqual(await painted(page), {}, "highlight=open waits for the reader");
        assert.equal(await show(page), "ready");
        assert.equal(await events(page, "analysis"), 1, "it is not analyzed again");
      }));

    test("start=idle: when the page has loaded and is quiet", async () => {
      site.routes["/slow.png"] = { delay: 800, status: 404, body: "" };
      await on({ tag: '<guillemet-lens for="story" start="idle"></guillemet-lens>', body: `${story}<img src="/slow.png" alt="">`, waitUntil: "commit" }, async (page, { requests }) => {
        await page.waitForFunction(() => document.querySelector("guillemet-lens:defined"));
        await calm(page, 200);
        assert.deepEqual(loads(requests), ["guillemet-lens.js"]);
        assert.equal(await untilState(page, "ready"), "ready");
        assert.deepEqual(loads(requests), ["guillemet-lens.js", ...later]);
      });
    });

    test("start set later, and taken back before its time", () =>
      on({ body: far }, async (page, { requests }) => {
        await page.evaluate(async () => {
          const lens = document.querySelector("guillemet-lens");
          lens.setAttribute("start", "visible");
          await new Promise((resolve) => setTimeout(resolve, 100));
          lens.removeAttribute("start");
          scrollTo(0, 4000);
        });
        await calm(page, 400);
        assert.deepEqual(loads(requests), ["guillemet-lens.js"]);
        await page.evaluate(() => document.querySelector("guillemet-lens").setAttribute("start", "idle"));
        assert.equal(await untilState(page, "ready"), "ready");
      }));

    const isPainted = async (page) => Object.keys(await painted(page)).length > 0;
    for (const [highlight, expected] of [["open", [false, true, false]], ["always", [true, true, true]], ["never", [false, false, false]]]) {
      test(`highlight=${highlight}`, () =>
        on({ tag: `<guillemet-lens for="story" highlight="${highlight}"></guillemet-lens>` }, async (page) => {
          const found = [];
          await page.evaluate(() => document.querySelector("guillemet-lens").analyze());
          found.push(await isPainted(page));
          await show(page);
          found.push(await isPainted(page));
          await page.evaluate(() => document.querySelector("guillemet-lens").hide());
          found.push(await isPainted(page));
          assert.deepEqual(found, expected);
          await page.evaluate(() => document.querySelector("guillemet-lens").setAttribute("highlight", "always"));
          assert.equal(await isPainted(page), true, "changed to always");
        }));
    }

    test("opening it on an article of 1500 words: how long the page's thread is held", (context) => {
      const long = story.replace("</article>", `${story.match(/<p>.*<\/p>/g).join("").repeat(27)}</article>`);
      return on({ body: long }, async (page) => {
        const { words, tasks } = await page.evaluate(async () => {
          const entries = [];
          new PerformanceObserver((list) => entries.push(...list.getEntries())).observe({ type: "longtask" });
          const lens = document.querySelector("guillemet-lens");
          lens.show();
          await lens.analyze();
          await new Promise((resolve) => setTimeout(resolve, 300));
          return { words: document.querySelector("#story").innerText.split(/\s+/).length, tasks: entries.map(({ duration }) => Math.round(duration)) };
        });
        assert.ok(words >= 1500 && words < 1800, `${words} words`);
        // Other programs on the machine count as well: a report, no judgment.
        context.diagnostic(`tasks over 50 ms: ${tasks.length === 0 ? "none" : tasks.join(", ")}`);
      });
    });
  });
});
