// The native stages: rates, growth, hostile texts.
import { basename } from "node:path";

import { runNative } from "./native.mjs";
import { languages, packed } from "./page/texts.mjs";
import { millions, printTable, ratio, size } from "./report.mjs";

const stages = ["tokens", "sentences", "tokens+sentences", "analysis"];
const nameStages = ["words", "values", "article", "entities", "subjects", "marks", "quotes"];

function partsOf(name) {
  const [stage, text, units] = name.split("/");
  return { stage, text, units: Number(units) };
}

/** Time for a character of the larger text by that of the smaller one. */
const growth = (small, large) => large.cpu / large.units / (small.cpu / small.units);

/** @param {{quick: boolean, files: string[], limits: import("./report.mjs").Limits}} options */
export function reportNative({ quick, files, limits }) {
  const small = 100_000;
  const large = quick ? 1_000_000 : 10_000_000;
  const runs = runNative({
    filter: quick ? "-/10000000$" : "all",
    minTime: quick ? 0.02 : 0.1,
    repetitions: 3,
    files,
  });
  const at = (stage, text, units) => runs.get(`${stage}/${text}/${units}`);

  function growthOf(stage, text, from, to) {
    const [few, many] = [at(stage, text, from), at(stage, text, to)];
    if (few === undefined || many === undefined) return "";
    const number = growth(few, many);
    limits.growth(`native ${stage}, ${text}`, number);
    return ratio(number);
  }

  const rates = (run) => (run === undefined ? ["", ""] : [millions(run.units, run.cpu), millions(run.tokens, run.cpu)]);
  printTable("Native, 1 M characters of news: millions a second, of characters and of tokens", [
    ["", ...stages.flatMap((stage) => [stage, ""]), "language, ms"],
    ...languages.map((language) => [
      language,
      ...stages.flatMap((stage) => rates(at(stage, language, 1_000_000))),
      at("language", language, 1_000_000).cpu.toFixed(2),
    ]),
  ]);
  printTable(`Native, growth: time for a character in ${size(large)} characters / in ${size(small)}; 1 is linear`, [
    ["", ...stages],
    ...languages.map((language) => [language, ...stages.map((stage) => growthOf(stage, language, small, large))]),
  ]);

  printTable("Native, names in 1 M characters: millions of tokens a second, stage by stage; and loading the pack", [
    ["", ...nameStages, "pack, ms"],
    ...packed.map((language) => [
      language,
      ...nameStages.map((stage) => rates(at(stage, language, 1_000_000))[1]),
      at("pack", language, 0).cpu.toFixed(2),
    ]),
  ]);
  printTable("Native, quotations and their speakers in 1 M characters: millions of characters a second; aim: 4", [
    ["", "quotes"],
    ...packed.map((language) => [language, rates(at("quotes", language, 1_000_000))[0]]),
  ]);

  const names = [...runs.keys()].map(partsOf);
  const own = new Set(files.map((file) => basename(file)));
  const texts = [...new Set(names.map(({ text }) => text))];
  const hostile = texts.filter((text) => !languages.includes(text) && !own.has(text)).sort();
  const compared = ["tokens+sentences", "analysis"];
  const french = (stage) => at(stage, "fr", 1_000_000);
  const slower = (stage, text) => {
    const run = at(stage, text, 1_000_000);
    return ratio(run.cpu / run.units / (french(stage).cpu / french(stage).units));
  };
  printTable("Native, hostile paragraphs of 1 M characters: time by that of French news, growth from 300 k", [
    ["", ...compared.flatMap((stage) => [stage, "growth"])],
    ...hostile.map((text) => [
      text, ...compared.flatMap((stage) => [slower(stage, text), growthOf(stage, text, 300_000, 1_000_000)]),
    ]),
  ]);

  if (own.size > 0) {
    printTable("Native, files: millions of characters and of tokens a second", [
      ["", "characters", ...stages.flatMap((stage) => [stage, ""])],
      ...names.filter(({ stage, text }) => stage === "tokens" && own.has(text)).map(({ text, units }) => [
        text, units, ...stages.flatMap((stage) => rates(at(stage, text, units))),
      ]),
    ]);
  }
}
