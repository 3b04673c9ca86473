// Our tokens and sentences against Intl.Segmenter's words, in whatever runs this: a page or Node.
// A sample is a stretch of work long enough for a coarse clock. The samples of what is compared take
// turns, so that a machine that slows down slows all of them; what counts is the median of the ratios
// of neighbors, never a time by itself.
import { startEngine } from "./engine.mjs";
import { news } from "./texts.mjs";

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The paragraphs that have text, and where they begin. */
function paragraphsOf(text) {
  const paragraphs = [];
  let start = 0;
  for (const paragraph of text.split("\n")) {
    if (paragraph !== "") paragraphs.push({ start, paragraph });
    start += paragraph.length + 1;
  }
  return paragraphs;
}

/** Every segment's start and end, one behind the other. */
function segmentOffsets(segmenter, paragraphs) {
  const offsets = [];
  for (const { start, paragraph } of paragraphs) {
    for (const { index, segment } of segmenter.segment(paragraph)) {
      offsets.push(start + index, start + index + segment.length);
    }
  }
  return offsets;
}

/** Only to have seen them. */
function countSegments(segmenter, paragraphs) {
  let count = 0;
  for (const { paragraph } of paragraphs) {
    for (const _ of segmenter.segment(paragraph)) ++count;
  }
  return count;
}

/** Milliseconds of one call of `run`, which is called until it has had `work` units of text. */
function sample(run, units, work) {
  const calls = Math.max(1, Math.round(work / units));
  // Where the browser was asked for it: nobody pays for another's garbage.
  globalThis.gc?.();
  const start = performance.now();
  for (let i = 0; i < calls; ++i) run();
  return (performance.now() - start) / calls;
}

/** `rounds` samples of each runner in turn, after one that does not count; every second round backwards. */
function takeTurns(runners, rounds) {
  for (const run of runners) run();
  const times = runners.map(() => []);
  for (let round = 0; round < rounds; ++round) {
    const order = [...runners.keys()];
    if (round % 2 === 1) order.reverse();
    for (const i of order) times[i].push(runners[i]());
  }
  return times;
}

const ratios = (numerators, denominators) => numerators.map((time, i) => time / denominators[i]);

/**
 * @param {(options: object) => Promise<object>} createModule
 * @param {BufferSource} wasm
 * @param {Record<string, string>} fixtures language → texts/LANGUAGE.txt
 * @param {Record<string, ArrayBuffer>} packs language → LANGUAGE.pack
 */
export async function createSession(createModule, wasm, fixtures, packs) {
  const compiled = await WebAssembly.compile(wasm);
  const engine = await startEngine(createModule, compiled);
  for (const pack of Object.values(packs)) engine.addPack(pack);
  const textOf = ({ language, units, text }) => text ?? news(fixtures[language], units);

  return {
    detectLanguage: (text) => engine.detectLanguage(text),

    /** How many tokens and sentences we find. */
    count(subject) {
      const text = textOf(subject);
      engine.use(subject.language);
      const [tokens, sentences] = engine.cut(text);
      return { units: text.length, tokens, sentences };
    },

    /**
     * How many times as long Intl.Segmenter takes as we do. It has its words paragraph by paragraph,
     * split before the clock runs, since it is superlinear on a whole article.
     */
    compare({ subject, rounds, work }) {
      const text = textOf(subject);
      const paragraphs = paragraphsOf(text);
      const locale = subject.language === "und" ? "en" : subject.language;
      const segmenter = new Intl.Segmenter(locale, { granularity: "word" });
      engine.use(subject.language);
      const [ours, offsets, bare] = takeTurns([
        () => sample(() => engine.cut(text), text.length, work),
        () => sample(() => segmentOffsets(segmenter, paragraphs), text.length, work),
        () => sample(() => countSegments(segmenter, paragraphs), text.length, work),
      ], rounds);
      return {
        units: text.length,
        tokens: engine.cut(text)[0],
        ours: median(ours),
        segmenter: median(offsets),
        ratio: median(ratios(offsets, ours)),
        bareRatio: median(ratios(bare, ours)),
      };
    },

    /** Our time for a character of a `large` text, by that of a `small` one: 1 is linear. */
    growth({ language, small, large, rounds }) {
      const texts = [small, large].map((units) => textOf({ language, units }));
      engine.use(language);
      const perUnit = texts.map((text) => () => sample(() => engine.cut(text), text.length, large / 4) / text.length);
      const [few, many] = takeTurns(perUnit, rounds);
      return median(ratios(many, few));
    },

    /**
     * Milliseconds of one stage of names (names.h) on tables that are ready, and its counts. The languages are
     * those that have a pack.
     */
    sampleStage({ stage, language, units, work }) {
      const text = textOf({ language, units });
      const tokens = engine.prepare(text, language);
      const rows = engine.run(stage);
      return { tokens, rows, time: sample(() => engine.run(stage), text.length, work) };
    },

    /**
     * Milliseconds from a pack's bytes in JavaScript to a pack in use, each time in a new instance that has read
     * what is compiled into it: the first time, when nothing is optimized yet, and the median of all.
     */
    async loadTimes({ rounds }) {
      const times = Object.fromEntries(Object.keys(packs).map((language) => [language, []]));
      for (let round = 0; round < rounds; ++round) {
        const fresh = await startEngine(createModule, compiled);
        fresh.detectLanguage("un mot");
        for (const [language, bytes] of Object.entries(packs)) {
          const start = performance.now();
          fresh.addPack(bytes);
          times[language].push(performance.now() - start);
        }
      }
      return Object.fromEntries(Object.entries(times).map(
        ([language, of]) => [language, { first: of[0], median: median(of) }]));
    },

    /** One sample of ours, for a comparison with something that does not run here. */
    sample({ subject, work }) {
      const text = textOf(subject);
      engine.use(subject.language);
      engine.cut(text);
      return sample(() => engine.cut(text), text.length, work);
    },
  };
}
