// The page's HTML, made when it is built. Every text that goes in is escaped.
/**
 * @import { Analysis } from "../../types/guillemet.js"
 * @import { Article } from "./articles.js"
 */
import { messages } from "./messages.js";

/** @param {string} text */
export const escapeHtml = (text) =>
  text.replace(/[&<>"']/g, (unit) => `&#${unit.charCodeAt(0)};`);

/** JSON that ends no script element. @param {unknown} value */
const dataBlock = (value) => JSON.stringify(value).replaceAll("<", "\\u003c");

/**
 * @param {object} parts
 * @param {string} parts.policy Content-Security-Policy
 * @param {string} parts.head markup of style sheet and script
 * @param {string} parts.tail markup before the end of the body
 * @param {string} parts.licenses markup that leads to the licences
 * @param {Record<"fr" | "en", {article: Article, analysis: Analysis}>} parts.samples
 */
export function renderPage({ policy, head, tail, licenses, samples }) {
  const words = messages.fr;
  const { article } = samples.fr;
  const text = (/** @type {import("./messages.js").PlainKey} */ key) =>
    `data-text="${key}">${escapeHtml(words[key])}`;
  const label = (/** @type {import("./messages.js").PlainKey} */ key) =>
    `data-label="${key}" aria-label="${escapeHtml(words[key])}"`;
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(words.title)}</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<a class="skip unseen" href="#article" ${text("skip")}</a>
<header class="masthead">
<div class="masthead-row">
<p class="brand"><span class="wordmark" translate="no"><i aria-hidden="true">« </i>Guillemet<i aria-hidden="true"> »</i></span> <span class="tagline" ${text("tagline")}</span></p>
<div class="controls" role="group" ${label("actions")}>
<button type="button" id="open" class="primary" ${text("open")}</button>
<input type="file" id="file" accept=".txt,.text,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html" hidden>
<button type="button" id="paste" ${text("paste")}</button>
<button type="button" id="sample" ${text("sample")}</button>
</div>
<div class="controls">
<button type="button" id="language" class="quiet" lang="en" ${text("otherLanguage")}</button>
<select id="theme" ${label("theme")}>
<option value="auto" ${text("themeAuto")}</option>
<option value="light" ${text("themeLight")}</option>
<option value="dark" ${text("themeDark")}</option>
</select>
</div>
</div>
</header>
<section class="legend-bar" ${label("layers")}><div id="legend"></div></section>
<div class="columns">
<main id="article" tabindex="-1" ${label("article")}>
<div id="status"></div>
<h1 id="label" hidden></h1>
<article id="text" lang="${escapeHtml(article.language)}"><h1>${escapeHtml(article.title)}</h1><div class="chunk">${article.paragraphs
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join("")}</div></article>
</main>
<aside id="panel" class="panel" ${label("panel")}>
<button type="button" id="sheet" aria-expanded="false" aria-controls="pages" ${text("panel")}</button>
<h2 class="unseen" ${text("panel")}</h2>
<div class="tabs" role="tablist" ${label("panel")}>
<button type="button" role="tab" id="tab-quotes" aria-controls="page-quotes" aria-selected="true" ${text("quotesTab")}</button>
<button type="button" role="tab" id="tab-entities" aria-controls="page-entities" aria-selected="false" tabindex="-1" ${text("entitiesTab")}</button>
<button type="button" role="tab" id="tab-dates" aria-controls="page-dates" aria-selected="false" tabindex="-1" ${text("datesTab")}</button>
</div>
<div class="pages" id="pages">
<div role="tabpanel" id="page-quotes" data-page="quotes" aria-labelledby="tab-quotes" tabindex="0"></div>
<div role="tabpanel" id="page-entities" data-page="entities" aria-labelledby="tab-entities" tabindex="0" hidden></div>
<div role="tabpanel" id="page-dates" data-page="dates" aria-labelledby="tab-dates" tabindex="0" hidden></div>
</div>
</aside>
</div>
<div id="back" role="group" ${label("backToList")} hidden>
<button type="button" class="to-list primary" ${text("backToList")}</button>
<button type="button" class="to-reading" ${text("backToReading")}</button>
</div>
<dialog id="paste-dialog" aria-labelledby="paste-title">
<form id="paste-form" method="dialog">
<h2 id="paste-title" ${text("pasteTitle")}</h2>
<label for="paste-field" ${text("pasteLabel")}</label>
<textarea id="paste-field" aria-describedby="paste-hint" spellcheck="false"></textarea>
<p id="paste-hint" ${text("pasteHint")}</p>
<div class="dialog-actions">
<button type="button" id="paste-cancel" ${text("close")}</button>
<button type="submit" class="primary" ${text("analyze")}</button>
</div>
</form>
</dialog>
<div id="drop" hidden ${text("drop")}</div>
<footer>
<p><span ${text("privacy")}</span>${licenses}</p>
</footer>
<script type="application/json" id="samples">${dataBlock(samples)}</script>
${tail}
</body>
</html>
`;
}
