// The benchmark still runs, and both of its sides do the same work. No time is looked at.
import assert from "node:assert/strict";
import { test } from "node:test";

import { runNative } from "./native.mjs";
import { languages, packed } from "./page/texts.mjs";
import { startChromium, startNode } from "./runtimes.mjs";

const units = 10_000;
const native = runNative({ filter: `/${units}$`, minTime: 0.001 });

test("every stage has run in every language", () => {
  for (const stage of ["tokens", "sentences", "tokens+sentences", "language"]) {
    for (const language of languages) {
      const run = native.get(`${stage}/${language}/${units}`);
      assert.ok(run.cpu > 0 && run.units >= units, `${stage}, ${language}`);
    }
  }
  for (const language of packed) assert.ok(native.get(`analysis/${language}/${units}`).tokens > 1000);
});

const nameStages = ["words", "values", "article", "entities", "subjects", "marks", "quotes"];
const named = runNative({ filter: `^((${nameStages.join("|")})/.*/100000|pack/.*)$`, minTime: 0.001 });

test("every stage of names has run in every language that has a pack, and the packs load", () => {
  for (const language of packed) {
    for (const stage of nameStages) assert.ok(named.get(`${stage}/${language}/100000`).tokens > 10_000);
    assert.ok(named.get(`pack/${language}/0`).cpu > 0);
  }
});

test("hostile texts, and a file by its name", () => {
  const runs = runNative({
    filter: "^(tokens|language)/(full-stops/300000$|fr.txt/)", minTime: 0.001, repetitions: 2,
    files: [new URL("texts/fr.txt", import.meta.url).pathname],
  });
  assert.equal(runs.size, 4);
});

for (const start of [startNode, startChromium]) {
  test(`the module, in ${start.name.replace("start", "")}`, async () => {
    const runtime = await start();
    try {
      for (const language of languages) {
        const counts = await runtime.count({ language, units });
        const { units: size, tokens } = native.get(`tokens+sentences/${language}/${units}`);
        assert.deepEqual([counts.units, counts.tokens], [size, tokens], language);
        assert.ok(counts.sentences > 50, language);
      }
      const subject = { language: "und", units: 12, text: "Ein Wort. 👍" };
      const result = await runtime.compare({ subject, rounds: 1, work: 1000 });
      assert.equal(result.tokens, 4);
      assert.ok(Number.isFinite(result.ratio + result.bareRatio) && result.ratio > 0);
      assert.ok(await runtime.growth({ language: "en", small: 1000, large: 2000, rounds: 1 }) > 0);
      for (const language of packed) {
        const sample = { language, units: 100_000, work: 1 };
        const { tokens } = named.get(`words/${language}/100000`);
        for (const stage of nameStages) {
          const result = await runtime.sampleStage({ stage, ...sample });
          assert.equal(result.tokens, tokens, `${stage}, ${language}`);
          // A browser's clock is too coarse for the other stages.
          if (stage === "entities") assert.ok(result.time > 0, `${stage}, ${language}`);
          // The same paragraphs again and again have few subjects.
          const least = { words: tokens - 1, subjects: 10 }[stage] ?? 100;
          assert.ok(result.rows > least, `${stage}, ${language}`);
        }
      }
      const times = await runtime.loadTimes({ rounds: 2 });
      for (const language of packed) assert.ok(times[language].first > 0 && times[language].median > 0);
      assert.equal(await runtime.detectLanguage("Das ist nicht die Antwort, die wir von ihm haben wollten."), "de");
    } finally {
      await runtime.close();
    }
  });
}
