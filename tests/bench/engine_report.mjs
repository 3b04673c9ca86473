// The module in WebAssembly: against Intl.Segmenter, growth, and against the native program.
import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { runNative } from "./native.mjs";
import { median } from "./page/session.mjs";
import { languages, packed } from "./page/texts.mjs";
import { aims, millions, printTable, ratio, size } from "./report.mjs";

const sizes = [10_000, 100_000, 1_000_000, 10_000_000];

async function subjectsOf(runtime, { quick, files }) {
  const news = languages.flatMap((language) =>
    sizes.filter((units) => !quick || units <= 1_000_000).map((units) => ({ name: language, language, units })));
  const own = [];
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    own.push({ name: basename(file), language: await runtime.detectLanguage(text), units: text.length, text });
  }
  return [...news, ...own];
}

/** @param {{quick: boolean, files: string[], limits: import("./report.mjs").Limits}} options */
export async function reportSegmenter(runtime, { quick, files, limits }) {
  const rows = [["", "characters", "M characters/s", "M tokens/s", "Segmenter / ours", "only iterated / ours"]];
  for (const subject of await subjectsOf(runtime, { quick, files })) {
    const result = await runtime.compare({
      subject,
      // 10 M characters are a sample of seconds: fewer do.
      rounds: quick || subject.units > 1_000_000 ? 3 : 7,
      work: quick ? 300_000 : 1_000_000,
    });
    limits.ratio(`${runtime.name}, ${subject.name}, ${size(result.units)}`, result.ratio);
    rows.push([subject.name, size(result.units), millions(result.units, result.ours),
      millions(result.tokens, result.ours), ratio(result.ratio), ratio(result.bareRatio)]);
  }
  printTable(`${runtime.name}: our tokens and sentences; how many times as long Intl.Segmenter's words take`, rows);
}

export async function reportGrowth(runtime, { quick, limits }) {
  const small = 100_000;
  const large = quick ? 1_000_000 : 10_000_000;
  const rows = [["", "growth"]];
  for (const language of languages) {
    const growth = await runtime.growth({ language, small, large, rounds: quick ? 3 : 5 });
    limits.growth(`${runtime.name}, ${language}`, growth);
    rows.push([language, ratio(growth)]);
  }
  printTable(`${runtime.name}, growth: our time for a character in ${size(large)} characters / in ${size(small)}`, rows);
}

/** Both find the same tokens, or the comparison is worth nothing. */
export async function reportAgainstNative(runtime, { quick }) {
  const units = 1_000_000;
  const rows = [["", "WebAssembly / native"]];
  for (const language of languages) {
    const subject = { language, units };
    const { tokens } = await runtime.count(subject);
    const found = [];
    for (let round = 0; round < (quick ? 3 : 5); ++round) {
      const name = `tokens+sentences/${language}/${units}`;
      const native = runNative({ filter: `^${name.replace("+", "\\+")}$`, minTime: quick ? 0.1 : 0.3 }).get(name);
      if (native.tokens !== tokens) {
        throw new Error(`${language}: ${native.tokens} tokens natively, ${tokens} in ${runtime.name}`);
      }
      found.push(await runtime.sample({ subject, work: 3 * units }) / native.real);
    }
    rows.push([language, ratio(median(found))]);
  }
  printTable(`${runtime.name}: time by that of the native program, ${size(units)} characters`, rows);
}

const nameStages = ["words", "values", "article", "entities", "subjects", "marks", "quotes"];

/** Names: each stage on tables that are ready, by turns natively and here. */
export async function reportNames(runtime, { quick, limits }) {
  const units = 100_000;
  const rows = [["", "native, M tokens/s", `${runtime.name}, M tokens/s`, "of the native speed"]];
  for (const language of packed) {
    for (const stage of nameStages) {
      const name = `${stage}/${language}/${units}`;
      const rounds = [];
      for (let round = 0; round < (quick ? 3 : 5); ++round) {
        const native = runNative({ filter: `^${name}$`, minTime: quick ? 0.1 : 0.3 }).get(name);
        const { tokens, time } = await runtime.sampleStage({ stage, language, units, work: 5 * units });
        if (native.tokens !== tokens) throw new Error(`${name}: ${native.tokens} tokens natively, ${tokens} here`);
        rounds.push({ tokens, native: native.real, ours: time });
      }
      const middle = (of) => median(rounds.map(of));
      const share = middle(({ native, ours }) => native / ours);
      if (stage === "entities") limits.share(`${runtime.name}, ${name}`, share);
      const rate = (of) => millions(rounds[0].tokens, middle(of), 2);
      const [native, ours] = [rate((round) => round.native), rate((round) => round.ours)];
      const met = stage === "entities" ? (Number(native) * 1e6 >= aims.names ? " (met)" : " (missed)") : "";
      rows.push([`${language}, ${stage}`, native + met, ours, ratio(share)]);
    }
  }
  printTable(`${runtime.name}: names in ${size(units)} characters, stage by stage; aim for entities: `
    + `${aims.names / 1e6} M natively on an idle core`, rows);
}

export async function reportLoading(runtime, { quick }) {
  const times = await runtime.loadTimes({ rounds: quick ? 9 : 25 });
  const cell = (time) => `${time.toFixed(1)}${time < aims.loading ? "" : " (missed)"}`;
  printTable(`${runtime.name}: milliseconds from a pack's bytes to a pack in use; aim: under ${aims.loading}`, [
    ["", "first", "median"],
    ...Object.entries(times).map(([language, { first, median: middle }]) => [language, cell(first), cell(middle)]),
  ]);
}
