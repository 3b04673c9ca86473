// The browser's exports against the command-line program's, byte for byte; and what only the browser has.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";

import { GuillemetError } from "../../web/src/errors.js";
import { exportAnalysis, exportFormats } from "../../web/src/exports/index.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const program = join(root, "build/native/guillemet");

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "guillemet-exports-"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const vocabulary = [
  "Alpénor\torganization\tAlpénor SA\thttps://press.example/topics/alpenor?a=1&b=<2>",
  "=1+1\tproduct",
  "@home, \"the box\"\tproduct\t@home",
  "+33 Studio\torganization\t\t/topics/+33",
  "Jeanne Vialard\tperson\t\t/sujets/jeanne-vialard",
  "Port-Bel\tlocation\t\tjavascript:alert(1)",
].join("\n");

/** What the program writes for a text in a file of that name. */
function analyze(text, { output = "json", name = "article.txt", args = [] } = {}) {
  writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "names.tsv"), vocabulary);
  const all = ["analyze", "--output", output, "--vocabulary", "names.tsv", ...args, name];
  return execFileSync(program, all, { cwd: folder, encoding: "utf8" });
}

const french = "🚢 Alpénor recrute 👩‍🔧. « Nous gagnerons, mais pas seuls », a promis Jeanne Vialard jeudi 14 mars 2024.\n"
  + "\n« Le port, c’est 12,5 % de l’emploi et 300 millions d’euros.\n"
  + "« On ne le ferme pas », a-t-elle ajouté 🎉 devant 200 personnes..\n"
  + "Paul Kerbrat a annoncé que la ville de Port-Bel attendrait lundi. Le préfet a assuré que « rien » ne presse.";

const english = "\"We sold the *old* yard,\" said Maud Harrow, \"and the crane_lift | pier.\" The mayor said it cost $1,5 <b>.\n"
  + "1. \"- No\tdeal, no vote,\" Tom Bright told reporters on 3 May 2021.\r\n"
  + "=1+1 and @home, \"the box\" were shown by +33 Studio, which hired Maud Harrow at 9 a.m. for €40,000.\r\n"
  + "“The plan\nhas two lines,” Ms Harrow said. Harrow added that Port-Bel would pay.";

describe("as the command-line program writes it", () => {
  const rows = [
    ["a French article: emoji, several paragraphs, values, a vocabulary's links", french, {}],
    ["an English one: marks, line breaks, Markdown's and HTML's signs, formulas", english, {}],
    ["empty", "", {}],
    ["white space alone", " \n\t\n", {}],
    ["a byte order mark", `\uFEFF${french}`, {}],
    ["emoji at the edge of the context", `${"👍".repeat(40)} Jeanne Vialard ${"👎".repeat(40)}x`, {}],
    ["and off by one unit", `x${"👍".repeat(40)}Jeanne Vialard ${"👎".repeat(40)}`, {}],
    ["a language that nobody described", "Quousque tandem abutere, Catilina, patientia nostra? 12 %", {}],
    ["controls, line separators, no-break spaces", "« A\u0007b\u2028c\u00A0!  d », dit Jeanne\u00A0Vialard.\u0085Elle part.", {}],
    ["with its date, so that relative days have a value", french.replace(" 14 mars 2024", ""), { args: ["--date", "2024-03-20"] }],
    ["with tokens", english, { args: ["--tokens"] }],
    ["a name like a formula", english, { name: "=1+1, a.txt" }],
    ["a name with what an address escapes", french, { name: "l'été (2) 100% #1? *[a]*!.txt" }],
  ];
  for (const [name, text, options] of rows) {
    test(name, () => {
      const written = analyze(text, options);
      const analysis = JSON.parse(written);
      for (const format of ["json", "csv", "webannotation", "markdown"]) {
        const expected = format === "json" ? written : analyze(text, { ...options, output: format });
        assert.equal(exportAnalysis(format, { analysis, text }).body, expected, format);
      }
    });
  }

  test("the rows reach what they are for", () => {
    const csv = analyze(english, { output: "csv" });
    assert.match(csv, /,"'=1\+1",/);
    assert.match(csv, /,"'@home",/);
    assert.match(csv, /""We sold/);
    assert.ok(JSON.parse(analyze(french)).quotes.some(({ continues }) => continues !== null));
    assert.match(analyze(french, { output: "webannotation" }), /"purpose":"linking"/);
    assert.match(analyze(english, { output: "markdown" }), /\\\*old\\\*/);
  });

  test("json keeps the contract's order, and nothing that is not the contract's", () => {
    const written = analyze(french);
    const backwards = (value) => {
      if (Array.isArray(value)) return value.map(backwards);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries({ ...value, ours: 1 }).reverse().map(([key, inner]) => [key, backwards(inner)]));
    };
    const analysis = backwards(JSON.parse(written));
    assert.notEqual(JSON.stringify(analysis), written.trim());
    assert.equal(exportAnalysis("json", { analysis, text: french }).body, written);
  });
});

describe("a page's exports", () => {
  const page = { url: "https://press.example/a_(1)?x=1,2#part", title: "Port: *who* pays\n<b>?", published: "2024-03-15", author: "1. M. Sorel" };

  test("csv and webannotation name the page by its address", () => {
    const analysis = JSON.parse(analyze(french));
    const rows = exportAnalysis("csv", { analysis, text: french, ...page }).body.trim().split("\r\n").slice(1);
    assert.ok(rows.length > 5);
    assert.ok(rows.filter((row) => /^(entity|quote)/.test(row)).length === 0);
    assert.ok(rows[0].startsWith(`"${page.url}",entity,`));
    const { id, items } = JSON.parse(exportAnalysis("webannotation", { analysis, text: french, ...page }).body);
    assert.equal(id, "https://press.example/a_(1)?x=1,2#annotations");
    assert.equal(items[0].id, "https://press.example/a_(1)?x=1,2#entity-0");
    assert.equal(items[0].target.source, "https://press.example/a_(1)?x=1,2");
  });

  test("webannotation's selectors lead to the words", () => {
    const analysis = JSON.parse(analyze(french));
    const { items } = JSON.parse(exportAnalysis("webannotation", { analysis, text: french }).body);
    const points = [...french];
    for (const { target: { selector: [position, quote] } } of items) {
      assert.equal(points.slice(position.start, position.end).join(""), quote.exact);
      assert.ok(french.includes(quote.prefix + quote.exact + quote.suffix));
    }
  });

  test("markdown is headed by the title and what is known", () => {
    const analysis = JSON.parse(analyze(french));
    const { body } = exportAnalysis("markdown", { analysis, text: french, ...page });
    assert.ok(body.startsWith("## Port: \\*who\\* pays \\<b\\>?\n\n1\\. M. Sorel, 2024\\-03-15, <https://press.example/a_(1)?x=1,2#part>\n\n### "), body);
    const hostile = exportAnalysis("markdown", { analysis, text: french, url: "javascript:alert(1)>*" }).body;
    assert.ok(hostile.includes("\njavascript:alert(1)\\>\\*\n"));
  });

  const known = new Map([
    ["json", ["application/json", "json"]],
    ["jsonld", ["application/ld+json", "jsonld"]],
    ["csv", ["text/csv;charset=utf-8", "csv"]],
    ["webannotation", ['application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"', "jsonld"]],
    ["markdown", ["text/markdown;charset=utf-8", "md"]],
  ]);
  test("each format has its type and extension", () => {
    const analysis = JSON.parse(analyze(""));
    assert.deepEqual(exportFormats, [...known.keys()]);
    for (const format of exportFormats) {
      const { body, type, extension } = exportAnalysis(format, { analysis, text: "" });
      assert.deepEqual([type, extension], known.get(format));
      assert.equal(new Blob([body], { type }).type, type.toLowerCase());
    }
  });

  for (const format of ["html", "JSON", "", "constructor", "__proto__", undefined, null, 3, Symbol("csv"), ["csv"]]) {
    test(`no format: ${String(format)}`, () => {
      assert.throws(() => exportAnalysis(format, { analysis: {}, text: "" }), (error) => {
        assert.ok(error instanceof GuillemetError);
        assert.equal(error.code, "unsupported-input");
        for (const name of exportFormats) assert.ok(error.message.includes(name));
        return true;
      });
    });
  }

  test("lone surrogates become U+FFFD, and positions stay", () => {
    const text = "\uD83D Zoé \uDE00 rit.";
    const analysis = {
      version: 1, id: "\uD83D", language: "fr",
      entities: [{ start: 2, end: 5, type: "person", text: "Zoé", subject: 0 }],
      subjects: [{ id: 0, type: "person", name: "Zoé", mentions: [0] }], quotes: [],
    };
    const { items } = JSON.parse(exportAnalysis("webannotation", { analysis, text }).body);
    assert.deepEqual(items[0].target, {
      source: "%EF%BF%BD",
      selector: [
        { type: "TextPositionSelector", start: 2, end: 5 },
        { type: "TextQuoteSelector", exact: "Zoé", prefix: "\uFFFD ", suffix: " \uFFFD rit." },
      ],
    });
    for (const format of exportFormats) assert.doesNotMatch(exportAnalysis(format, { analysis, text }).body, /\p{Surrogate}/u);
  });
});

describe("jsonld", () => {
  /** An analysis by hand: `[kind, words, speaker, continues]` for each quote, found in the text. */
  function made(text, { subjects = [], quotes = [], language = "en", ...page } = {}) {
    const rows = quotes.map(([kind, words, speaker = null, continues = null, more = {}]) => {
      const start = text.indexOf(words);
      assert.ok(start >= 0, words);
      const content = { start, end: start + words.length };
      return { kind, start: start - 1, end: content.end + 1, content, cue: null, speaker, continues, confidence: 0.9, ...more };
    });
    const analysis = {
      version: 1, id: "-", language, entities: [],
      subjects: subjects.map(([type, name, link], id) => ({ id, type, name, mentions: [], ...(link && { link }) })),
      quotes: rows,
    };
    const { body } = exportAnalysis("jsonld", { analysis, text, ...page });
    return { body, page: JSON.parse(body) };
  }
  const hasPart = (text, options) => made(text, options).page.hasPart;

  test("of a real article", () => {
    const analysis = JSON.parse(analyze(french));
    const { body } = exportAnalysis("jsonld", { analysis, text: french, url: "https://press.example/2024/port", title: " Le  port\n", published: "2024-03-15" });
    const vialard = { "@type": "Person", name: "Jeanne Vialard", url: "https://press.example/sujets/jeanne-vialard" };
    const found = JSON.parse(body);
    const { mentions, hasPart: parts, ...head } = found;
    assert.deepEqual(Object.entries(head), [
      ["@context", "https://schema.org"], ["@type", "NewsArticle"], ["headline", "Le port"],
      ["url", "https://press.example/2024/port"], ["datePublished", "2024-03-15"], ["inLanguage", "fr"],
    ]);
    assert.deepEqual(mentions.map((one) => `${one["@type"]} ${one.name}`), analysis.subjects.map(({ type, name }) =>
      `${{ person: "Person", organization: "Organization", location: "Place" }[type]} ${name}`));
    assert.deepEqual(mentions.find(({ name }) => name === "Jeanne Vialard"), vialard);
    assert.deepEqual(mentions.find(({ name }) => name === "Port-Bel"), { "@type": "Place", name: "Port-Bel" });
    assert.deepEqual(parts.slice(0, 2), [
      { "@type": "Quotation", text: "Nous gagnerons, mais pas seuls", creator: vialard },
      { "@type": "Quotation", text: "Le port, c’est 12,5 % de l’emploi et 300 millions d’euros. On ne le ferme pas", creator: vialard },
    ]);
    assert.ok(analysis.quotes.some(({ kind }) => kind === "indirect"));
    assert.ok(!parts.some(({ text }) => text.includes("attendrait")));
  });

  test("nothing is said where nothing is known", () => {
    assert.deepEqual(made("", { language: "und" }).page, { "@context": "https://schema.org", "@type": "NewsArticle" });
    assert.deepEqual(hasPart("'Yes'", { quotes: [["direct", "Yes"]] }), [{ "@type": "Quotation", text: "Yes" }]);
  });

  const anna = { name: "Anna Berg", subject: 0 };
  const annaOut = { "@type": "Person", name: "Anna Berg" };
  const people = [["person", "Anna Berg"], ["organization", "Fjordline"], ["location", "Oslo"]];
  const rows = [
    ["a mixed quotation is one", "it was 'good news'", { quotes: [["mixed", "good news", anna]] },
      [{ "@type": "Quotation", text: "good news", creator: annaOut }]],
    ["indirect speech is none", "said she left", { quotes: [["indirect", "she left", anna]] }, undefined],
    ["pieces are joined, whatever stands between them", "'One, ' 'Other' 'two.' 'Three'",
      { quotes: [["direct", "One,", anna], ["direct", "Other"], ["direct", "two.", anna, 0], ["direct", "Three", null, 2]] },
      [{ "@type": "Quotation", text: "One, two. Three", creator: annaOut }, { "@type": "Quotation", text: "Other" }]],
    ["a piece that names the speaker serves those that do not", "'One' 'two'",
      { quotes: [["direct", "One"], ["direct", "two", anna, 0]] }, [{ "@type": "Quotation", text: "One two", creator: annaOut }]],
    ["the page's white space", "'a \n\t b\u00A0c'", { quotes: [["direct", "a \n\t b\u00A0c"]] }, [{ "@type": "Quotation", text: "a b\u00A0c" }]],
    ["another language than the article's", "'ja'", { quotes: [["direct", "ja", null, null, { language: "de" }]] },
      [{ "@type": "Quotation", text: "ja", inLanguage: "de" }]],
    ["an organization speaks", "'Yes'", { quotes: [["direct", "Yes", { name: "Fjordline", subject: 1 }]] },
      [{ "@type": "Quotation", text: "Yes", creator: { "@type": "Organization", name: "Fjordline" } }]],
    ["a place that speaks is no Place in creator's range", "'Yes'", { quotes: [["direct", "Yes", { name: "Oslo", subject: 2 }]] },
      [{ "@type": "Quotation", text: "Yes", creator: { name: "Oslo" } }]],
    ["the article's words for somebody are no name", "the mayor: 'Yes' 'No'",
      { quotes: [["direct", "Yes", { start: 0, end: 9, name: "the mayor", subject: null }], ["direct", "No", { name: "the mayor", subject: null }]] },
      [{ "@type": "Quotation", text: "Yes" }, { "@type": "Quotation", text: "No" }]],
    ["a name that is no subject, such as a reader's", "the mayor: 'Yes'", { quotes: [["direct", "Yes", { name: "Ida Moe", subject: null }]] },
      [{ "@type": "Quotation", text: "Yes", creator: { name: "Ida Moe" } }]],
    ["several speakers", "'Yes'", { quotes: [["direct", "Yes", { name: "Anna Berg; Fjordline", subject: null }]] },
      [{ "@type": "Quotation", text: "Yes", creator: [annaOut, { "@type": "Organization", name: "Fjordline" }] }]],
  ];
  for (const [name, text, options, expected] of rows) {
    test(name, () => assert.deepEqual(hasPart(text, { subjects: people, ...options }), expected));
  }

  const links = [
    ["/a", "https://p.example/x/y", "https://p.example/a"],
    ["/a", undefined, "/a"],
    ["https://q.example/b c", undefined, "https://q.example/b%20c"],
    ["javascript:alert(1)", "https://p.example/", undefined],
    [" JavaScript:alert(1)", undefined, undefined],
    ["data:text/html,x", undefined, undefined],
    ["javascript:alert(1)", "no address", undefined],
  ];
  for (const [link, url, expected] of links) {
    test(`a link ${JSON.stringify(link)} on ${url}`, () => {
      assert.equal(made("", { subjects: [["person", "A", link]], url }).page.mentions[0].url, expected);
    });
  }

  test("can stand in a script element", () => {
    const evil = "</script><!--<script>]]>&lt;\u2028";
    const { body, page } = made(`'${evil}'`, { subjects: [["person", evil]], quotes: [["direct", evil, { name: evil, subject: 0 }]], title: evil, author: evil });
    assert.ok(!body.includes("<"));
    const clean = evil.replace("\u2028", "");
    assert.equal(page.headline, clean);
    assert.equal(page.author.name, clean);
    assert.equal(page.hasPart[0].text, clean);
    assert.equal(page.hasPart[0].creator.name, clean);
  });
});
