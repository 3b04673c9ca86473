// The engine in Node, from the package as it is published.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { assetFile } from "../asset_files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = join(root, "build/package/dist");
const entry = pathToFileURL(join(folder, "guillemet.js"));
const { createAnalyzer, GuillemetError } = await import(entry);

const asset = (name) => readFileSync(join(folder, assetFile(folder, name)));
const fails = (code) => (error) => {
  assert.ok(error instanceof GuillemetError, String(error));
  assert.equal(error.code, code);
  assert.ok(error.message.length > 10);
  return true;
};

describe("an analyzer", () => {
  let analyzer;
  before(async () => {
    analyzer = await createAnalyzer();
  });
  after(() => analyzer.close());

  test("gives the plain object of the contract", async () => {
    const text = "« Le pont tiendra », assure Anne Marchal. Elle a dépensé 12,5 % de 300 millions d’euros.";
    const analysis = await analyzer.analyze(text);
    assert.deepEqual(Object.keys(analysis), ["version", "id", "language", "entities", "subjects", "quotes"]);
    assert.equal(analysis.language, "fr");
    const [quote] = analysis.quotes;
    assert.deepEqual(Object.keys(quote), ["kind", "start", "end", "content", "cue", "speaker", "continues", "confidence"]);
    assert.equal(text.slice(quote.content.start, quote.content.end), "Le pont tiendra");
    assert.equal(quote.speaker.name, "Anne Marchal");
    const values = analysis.entities.filter((entity) => "value" in entity).map((entity) => entity.value);
    assert.deepEqual(values, [{ amount: 12.5 }, { amount: 300000000, currency: "EUR" }]);
    for (const entity of analysis.entities) assert.equal(entity.text, text.slice(entity.start, entity.end));
  });

  test("finds the language, and takes the one it is given", async () => {
    const language = async (text, options) => (await analyzer.analyze(text, options)).language;
    assert.equal(await language("The mayor of Harrowgate said that the school would open in June."), "en");
    assert.equal(await language("Der Bürgermeister hat gesagt, dass die Schule im Juni öffnet."), "de");
    assert.equal(await language("Ok"), "und");
    assert.equal(await language("Ok", { language: "fr-CA" }), "fr-CA");
  });

  test("tokens and sentences come when asked for", async () => {
    const { tokens, sentences } = await analyzer.analyze("Il pleut. Elle part.", { tokens: true });
    assert.deepEqual(sentences, [{ start: 0, end: 9 }, { start: 10, end: 20 }]);
    assert.equal(tokens.length, 6);
  });

  test("a date resolves what is relative; a vocabulary wins", async () => {
    const { entities, subjects } = await analyzer.analyze("Le conseil de Zorbule se réunit demain.", {
      language: "fr",
      date: "2031-02-28",
      vocabulary: [{ name: "Zorbule", type: "organization", canonical: "Zorbule SA", link: "https://example.org/z" }],
    });
    assert.deepEqual(entities.map((entity) => [entity.text, entity.type, entity.value]), [
      ["Zorbule", "organization", undefined],
      ["demain", "date", "2031-03-01"],
    ]);
    assert.deepEqual(subjects, [{ id: 0, type: "organization", name: "Zorbule SA", mentions: [0], link: "https://example.org/z" }]);
  });

  test("lone surrogates read as U+FFFD and offsets stay", async () => {
    const text = "A\uD800 « Le pont tiendra \uDC00 », assure Anne\uD83D Marchal.";
    const { quotes } = await analyzer.analyze(text, { language: "fr" });
    assert.equal(quotes[0].start, 3);
    assert.ok(JSON.stringify(quotes).isWellFormed());
  });

  test("texts of no length, one unit and ten million", async () => {
    for (const text of ["", "x", "\uD800", "«", "\u0000"]) {
      assert.deepEqual((await analyzer.analyze(text)).quotes.length, 0);
    }
    const line = "« Le pont tiendra », a déclaré Anne Marchal à Belmont le 8 mai 2018.\n";
    const { quotes } = await analyzer.analyze(line.repeat(Math.ceil(10_000_000 / line.length)), { language: "fr" });
    assert.ok(quotes.length > 100_000, String(quotes.length));
    assert.equal(quotes.at(-1).speaker.name, "Anne Marchal");
  });

  test("calls at once are answered each with its own", async () => {
    const names = ["Anne Marchal", "Paul Verdier", "Odile Roumens"];
    const analyses = await Promise.all(
      names.map((name) => analyzer.analyze(`« Le pont tiendra », assure ${name}.`, { language: "fr", id: name })),
    );
    assert.deepEqual(analyses.map((analysis) => [analysis.id, analysis.quotes[0].speaker.name]), names.map((n) => [n, n]));
  });

  test("what is no text, no date, no language and no vocabulary is refused", async () => {
    for (const text of [undefined, null, 42, {}, ["a"]]) {
      await assert.rejects(analyzer.analyze(text), fails("unsupported-input"));
    }
    for (const options of [{ date: "2031-02-30" }, { date: 5 }, { language: 5 }, { vocabulary: [{ name: "x" }] },
      { vocabulary: [{ name: "x", type: "company" }] }, { vocabulary: "x" }]) {
      await assert.rejects(analyzer.analyze("x", options), fails("unsupported-input"), JSON.stringify(options));
    }
    // And it goes on working.
    assert.equal((await analyzer.analyze("« Oui », dit Anne Marchal.", { language: "fr" })).quotes.length, 1);
  });

  test("an aborted call says so, before and during", async () => {
    await assert.rejects(analyzer.analyze("x", { signal: AbortSignal.abort() }), fails("aborted"));
    const controller = new AbortController();
    const running = analyzer.analyze("Il pleut. ".repeat(1000), { signal: controller.signal });
    controller.abort();
    await assert.rejects(running, fails("aborted"));
  });
});

describe("what can go wrong", () => {
  test("a closed analyzer", async () => {
    const analyzer = await createAnalyzer();
    const running = analyzer.analyze("Il pleut.");
    analyzer.close();
    analyzer.close();
    await assert.rejects(running, fails("closed"));
    await assert.rejects(analyzer.analyze("Il pleut."), fails("closed"));
  });

  test("a pack that is not there, when it is wanted and when it is needed", async () => {
    const assets = (name) => (name === "fr.pack" ? pathToFileURL(join(folder, "none.pack")) : asset(name));
    await assert.rejects(createAnalyzer({ languages: ["fr"], assets }), fails("asset-missing"));
    const analyzer = await createAnalyzer({ assets });
    await assert.rejects(analyzer.analyze("Il pleut.", { language: "fr" }), fails("asset-missing"));
    assert.equal((await analyzer.analyze("It rains.", { language: "en" })).language, "en");
    analyzer.close();
  });

  const whole = asset("fr.pack");
  const damaged = Buffer.from(whole);
  damaged[damaged.length >> 1] ^= 0x55;
  for (const [name, bytes] of [["cut short", whole.subarray(0, 5000)], ["empty", whole.subarray(0, 0)],
    ["damaged", damaged], ["a web page", Buffer.from("<!doctype html><title>404</title>")]]) {
    test(`a pack that is ${name}`, async () => {
      const assets = (wanted) => (wanted === "fr.pack" ? bytes : asset(wanted));
      await assert.rejects(createAnalyzer({ languages: ["fr"], assets }), fails("pack-invalid"));
    });
  }

  test("an engine that is no engine", async () => {
    const assets = (name) => (name.endsWith(".wasm") ? Buffer.from("not wasm") : asset(name));
    await assert.rejects(createAnalyzer({ assets }), fails("pack-invalid"));
  });

  test("assets by base URL", async () => {
    const analyzer = await createAnalyzer({ languages: ["en"], assets: pathToFileURL(folder) });
    const { quotes } = await analyzer.analyze("“It will hold,” said Anne Marshall.");
    assert.equal(quotes[0].speaker.name, "Anne Marshall");
    analyzer.close();
  });

  test("languages that are none", async () => {
    await assert.rejects(createAnalyzer({ languages: 5 }), fails("unsupported-input"));
  });

  test("nothing keeps the process alive after close", () => {
    const script = `import { createAnalyzer } from ${JSON.stringify(entry.href)};
      const a = await createAnalyzer(); await a.analyze("Il pleut."); a.close(); console.log("done");`;
    const ended = spawnSync(process.execPath, ["--input-type=module", "-e", script], { timeout: 60_000 });
    assert.equal(ended.status, 0, String(ended.stderr));
    assert.equal(String(ended.stdout), "done\n");
  });
});
