// guillemet-train on small marked texts of our own writing.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { analyze, folderWith, program, root } from "./program.mjs";

const built = dirname(program);

function runTool(name, ...args) {
  const ended = spawnSync(join(built, name), args, { encoding: "utf8" });
  if (ended.error) throw ended.error;
  return ended;
}

const people = ["Zoé Roux", "Paul Morvan", "Jeanne Lestrac", "Loïc Tréguier", "Anne Cordelier"];
const places = ["Brest", "Lorient", "Valbrune", "Saint-Aubrac", "Marvejan"];
const unions = ["Ligue ouvrière", "Fédération des quais", "Parti rural", "Office de la mer", "Veltro"];

/** Articles with names in the same few settings; which ones, `shift` says. */
function articles(count, shift) {
  const pick = (list, i) => list[(i * shift + Math.floor(i / list.length)) % list.length];
  return Array.from({ length: count }, (_, i) => {
    const [person, place, union] = [pick(people, i), pick(places, i + 1), pick(unions, i + 2)];
    return `=== article ${i}
Hier, [${person}|PER] est arrivée à [${place}|LOC] avec la [${union}|ORG].
« Il pleut », a dit [${person}|PER]. La [${union}|ORG] quitte [${place}|LOC] demain.
`;
  }).join("");
}

/** The same rules but for places, which it leaves out. */
const others = articles(6, 3).replaceAll(/\[([^|\]]*)\|LOC\]/g, "$1");

function prepared(context, files = {}) {
  return folderWith(context, {
    "own.marked": `A comment.\n${articles(20, 2)}`,
    "others.marked": others,
    "dev.marked": articles(5, 4),
    ...files,
  });
}

function train(folder, output, ...args) {
  return runTool("guillemet-train", "--pack", join(built, "fr.pack"), "--output", join(folder, output),
    "--bucket-bits", "10", "--size", "3000", "--least-count", "1", ...args);
}

const usual = (folder) => [
  "--apart", join(folder, "others.marked"), "--passes", "2", "--dev", join(folder, "dev.marked"),
  join(folder, "own.marked"),
];

test("the same texts give the same model, which loads and finds names", (context) => {
  const folder = prepared(context);
  const runs = ["once.model", "again.model"].map((output) => train(folder, output, ...usual(folder)));
  for (const ended of runs) {
    assert.equal(ended.stderr, "");
    assert.equal(ended.status, 0);
    assert.match(ended.stdout, /^26 documents, 6 of them apart; /m);
    assert.equal(ended.stdout.match(/^first pass, fold \d of 4$/gm)?.length, 4);
    // Five articles with six names each, of three types.
    const scores = ended.stdout.match(/^(\w+) +P +\S+ +R +\S+ +F +(\S+) +\(gold (\d+), found \d+\)$/gm);
    assert.equal(scores?.length, 4, ended.stdout);
    const [, f, gold] = /F +(\S+) +\(gold (\d+)/.exec(scores.at(-1));
    assert.equal(Number(gold), 30);
    assert.ok(Number(f) > 90, scores.at(-1));
  }
  const [once, again] = ["once.model", "again.model"].map((output) => readFileSync(join(folder, output)));
  assert.equal(once.subarray(0, 4).toString("latin1"), "GTAG");
  assert.ok(once.equals(again));

  const pack = join(folder, "fr.pack");
  const packed = runTool("guillemet-pack", "--data", join(root, "core/data"), "--language", "fr",
    "--model", join(folder, "once.model"), "--output", pack);
  assert.equal(packed.stderr, "");
  assert.equal(packed.status, 0);
  const text = "Hier, Paul Morvan est arrivée à Lorient avec la Ligue ouvrière.";
  const { entities } = analyze(text, "--language", "fr", "--packs", folder);
  assert.deepEqual(entities.filter(({ type }) => type !== "date").map(({ text: name, type }) => `${name}: ${type}`),
    ["Paul Morvan: person", "Lorient: location", "Ligue ouvrière: organization"]);
});

test("one pass learns another model, and no first pass is run", (context) => {
  const folder = prepared(context);
  const own = join(folder, "own.marked");
  assert.equal(train(folder, "two.model", own).status, 0);
  const ended = train(folder, "one.model", "--passes", "1", own);
  assert.equal(ended.status, 0);
  assert.doesNotMatch(ended.stdout, /first pass/);
  assert.ok(!readFileSync(join(folder, "one.model")).equals(readFileSync(join(folder, "two.model"))));
});

test("what is wrong is said, with the line, and nothing is written", (context) => {
  const folder = prepared(context, {
    "open.marked": "=== a\nIl pleut.\n[Zoé Roux|PER rit.\n",
    "type.marked": "A comment.\n=== a\n[Zoé Roux|XYZ] rit.\n",
  });
  const file = (name) => join(folder, name);
  const rows = [
    [[file("open.marked")], /open\.marked:3: a mark that is not \[NAME\|TYPE\]/],
    [[file("type.marked")], /type\.marked:3: a mark that is not \[NAME\|TYPE\]/],
    [[file("own.marked"), "--apart", file("open.marked")], /open\.marked:3: /],
    [[file("own.marked"), "--dev", file("type.marked")], /type\.marked:3: /],
    [[file("missing.marked")], /missing\.marked/],
    [[file("own.marked"), "--pack", file("own.marked")], /own\.marked: /],
  ];
  for (const [args, expected] of rows) {
    const ended = args.includes("--pack")
      ? runTool("guillemet-train", "--output", file("bad.model"), ...args)
      : train(folder, "bad.model", ...args);
    assert.equal(ended.status, 1, args.join(" "));
    assert.match(ended.stderr, /^guillemet-train: /);
    assert.match(ended.stderr, expected);
    assert.equal(existsSync(file("bad.model")), false);
  }
});
