// The reader's corrections: what each does, what is refused, and that no row of them breaks an analysis.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { applyCorrections } from "../../web/src/corrections/apply.js";
import { correctionsFile, readCorrections } from "../../web/src/corrections/input.js";
import { CorrectionLog } from "../../web/src/corrections/log.js";
import { GuillemetError } from "../../web/src/errors.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const program = join(root, "build/native/guillemet");
const names = ["person", "organization", "location", "product", "event"];
const types = [...names, "date", "time", "money", "percent"];

/** Throws at the first promise of an analysis that does not hold; as the core's broken_invariant. */
function checkInvariants({ entities, subjects, quotes }, text) {
  const inside = ({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  const row = (at, table) => at === null || (Number.isInteger(at) && at >= 0 && at < table.length);
  let last = 0;
  for (const entity of entities) {
    assert.ok(inside(entity) && entity.start >= last, "entities are in order and do not overlap");
    last = entity.end;
    assert.equal(entity.text, text.slice(entity.start, entity.end));
    assert.ok(row(entity.subject, subjects));
    const keys = ["start", "end", "type", "text", "subject", ...(names.includes(entity.type) ? [] : ["value"])];
    assert.deepEqual(Object.keys(entity), keys);
    if (!names.includes(entity.type)) assert.equal(entity.subject, null);
    if (["date", "time"].includes(entity.type)) assert.ok(entity.value === null || typeof entity.value === "string");
    if (["money", "percent"].includes(entity.type)) assert.ok(entity.value === null || typeof entity.value.amount === "number");
    if (entity.type === "money" && entity.value) assert.ok("currency" in entity.value);
  }
  let first = -1;
  subjects.forEach(({ id, type, name, mentions }, at) => {
    assert.equal(id, at);
    assert.ok(names.includes(type) && name !== "");
    assert.deepEqual(mentions, entities.flatMap(({ subject }, mention) => (subject === id ? [mention] : [])));
    assert.ok(mentions.length > 0 && mentions[0] > first, "in the order of first mentions");
    first = mentions[0];
  });
  let start = 0;
  quotes.forEach((quote, at) => {
    assert.ok(inside(quote) && inside(quote.content) && quote.start >= start);
    start = quote.start;
    assert.ok(quote.continues === null || (row(quote.continues, quotes) && quote.continues < at));
    if (!quote.speaker) return;
    assert.ok(quote.speaker.name !== "" && row(quote.speaker.subject, subjects));
    assert.ok(!("start" in quote.speaker) || inside(quote.speaker));
    const { subject } = quote.speaker;
    assert.ok(subject === null || subjects[subject].name === quote.speaker.name);
  });
}

/** The place of the words; where they stand more than once, `nth` says which. */
function at(text, exact, nth = 0) {
  let start = text.indexOf(exact);
  for (; nth > 0; --nth) start = text.indexOf(exact, start + 1);
  assert.ok(start >= 0, exact);
  return { start, end: start + exact.length, exact };
}

/** Frozen all through, so that whoever writes to it throws. */
function frozen(value) {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

const text = "Mercure embauche à Port-Bel. « Nous partons », dit Jeanne Vialard, « et vite. » "
  + "Mercure a versé 300 euros le 3 mai à Vialard. « Oui », dit-il. Banque de Port-Bel : rien 🚢.";

/** Entities as [words, nth, type, subject, value]; of `text`, or of one that it is the end of. */
function sample(source = text) {
  const shift = source.length - text.length;
  const range = (words, nth) => (({ start, end }) => ({ start: start + shift, end: end + shift }))(at(text, words, nth));
  const entities = [
    ["Mercure", 0, "person", 0], ["Port-Bel", 0, "location", 1], ["Jeanne Vialard", 0, "person", 2],
    ["Mercure", 1, "person", 0], ["300 euros", 0, "money", null, { amount: 300, currency: "EUR" }],
    ["3 mai", 0, "date", null, "2024-05-03"], ["Vialard", 1, "person", 2], ["Port-Bel", 1, "location", 1],
  ].map(([words, nth, type, subject, value]) => {
    const { start, end } = range(words, nth);
    return { start, end, type, text: words, subject, ...(value !== undefined && { value }) };
  });
  const vialard = { ...range("Jeanne Vialard"), name: "Jeanne Vialard", subject: 2 };
  const quote = (words, speaker, continues) => {
    const { start, end } = range(words);
    return { kind: "direct", start, end, content: { start: start + 2, end: end - 2 }, cue: null, speaker, continues, confidence: 0.94 };
  };
  return frozen({
    version: 1, id: "-", language: "fr", entities,
    subjects: [
      { id: 0, type: "person", name: "Mercure", mentions: [0, 3] },
      { id: 1, type: "location", name: "Port-Bel", mentions: [1, 7], link: "/port-bel" },
      { id: 2, type: "person", name: "Jeanne Vialard", mentions: [2, 6] },
    ],
    quotes: [
      quote("« Nous partons »", vialard, null), quote("« et vite. »", vialard, 0),
      quote("« Oui »", { name: "Mercure", subject: 0 }, null),
    ],
  });
}

/** An analysis on few lines. */
const view = ({ entities, subjects, quotes }) => [
  ...subjects.map(({ type, name, mentions, link }) => `${type} ${name}: ${mentions.map((m) => entities[m].text).join(", ")}${link ? ` -> ${link}` : ""}`),
  ...entities.filter(({ subject }) => subject === null).map(({ type, text, value }) => `${type} ${text} = ${JSON.stringify(value)}`),
  ...quotes.map(({ speaker, continues }) => `${continues ?? "-"} ${speaker ? `${speaker.name} ${speaker.subject} ${speaker.start ?? "inherited"}` : "nobody"}`),
];

const before = view(sample());
const [mercure, portBel, vialard, euros, may, first, second, yes] = before;
const changed = (...changes) => changes.reduce((lines, [from, ...to]) => {
  assert.ok(lines.includes(from), from);
  return lines.flatMap((line) => (line === from ? to : [line]));
}, before);

function apply(corrections, analysis = sample(), source = text) {
  const skipped = [];
  const kept = JSON.stringify(analysis);
  const result = applyCorrections(analysis, source, readCorrections(corrections), (one) => skipped.push(one));
  assert.equal(JSON.stringify(analysis), kept);
  checkInvariants(result, source);
  return { result, skipped };
}

describe("a correction", () => {
  const words = (exact, nth) => at(text, exact, nth);
  const longer = (exact, from, nth) => {
    const start = text.indexOf(from, words(exact, nth).start - from.length);
    return { start, end: start + from.length };
  };
  const merge = (from, into, fromType = "person", intoType = fromType) =>
    ({ op: "merge", from: { name: from, type: fromType }, into: { name: into, type: intoType } });

  const rows = [
    ["none", [], before],
    ["a type, of one mention: it leaves its subject", [{ op: "type", at: words("Mercure"), type: "organization" }],
      ["organization Mercure: Mercure", portBel, vialard, "person Mercure: Mercure", euros, may, first, second, "- Mercure 3 inherited"]],
    ["a type, of the second too: it joins the first", [{ op: "type", at: words("Mercure"), type: "organization" }, { op: "type", at: words("Mercure", 1), type: "organization" }],
      changed([mercure, "organization Mercure: Mercure, Mercure"])],
    ["a type, of all mentions: link and words stay", [{ op: "type", at: words("Port-Bel", 1), type: "organization", all: true }],
      changed([portBel, "organization Port-Bel: Port-Bel, Port-Bel -> /port-bel"])],
    ["the type that it has", [{ op: "type", at: words("3 mai"), type: "date" }], before],
    ["a name becomes a date", [{ op: "type", at: words("Port-Bel"), type: "date" }],
      [mercure, vialard, "location Port-Bel: Port-Bel -> /port-bel", "date Port-Bel = null", euros, may,
        first.replace(" 2 ", " 1 "), second.replace(" 2 ", " 1 "), yes]],
    ["all mentions become dates: who spoke keeps the name", [{ op: "type", at: words("Mercure"), type: "time", all: true }],
      [portBel, vialard, "time Mercure = null", "time Mercure = null", euros, may, first.replace(" 2 ", " 1 "), second.replace(" 2 ", " 1 "), "- Mercure null inherited"]],
    ["a date becomes a name", [{ op: "type", at: words("3 mai"), type: "event" }], changed([vialard, vialard, "event 3 mai: 3 mai"], [may])],
    ["a date becomes a time: its value was a day", [{ op: "type", at: words("3 mai"), type: "time" }], changed([may, "time 3 mai = null"])],
    ["money becomes a share", [{ op: "type", at: words("300 euros"), type: "percent" }], changed([euros, "percent 300 euros = null"])],

    ["a longer span keeps its subject", [{ op: "span", at: words("Port-Bel", 1), ...longer("Port-Bel", "Banque de Port-Bel", 1) }],
      changed([portBel, "location Port-Bel: Port-Bel, Banque de Port-Bel -> /port-bel"])],
    ["a shorter one that other words are called by", [{ op: "span", at: words("Jeanne Vialard"), ...longer("Jeanne Vialard", "Vialard", 0), start: words("Jeanne Vialard").start + 7 }],
      changed([vialard, "person Jeanne Vialard: Vialard, Vialard"])],
    ["a span over others: they are gone", [{ op: "span", at: words("300 euros"), start: words("300 euros").start, end: words("Vialard", 1).end }],
      changed([vialard, "person Jeanne Vialard: Jeanne Vialard"], [euros, "money 300 euros le 3 mai à Vialard = null"], [may])],
    ["the same span keeps its value", [{ op: "span", at: words("300 euros"), start: words("300 euros").start, end: words("300 euros").end }], before],
    ["another span of an amount: nobody knows its value", [{ op: "span", at: words("300 euros"), start: words("300 euros").start, end: words("300 euros").end - 6 }],
      changed([euros, "money 300 = null"])],

    ["remove a mention", [{ op: "remove", at: words("Mercure"), what: "entity" }],
      [portBel, vialard, "person Mercure: Mercure", euros, may, first.replace(" 2 ", " 1 "), second.replace(" 2 ", " 1 "), "- Mercure 2 inherited"]],
    ["remove all mentions of it", [{ op: "remove", at: words("Mercure", 1), what: "entity", all: true }],
      [portBel, vialard, euros, may, first.replace(" 2 ", " 1 "), second.replace(" 2 ", " 1 "), "- Mercure null inherited"]],
    ["remove a date", [{ op: "remove", at: words("3 mai"), what: "entity", all: true }], changed([may])],
    ["remove a quote that another continues", [{ op: "remove", at: words("« Nous partons »"), what: "quote" }],
      changed([first], [second, second.replace("0 ", "- ")])],

    ["add a name", [{ op: "add", at: words("Banque de Port-Bel"), type: "organization" }],
      changed([portBel, "location Port-Bel: Port-Bel -> /port-bel"], [vialard, vialard, "organization Banque de Port-Bel: Banque de Port-Bel"])],
    ["add one that is called so already", [{ op: "remove", at: words("Vialard", 1), what: "entity" }, { op: "add", at: words("Vialard", 1), type: "person" }],
      changed([vialard, "person Jeanne Vialard: Jeanne Vialard", "person Vialard: Vialard"])],
    ["add where one is", [{ op: "add", at: words("3 mai"), type: "event" }], changed([vialard, vialard, "event 3 mai: 3 mai"], [may])],
    ["add an amount", [{ op: "add", at: words("rien"), type: "money" }], changed([may, may, "money rien = null"])],
    ["add an emoji", [{ op: "add", at: words("🚢"), type: "product" }], changed([vialard, vialard, "product 🚢: 🚢"])],

    ["a speaker, for all pieces", [{ op: "speaker", at: words("« et vite. »"), name: "Mercure" }], changed([first, "- Mercure 0 inherited"], [second, "0 Mercure 0 inherited"])],
    ["the speaker that it has: its place stays", [{ op: "speaker", at: words("« Nous partons »"), name: " Jeanne  Vialard" }], before],
    ["a speaker by another of its names", [{ op: "speaker", at: words("« Oui »"), name: "Vialard" }], changed([yes, "- Jeanne Vialard 2 inherited"])],
    ["a speaker whom the text does not name", [{ op: "speaker", at: words("« Oui »"), name: "Ida Moe" }], changed([yes, "- Ida Moe null inherited"])],
    ["nobody", [{ op: "speaker", at: words("« Oui »"), name: null }], changed([yes, "- nobody"])],
    ["a place speaks", [{ op: "speaker", at: words("« Oui »"), name: "Port-Bel" }], changed([yes, "- Port-Bel 1 inherited"])],

    ["merge: mentions and words go over", [merge("Mercure", "Jeanne Vialard")],
      ["person Jeanne Vialard: Mercure, Jeanne Vialard, Mercure, Vialard", portBel, euros, may,
        first.replace(" 2 ", " 0 "), second.replace(" 2 ", " 0 "), "- Jeanne Vialard 0 inherited"]],
    ["merge into another type takes its type; a link is kept", [merge("Port-Bel", "Mercure", "location", "person")],
      ["person Mercure: Mercure, Port-Bel, Mercure, Port-Bel -> /port-bel", vialard, euros, may,
        first.replace(" 2 ", " 1 "), second.replace(" 2 ", " 1 "), yes]],
    ["merge with itself", [merge("Mercure", "Mercure")], before],
  ];
  for (const [name, corrections, expected] of rows) {
    test(name, () => {
      const { result, skipped } = apply(corrections);
      assert.deepEqual(view(result), expected);
      assert.deepEqual(skipped, []);
    });
  }

  test("a span that grows around a lone name names its subject anew, and who spoke", () => {
    const source = "« Oui », dit le maire Ida Moe.";
    const mention = at(source, "le maire Ida Moe");
    const analysis = frozen({
      version: 1, id: "-", language: "fr",
      entities: [{ start: mention.start, end: mention.end, type: "person", text: mention.exact, subject: 0 }],
      subjects: [{ id: 0, type: "person", name: mention.exact, mentions: [0] }],
      quotes: [{ kind: "direct", start: 0, end: 7, content: { start: 2, end: 5 }, cue: null,
        speaker: { start: mention.start, end: mention.end, name: mention.exact, subject: 0 }, continues: null, confidence: 0.5 }],
    });
    const { result } = apply([{ op: "span", at: mention, start: mention.start + 9, end: mention.end }], analysis, source);
    assert.equal(result.subjects[0].name, "Ida Moe");
    assert.equal(result.quotes[0].speaker.name, "Ida Moe");
  });
});

describe("a correction of what stands together", () => {
  /** Entities as [words, nth, type, subject], subjects as [type, name], quotes as [words, subject, continues]. */
  function made(source, entities, subjects, quotes = []) {
    const rows = entities.map(([words, nth, type, subject]) => {
      const { start, end } = at(source, words, nth);
      return { start, end, type, text: words, subject };
    });
    return frozen({
      version: 1, id: "-", language: "fr", entities: rows,
      subjects: subjects.map(([type, name], id) => ({ id, type, name, mentions: rows.flatMap(({ subject }, row) => (subject === id ? [row] : [])) })),
      quotes: quotes.map(([words, subject, continues]) => {
        const { start, end } = at(source, words);
        const speaker = subject === null ? null : { name: subjects[subject][1], subject };
        return { kind: "direct", start, end, content: { start: start + 2, end: end - 2 }, cue: null, speaker, continues, confidence: 0.5 };
      }),
    });
  }

  test("of three pieces the middle one goes: the last continues the first", () => {
    const source = "« A », « B », « C »";
    const analysis = made(source, [], [], [["« A »", null, null], ["« B »", null, 0], ["« C »", null, 1]]);
    const { result } = apply([{ op: "remove", at: at(source, "« B »"), what: "quote" }], analysis, source);
    assert.deepEqual(result.quotes.map(({ continues }) => continues), [null, 0]);
  });

  test("a mention of another type than its subject takes the subject's, and stays", () => {
    const source = "Velor, VLR et V.L.R.";
    const analysis = made(source, [["Velor", 0, "organization", 0], ["VLR", 0, "product", 0], ["V.L.R.", 0, "organization", 1]],
      [["organization", "Velor SA"], ["organization", "VLR"]]);
    const { result } = apply([{ op: "type", at: at(source, "VLR"), type: "organization" }], analysis, source);
    assert.deepEqual(view(result), ["organization Velor SA: Velor, VLR", "organization VLR: V.L.R."]);
    assert.equal(result.entities[1].type, "organization");
  });

  test("a lone mention that comes to name another subject brings along what it said", () => {
    const source = "Ida Moe part. « Oui », dit le chef Ida Moe.";
    const analysis = made(source, [["Ida Moe", 0, "person", 0], ["le chef", 0, "person", 1]], [["person", "Ida Moe"], ["person", "le chef"]], [["« Oui »", 1, null]]);
    const place = at(source, "le chef");
    const { result } = apply([{ op: "span", at: place, start: place.start + 3, end: place.end }, { op: "span", at: at(source, "chef"), start: place.start + 3, end: place.end + 8 },
      { op: "type", at: at(source, "chef Ida Moe"), type: "person" }], analysis, source);
    assert.deepEqual(view(result), ["person Ida Moe: Ida Moe", "person chef Ida Moe: chef Ida Moe", "- chef Ida Moe 1 inherited"]);
    const whole = at(source, "chef Ida Moe");
    const joined = apply([{ op: "span", at: whole, start: whole.start + 5, end: whole.end }], result, source).result;
    assert.deepEqual(view(joined), ["person Ida Moe: Ida Moe, Ida Moe", "- Ida Moe 0 inherited"]);
  });

  test("of a place and a person of one name the person speaks", () => {
    const source = "Florence accueille Florence. « Oui »";
    const analysis = made(source, [["Florence", 0, "location", 0], ["Florence", 1, "person", 1]], [["location", "Florence"], ["person", "Florence"]], [["« Oui »", null, null]]);
    const { result } = apply([{ op: "speaker", at: at(source, "« Oui »"), name: "Florence" }], analysis, source);
    assert.equal(result.quotes[0].speaker.subject, 1);
  });

  test("the new analysis shares nothing with the old one that could be written to", () => {
    const analysis = { ...structuredClone(sample()), sentences: [{ start: 0, end: 5 }], tokens: [{ start: 0, end: 5 }] };
    const kept = JSON.stringify(analysis);
    const result = applyCorrections(analysis, text, []);
    assert.equal(JSON.stringify(result), kept);
    const wipe = (value) => {
      if (typeof value !== "object" || value === null) return;
      Object.values(value).forEach(wipe);
      for (const key of Object.keys(value)) delete value[key];
    };
    wipe(result);
    assert.equal(JSON.stringify(analysis), kept);
  });
});

describe("where the article has changed", () => {
  const longer = `Le 2 juin, Mercurey et Port. ${text}`;
  const moved = sample(longer);
  const rows = [
    ["the words are found again", { op: "type", at: at(text, "3 mai"), type: "event" }, "event 3 mai: 3 mai"],
    ["the nearest of the same words", { op: "remove", at: at(text, "Mercure", 1), what: "entity" }, "person Mercure: Mercure"],
    ["a span goes with them", { op: "span", at: at(text, "Port-Bel", 1), ...(({ start, end }) => ({ start, end }))(at(text, "Banque de Port-Bel")) },
      "location Port-Bel: Port-Bel, Banque de Port-Bel -> /port-bel"],
    ["added words are whole words", { op: "add", at: { start: 11, end: 15, exact: "Port" }, type: "location" }, "location Port: Port"],
    ["a quote's speaker", { op: "speaker", at: at(text, "« Oui »"), name: "Ida Moe" }, "- Ida Moe null inherited"],
  ];
  for (const [name, correction, expected] of rows) {
    test(name, () => {
      const { result, skipped } = apply([correction], moved, longer);
      assert.deepEqual(skipped, []);
      assert.ok(view(result).includes(expected), view(result).join("\n"));
    });
  }

  test("of two mentions of the same words, the one whose place it is", () => {
    const { result } = apply([{ op: "remove", at: at(text, "Mercure", 1), what: "entity" }]);
    assert.equal(result.entities[0].text, "Mercure");
    assert.equal(result.entities.filter((one) => one.text === "Mercure").length, 1);
  });
  test("two as near: the earlier", () => {
    const source = "Ada et, Ada.";
    const { result } = apply([{ op: "add", at: { start: 4, end: 7, exact: "Ada" }, type: "person" }],
      { version: 1, id: "-", language: "fr", entities: [], subjects: [], quotes: [] }, source);
    assert.equal(result.entities[0].start, 0);
  });

  const gone = [
    ["words that are gone", { op: "type", at: { start: 3, end: 9, exact: "absent" }, type: "event" }, "not-found"],
    ["words at their place that are no mention now", { op: "type", at: at(text, "embauche"), type: "event" }, "not-found"],
    ["a place behind the end", { op: "add", at: { start: 2 ** 31 - 6, end: 2 ** 31 - 1, exact: "rien!" }, type: "event" }, "not-found"],
    ["only a part of a word", { op: "add", at: { start: 1, end: 4, exact: "erc" }, type: "event" }, null],
    ["only parts of words elsewhere", { op: "add", at: { start: 0, end: 3, exact: "erc" }, type: "event" }, "not-found"],
    ["a quote that is gone", { op: "remove", at: { start: 0, end: 5, exact: "« a »" }, what: "quote" }, "not-found"],
    ["a quote where a mention is", { op: "speaker", at: at(text, "Mercure"), name: null }, "not-found"],
    ["a mention where a quote is", { op: "remove", at: at(text, "« Oui »"), what: "entity" }, "not-found"],
    ["a subject that is gone", { op: "merge", from: { name: "Ada", type: "person" }, into: { name: "Mercure", type: "person" } }, "not-found"],
    ["of another type", { op: "merge", from: { name: "Mercure", type: "person" }, into: { name: "Port-Bel", type: "person" } }, "not-found"],
    ["a span past the end", { op: "span", at: at(text, "Port-Bel", 1), start: at(text, "Port-Bel", 1).start, end: 5000 }, "no-range"],
    ["a span that cuts an emoji", { op: "span", at: at(text, "Port-Bel", 1), start: at(text, "Port-Bel", 1).start, end: text.indexOf("🚢") + 1 }, "no-range"],
  ];
  for (const [name, correction, reason] of gone) {
    test(`${name}: ${reason ? "skipped, and said" : "done"}`, () => {
      const done = { op: "type", at: at(text, "3 mai"), type: "event" };
      const { result, skipped } = apply([correction, done]);
      assert.deepEqual(skipped, reason ? [{ correction, row: 0, reason }] : []);
      if (reason) assert.deepEqual(view(result), view(apply([done]).result));
      assert.ok(view(result).includes("event 3 mai: 3 mai"));
    });
  }

  test("a lone surrogate stands for itself, as in the text or as the analysis gives it", () => {
    const source = "Le \uD83D x part.";
    const empty = { version: 1, id: "-", language: "fr", entities: [], subjects: [], quotes: [] };
    for (const exact of ["\uD83D x", "\uFFFD x"]) {
      const result = applyCorrections(empty, source, readCorrections([{ op: "add", at: { start: 3, end: 6, exact }, type: "product" }]));
      assert.deepEqual(result.entities, [{ start: 3, end: 6, type: "product", text: "\uFFFD x", subject: 0 }]);
    }
  });
});

describe("readCorrections", () => {
  const place = { start: 0, end: 3, exact: "Ada" };
  const good = [
    { op: "type", at: place, type: "person" }, { op: "type", at: place, type: "date", all: true },
    { op: "span", at: place, start: 0, end: 9 }, { op: "remove", at: place, what: "entity", all: true },
    { op: "remove", at: place, what: "quote" }, { op: "add", at: place, type: "money" },
    { op: "speaker", at: place, name: "Ada" }, { op: "speaker", at: place, name: null },
    { op: "merge", from: { name: "a", type: "person" }, into: { name: "b", type: "event" } },
  ];
  test("gives back what is right: a list, a file, a file that was written and read", () => {
    assert.deepEqual(readCorrections(good), good);
    assert.deepEqual(readCorrections(correctionsFile(good)), good);
    assert.deepEqual(readCorrections(JSON.parse(JSON.stringify(correctionsFile(good)))), good);
    assert.deepEqual(Object.keys(correctionsFile([])), ["format", "version", "corrections"]);
    assert.deepEqual(readCorrections([]), []);
  });
  test("gives copies that nobody can change", () => {
    const mine = structuredClone(good);
    const [read] = readCorrections(mine);
    mine[0].at.start = 99;
    assert.equal(read.at.start, 0);
    assert.throws(() => { read.at.start = 1; }, TypeError);
  });
  test("what is false by default is left out", () => {
    assert.deepEqual(readCorrections([{ ...good[0], all: false }]), [good[0]]);
  });

  const sized = (exact) => ({ start: 0, end: exact.length, exact });
  const bad = [
    null, undefined, 3, "type", [], {}, { op: "TYPE" }, { op: "constructor" }, { op: "__proto__" }, { op: ["type"], at: place, type: "person" },
    { ...good[0], type: "animal" }, { ...good[0], type: ["person"] }, { ...good[0], type: undefined }, { ...good[0], all: 1 }, { ...good[0], note: "x" },
    { op: "type", at: place }, { op: "type", type: "person" }, { ...good[0], at: null }, { ...good[0], at: [0, 3] },
    { ...good[0], at: { ...place, start: -1 } }, { ...good[0], at: { ...place, start: 0.5 } }, { ...good[0], at: { ...place, start: NaN } },
    { ...good[0], at: { ...place, start: "0" } }, { ...good[0], at: { ...place, start: Infinity } }, { ...good[0], at: { ...place, start: 0n } },
    { ...good[0], at: { start: 2 ** 53, end: 2 ** 53 + 3, exact: "Ada" } }, { ...good[0], at: { start: 2 ** 31, end: 2 ** 31 + 3, exact: "Ada" } },
    { ...good[0], at: { ...place, end: 4 } }, { ...good[0], at: { start: 0, end: 0, exact: "" } }, { ...good[0], at: sized("  ") },
    { ...good[0], at: { ...place, exact: 3 } }, { ...good[0], at: { ...place, extra: 1 } },
    { op: "span", at: place, start: 2, end: 2 }, { op: "span", at: place, start: 5, end: 1 }, { op: "span", at: place, start: 3, end: 9 },
    { op: "span", at: place, start: 0 }, { op: "span", at: place, start: 0, end: 1e308 },
    { op: "remove", at: place }, { op: "remove", at: place, what: "subject" }, { op: "remove", at: place, what: "quote", all: true },
    { op: "speaker", at: place }, { op: "speaker", at: place, name: "" }, { op: "speaker", at: place, name: "\n" }, { op: "speaker", at: place, name: 3 },
    { op: "merge", from: "a", into: "b" }, { op: "merge", from: { name: "a", type: "date" }, into: { name: "b", type: "date" } }, { op: "merge", from: { name: "a" }, into: { name: "b", type: "person" } },
    JSON.parse('{"op":"speaker","at":{"start":0,"end":3,"exact":"Ada"},"name":null,"__proto__":{"x":1}}'),
    JSON.parse('{"op":"type","at":{"start":0,"end":3,"exact":"Ada","__proto__":{}},"type":"person"}'),
    Object.create(good[0]), Object.create({ op: "type" }, { at: { value: place }, type: { value: "person" } }), { ...good[0], [Symbol("x")]: 1 },
  ];
  for (const [index, row] of bad.entries()) {
    test(`refuses row ${index}, and says which it is`, () => {
      assert.throws(() => readCorrections([...good, row, good[0]]), (error) => {
        assert.ok(error instanceof GuillemetError, String(error));
        assert.equal(error.code, "unsupported-input");
        assert.match(error.message, new RegExp(`\\brow ${good.length}\\b`));
        return true;
      });
      assert.equal({}.x, undefined);
    });
  }
  test("refuses a hole in the list", () => {
    const holed = [good[0]];
    holed[2] = good[0];
    assert.throws(() => readCorrections(holed), /row 1/);
  });

  const file = correctionsFile(good);
  const files = [null, undefined, 1, "[]", {}, { ...file, version: 2 }, { ...file, version: "1" }, { ...file, format: "other" },
    { ...file, corrections: {} }, { ...file, corrections: null }, { ...file, corrections: { length: 1, 0: good[0] } }, { ...file, extra: 1 },
    { format: file.format, version: 1 }, JSON.parse('{"format":"guillemet-corrections","version":1,"corrections":[],"__proto__":[]}')];
  for (const [index, input] of files.entries()) {
    test(`refuses file ${index}`, () => {
      assert.throws(() => readCorrections(input), (error) => error instanceof GuillemetError && error.code === "unsupported-input" && /the file/.test(error.message));
    });
  }
});

describe("a CorrectionLog", () => {
  const rows = ["Ada", "Ida", "Eva"].map((exact) => ({ op: "add", at: { start: 0, end: 3, exact }, type: "person" }));
  const told = (log) => [log.list.map(({ at: { exact } }) => exact).join(" "), log.canUndo, log.canRedo];
  test("goes back and forth", () => {
    const log = new CorrectionLog();
    assert.deepEqual(told(log), ["", false, false]);
    assert.equal(log.undo(), false);
    log.add(rows[0]);
    log.add(rows[1]);
    assert.deepEqual(told(log), ["Ada Ida", true, false]);
    assert.equal(log.undo(), true);
    assert.deepEqual(told(log), ["Ada", true, true]);
    assert.equal(log.redo(), true);
    assert.equal(log.redo(), false);
    assert.deepEqual(told(log), ["Ada Ida", true, false]);
    log.undo();
    log.add(rows[2]);
    assert.deepEqual(told(log), ["Ada Eva", true, false]);
    log.replace([rows[1]]);
    assert.deepEqual(told(log), ["Ida", true, false]);
    log.undo();
    assert.deepEqual(told(log), ["Ada Eva", true, true]);
    log.replace(correctionsFile(rows));
    assert.deepEqual(told(log), ["Ada Ida Eva", true, false]);
  });
  test("takes nothing wrong, and stays as it was", () => {
    const log = new CorrectionLog();
    log.add(rows[0]);
    log.undo();
    assert.throws(() => log.add({ op: "add" }), GuillemetError);
    assert.throws(() => log.replace([rows[0], null]), /row 1/);
    assert.deepEqual(told(log), ["", false, true]);
    assert.throws(() => log.list.push(rows[0]), TypeError);
  });
});

describe("on whatever was found", () => {
  const articles = ["en", "fr"].flatMap((language) => {
    const folder = join(root, "tests/golden", language);
    return readdirSync(folder).filter((name) => name.endsWith(".txt")).slice(0, 8).map((name) => {
      const analysis = JSON.parse(execFileSync(program, ["analyze", "--output", "json", join(folder, name)], { encoding: "utf8" }));
      return { name: `${language}/${name}`, source: readFileSync(join(folder, name), "utf8"), analysis };
    });
  });

  /** The same numbers each time (mulberry32). */
  function seeded(seed) {
    return (below) => {
      seed = (seed + 0x6d2b79f5) | 0;
      let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) % below;
    };
  }

  /** Mostly right, sometimes a little off its place. */
  function anyCorrection(random, { entities, subjects, quotes }, source) {
    const pick = (list) => list[random(list.length)];
    const place = ({ start, end }) => {
      const off = random(4) === 0 ? random(9) : 0;
      return { start: start + off, end: end + off, exact: source.slice(start, end) };
    };
    const words = () => {
      const start = random(source.length - 30);
      return { start, end: start + 1 + random(29) };
    };
    const entity = entities.length > 0 ? pick(entities) : words();
    const all = random(3) === 0 ? { all: true } : {};
    const subject = () => (({ name, type }) => ({ name, type }))(subjects.length > 0 ? pick(subjects) : { name: "Ada", type: "person" });
    const makers = [
      () => ({ op: "type", at: place(entity), type: pick(types), ...all }),
      () => {
        const at = place(entity);
        return { op: "span", at, start: Math.max(0, at.start - random(20)), end: at.end + random(20) };
      },
      () => ({ op: "remove", at: place(entity), what: "entity", ...all }),
      () => ({ op: "remove", at: place(quotes.length > 0 ? pick(quotes) : words()), what: "quote" }),
      () => ({ op: "add", at: place(words()), type: pick(types) }),
      () => ({ op: "speaker", at: place(quotes.length > 0 ? pick(quotes) : words()), name: pick([null, "Ida Moe", subject().name]) }),
      () => ({ op: "merge", from: subject(), into: subject() }),
    ];
    // Adding is as likely as all that takes away, or there is soon nothing left.
    return pick([...makers, makers[0], makers[4], makers[4], makers[4], makers[4]])();
  }

  test("no correction, no change: to the byte", () => {
    for (const { name, source, analysis } of articles) {
      checkInvariants(analysis, source);
      assert.equal(JSON.stringify(applyCorrections(frozen(analysis), source, [])), JSON.stringify(analysis), name);
    }
  });

  test("random corrections keep every promise; one by one or at once, the outcome is the same", () => {
    let applied = 0;
    let skipped = 0;
    for (const [index, { name, source, analysis }] of articles.entries()) {
      for (let seed = 0; seed < 12; ++seed) {
        const random = seeded(index * 1000 + seed);
        const corrections = [];
        let current = analysis;
        for (let step = 0; step < 25; ++step) {
          const candidate = anyCorrection(random, current, source);
          // White space alone is no words, and a range of that is refused; so there is nothing to apply.
          if (candidate.at && !/\S/.test(candidate.at.exact)) continue;
          const [correction] = readCorrections([candidate]);
          const told = () => `${name}, seed ${seed}: ${JSON.stringify([...corrections, correction])}`;
          const next = applyCorrections(frozen(current), source, [correction], () => ++skipped);
          ++applied;
          try {
            checkInvariants(next, source);
          } catch (cause) {
            throw new Error(told(), { cause });
          }
          corrections.push(correction);
          current = next;
        }
        assert.deepEqual(applyCorrections(analysis, source, corrections), current, `${name}, seed ${seed}`);
      }
    }
    assert.ok(applied > 3000, String(applied));
    assert.ok(skipped > 0 && skipped < applied / 2, `${skipped} of ${applied}`);
  });
});
