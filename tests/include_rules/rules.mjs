// Who may know whom, as a function from source files to broken rules.

/** @typedef {{path: string, text: string}} Source  A file; its path from the root, with '/'. */

const stages = [
  "tokens", "sentences", "words", "values", "entities", "subjects", "marks", "quotes", "speakers", "vocabulary",
  "name_edges", "listed_names", "event_names", "surnames", "spelled_names", "known_names", "designations",
];
/** Who runs stages: all of them, and the first two on paragraphs of several languages. */
const runners = ["pipeline.cpp", "text_cutter.cpp"];

/** What C++ headers stand for a world outside that the core has no part in. */
const outside = /^(emscripten|nlohmann|CLI|doctest|benchmark)\b|^(fstream|iostream|filesystem|cstdio|stdio\.h|locale|clocale|regex|thread|future|random|chrono|ctime|unistd\.h|sys\/.*)$/;

const includePattern = /^[ \t]*#[ \t]*include[ \t]*(?:<([^>]+)>|"([^"]+)")/gm;
const importPattern = /\bfrom\s*["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/g;

const inside = (path, folder) => path.startsWith(`${folder}/`);
const folderOf = (path) => path.slice(0, path.lastIndexOf("/"));
const baseOf = (path) => path.slice(path.lastIndexOf("/") + 1);
const stem = (path) => baseOf(path).replace(/\.[^.]*$/, "");

/** The code without comments, line by line as it was; good enough for C++ and JavaScript of ours. */
export function withoutComments(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/(^|[^:"'`\\])\/\/[^\n]*/g, "$1");
}

function includesOf(source) {
  return [...withoutComments(source.text).matchAll(includePattern)].map(([, system, own]) => ({
    name: system ?? own,
    isSystem: system !== undefined,
  }));
}

function importsOf(source) {
  return [...withoutComments(source.text).matchAll(importPattern)].map(([, a, b]) => a ?? b);
}

// --- C++

/** The files that may include ICU: unicode.cpp, and where it gets its break rules and accents from. */
const mayIncludeIcu = (path) =>
  [
    "core/src/unicode.cpp", "core/src/unicode_accents.cpp", "core/src/unicode_break_rules.cpp",
    "core/src/unicode_break_rules.h",
  ].includes(path) ||
  inside(path, "wasm/icu");

function* checkInclude(source, include, ownFiles) {
  const { path } = source;
  const { name } = include;

  if (/^unicode\//.test(name) && !mayIncludeIcu(path)) {
    yield `includes ICU's <${name}>; only core/src/unicode.cpp does`;
  }

  if (inside(path, "core")) {
    if (outside.test(name)) yield `includes <${name}>; the core knows no files, threads, locales or hosts`;
    if (!include.isSystem && !ownFiles.has(`core/src/${name}`) && !ownFiles.has(`core/include/${name}`)) {
      yield `includes "${name}", which is not in core/`;
    }
  }

  if (inside(path, "core/include") && !include.isSystem && !inside(name, "guillemet")) {
    yield `includes "${name}"; a public header includes public headers only`;
  }

  if (inside(path, "core/src") && stages.includes(stem(name)) && !include.isSystem) {
    const isOwn = stem(path) === stem(name);
    if (!isOwn && !runners.includes(baseOf(path))) {
      yield `includes the stage "${name}"; only ${runners.join(" and ")} include stages`;
    }
  }

  const usesPublicHeaders =
    (inside(path, "wasm") && !inside(path, "wasm/icu")) || inside(path, "tools/guillemet") || inside(path, "tests/fuzz");
  if (usesPublicHeaders && !include.isSystem && !inside(name, "guillemet")) {
    const own = [folderOf(path), folderOf(folderOf(path))].map((folder) => `${folder}/${name.replace(/^\.\.\//, "")}`);
    if (!own.some((file) => ownFiles.has(file))) yield `includes "${name}"; it may use public headers only`;
  }
}

function* checkCpp(source, ownFiles) {
  for (const include of includesOf(source)) yield* checkInclude(source, include, ownFiles);
  if (inside(source.path, "core/src")) {
    const comparison = withoutComments(source.text).match(/\blanguage_?(?:\(\))?\s*[!=]=\s*u?"\w+"/);
    if (comparison) yield `compares a language (${comparison[0]}); a language is data`;
  }
}

// --- JavaScript

/** Words that only one file of web/src may use, and what that file is for. */
const monopolies = [
  { pattern: /\bWebAssembly\s*\.|\b(from|import)\b.*guillemet-engine/, file: "web/src/engine.js", what: "knows WebAssembly" },
  { pattern: /\bnew Highlight\b|\bCSS\.highlights\b/, file: "web/src/highlighter.js", what: "paints" },
  { pattern: /\bcreateTreeWalker\b|\bnew StaticRange\b/, file: "web/src/dom-text.js", what: "turns the page into text and back" },
];
/** Folders that may not use other folders of web/src, and why. */
const apart = [
  { inside: "web/src/lens", not: /\/reader\//, why: "the lens knows nothing of the page" },
  { inside: "web/src/reader", not: /\/lens\//, why: "the page knows nothing of the lens" },
  { inside: "web/src/panel", not: /\/(reader|lens)\//, why: "the panel serves both" },
];
/** Pure functions: they run on a server and in a test as they do on a page. */
const pure = [/^web\/src\/(exports|corrections)\//, /^web\/src\/(flat|strings|palette|palette-css|arguments)\.js$/, /^web\/src\/panel\/rows\.js$/];
const never = [
  { pattern: /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/, why: "build with createElement and textContent" },
  { pattern: /\beval\s*\(|\bnew Function\b/, why: "the page forbids it" },
];

function* checkJavaScript(source) {
  const code = withoutComments(source.text);
  for (const { pattern, file, what } of monopolies) {
    if (pattern.test(code) && source.path !== file) yield `uses ${pattern}; only ${file} ${what}`;
  }
  for (const { pattern, why } of never) {
    if (pattern.test(code)) yield `uses ${pattern}: ${why}`;
  }
  if (pure.some((pattern) => pattern.test(source.path)) && /\b(?:document|window|navigator|location|fetch|localStorage)\b\s*[.(]/.test(code)) {
    yield "uses the page; it is made of pure functions";
  }
  for (const { inside: folder, not, why } of apart) {
    const wrong = inside(source.path, folder) && importsOf(source).find((name) => not.test(name));
    if (wrong) yield `imports ${wrong}: ${why}`;
  }
  for (const name of importsOf(source)) {
    if (/^(\.\.\/)+(tools|tests|core|wasm)\//.test(name)) yield `imports ${name}, from outside web/`;
  }
}

/**
 * @param {Source[]} sources every C++ and JavaScript source of the project
 * @returns {string[]} one line a broken rule
 */
export function brokenRules(sources) {
  const ownFiles = new Set(sources.map((source) => source.path));
  const broken = [];
  for (const source of sources) {
    const isCpp = /\.(h|cpp)$/.test(source.path);
    const isWeb = /\.m?js$/.test(source.path) && inside(source.path, "web/src");
    const faults = isCpp ? checkCpp(source, ownFiles) : isWeb ? checkJavaScript(source) : [];
    for (const fault of faults) broken.push(`${source.path}: ${fault}`);
  }
  return broken;
}
