// The page: composes what the other files make. The article that it opens with was analyzed when the
// page was built, so it is lit before the engine is there.
/**
 * @import { Analysis } from "../../types/guillemet.js"
 * @import { Article } from "./articles.js"
 * @import { Action } from "./status.js"
 */
import { packLanguages } from "../languages.js";
import { find } from "../dom.js";
import { GuillemetError } from "../errors.js";
import { canHighlight } from "../highlighter.js";
import { Panel } from "../panel/panel.js";
import { countByLayer } from "../panel/rows.js";
import { ArticleView } from "./article-view.js";
import { countWords, fromMarkdown, fromText, isUrl } from "./articles.js";
import { analyze, startEngine } from "./engine.js";
import { decode, kindOf } from "./files.js";
import { listen } from "./intake.js";
import { Legend } from "./legend.js";
import { messages, translate } from "./messages.js";
import { Navigation } from "./navigation.js";
import { applyTheme, keepLanguage, preferredLanguage, preferredTheme } from "./preferences.js";
import { Status } from "./status.js";

/** A notice before this time would only flicker, in milliseconds. */
const patience = 300;
const fewWords = 40;
/** More than this share left out is worth a word. */
const notableLoss = 0.15;

/** @type {Record<"fr" | "en", {article: Article, analysis: Analysis}>} */
const samples = JSON.parse(find("#samples", HTMLScriptElement).textContent ?? "");

const status = new Status(find("#status", HTMLElement));
const view = new ArticleView(find("#text", HTMLElement), find("#label", HTMLElement));
const navigation = new Navigation(view, find("#back", HTMLElement), (what) => status.say(words().atPlace(what)));
const panel = new Panel(find("#panel", HTMLElement), { reveal: ({ range, what }, from) => navigation.reveal(range, from, what) });
const legend = new Legend(find("#legend", HTMLElement), () => view.repaint());

let language = preferredLanguage();
let sampleIsOpen = true;
/** @type {Analysis | null} */
let analysis = null;
let work = new AbortController();

function words() {
  return messages[language];
}

/** What stands around the article, in the reader's language. */
function dress() {
  document.documentElement.lang = language;
  document.title = words().title;
  translate(document, words());
  find("#language", HTMLButtonElement).lang = language === "fr" ? "en" : "fr";
  panel.show(analysis, view.text, words());
  legend.show(analysis ? countByLayer(analysis) : new Map(), words());
}

/** @param {Analysis | null} made */
function present(made) {
  analysis = made;
  if (made) {
    view.speak(made.language);
    view.light(made, legend.hidden);
  }
  dress();
}

/** @param {Article} article */
function open(article) {
  work.abort();
  navigation.reset();
  view.show(article);
  scrollTo({ top: 0 });
}

function openSample() {
  sampleIsOpen = true;
  open(samples[language].article);
  present(samples[language].analysis);
  status.say(canHighlight ? "" : words().noHighlights);
}

/** @param {Analysis} made */
function summary({ quotes, entities, language: found }) {
  const { result, quoteCount, mentionCount, short, unknownLanguage, namelessLanguage, otherTextLanguage } = words();
  const parts = [result(quoteCount(quotes.length), mentionCount(entities.length))];
  if (found === "und") parts.push(unknownLanguage);
  else if (!(found.split("-")[0] in samples)) {
    const name = new Intl.DisplayNames([language], { type: "language" }).of(found) ?? found;
    parts.push(packLanguages.includes(found.split("-")[0]) ? namelessLanguage(name) : otherTextLanguage(name));
  }
  if (countWords(view.text) < fewWords) parts.push(short);
  return parts.join(" ");
}

/** @param {unknown} error @param {() => void} again */
function complain(error, again) {
  const code = error instanceof GuillemetError ? error.code : "worker-lost";
  // For who runs the site; never with the text.
  console.error(error);
  const retry = { label: words().retry, act: again };
  status.say(words().error[code], { tone: "error", actions: [retry] });
}

/**
 * @param {Article} article
 * @param {{note?: string, actions?: Action[]}} [remark] what else to say about it
 */
async function read(article, { note = "", actions = [] } = {}) {
  sampleIsOpen = false;
  if (article.paragraphs.length === 0 && article.title === "") {
    status.say(words().empty, { tone: "error" });
    find("#paste", HTMLButtonElement).focus();
    return;
  }
  open(article);
  present(null);
  status.say("");
  const controller = new AbortController();
  work = controller;
  const cancel = { label: words().cancel, act: () => controller.abort() };
  const timer = setTimeout(() => status.work(words().analyzing, cancel), patience);
  try {
    const onProgress = (/** @type {number} */ done) => status.progress(done);
    const made = await analyze(view.text, { signal: controller.signal, onProgress });
    if (work !== controller) return;
    present(made);
    clearTimeout(timer);
    const remarks = [summary(made), note, canHighlight ? "" : words().noHighlights];
    status.say(remarks.filter(Boolean).join(" "), { actions });
  } catch (error) {
    if (work !== controller) return;
    clearTimeout(timer);
    if (error instanceof GuillemetError && error.code === "aborted") status.say(words().cancelled);
    else complain(error, () => read(article, { note, actions }));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * @param {string} html
 * @param {string} label
 * @param {boolean} whole
 */
async function readHtml(html, label, whole) {
  const { fromHtml } = await import("./html.js");
  const { article, wordsLeftOut } = fromHtml(html, label, { whole });
  const kept = countWords(article.paragraphs.join("\n"));
  if (wordsLeftOut <= notableLoss * (kept + wordsLeftOut)) return read(article);
  const note = words().leftOut(words().wordCount(wordsLeftOut));
  return read(article, { note, actions: [{ label: words().fullText, act: () => readHtml(html, label, true) }] });
}

/**
 * @param {File} file
 * @param {string} [encoding] to be taken in place of the one found
 */
async function readFile(file, encoding) {
  const kind = kindOf(file);
  let bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    status.say(words().unreadable(file.name), { tone: "error" });
    return;
  }
  const decoded = kind && decode(bytes, encoding);
  if (!decoded) {
    status.say(words().unsupported(file.name), { tone: "error" });
    return;
  }
  if (kind === "html") return readHtml(decoded.text, file.name, false);
  const article = (kind === "markdown" ? fromMarkdown : fromText)(decoded.text, file.name);
  if (!decoded.guessed) return read(article);
  const actions = [{ label: words().decodeAsUtf8, act: () => void readFile(file, "utf-8") }];
  return read(article, { note: words().decoded(decoded.encoding), actions });
}

/** @param {{html: string, text: string}} pasted */
function readPasted({ html, text }) {
  if (isUrl(text)) status.say(words().url, { tone: "error" });
  else if (html) void readHtml(html, words().pasted, true);
  else void read(fromText(text, words().pasted));
}

function listenToSheet() {
  const button = find("#sheet", HTMLButtonElement);
  button.addEventListener("click", () => {
    const shown = document.documentElement.toggleAttribute("data-sheet");
    button.setAttribute("aria-expanded", String(shown));
  });
}

function start() {
  const theme = find("#theme", HTMLSelectElement);
  theme.value = preferredTheme();
  applyTheme(theme.value);
  theme.addEventListener("change", () => applyTheme(theme.value));

  if (language === "fr") present(samples.fr.analysis);
  else openSample();
  if (!canHighlight) status.say(words().noHighlights);

  find("#sample", HTMLButtonElement).addEventListener("click", openSample);
  find("#language", HTMLButtonElement).addEventListener("click", () => {
    language = language === "fr" ? "en" : "fr";
    keepLanguage(language);
    if (sampleIsOpen) openSample();
    else dress();
    status.say("");
  });
  listen({
    onFile: (file) => void readFile(file),
    onPaste: readPasted,
    check: (text) => (text.trim() === "" ? words().empty : isUrl(text) ? words().url : null),
  });
  listenToSheet();

  const load = () => startEngine().catch((error) => complain(error, load));
  // After the first paint.
  requestAnimationFrame(() => setTimeout(load));
}

start();
