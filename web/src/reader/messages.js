// Everything the page says, in each language that it speaks.
import { englishCount, frenchCount, panelMessages } from "../panel/messages.js";

const fr = {
  ...panelMessages.fr,
  error: { ...panelMessages.fr.error, aborted: "Analyse annulée.", closed: "Le moteur d’analyse est fermé." },
  mentionCount: frenchCount("mention", "mentions"),
  cancel: "Annuler",
  language: "fr",
  title: "Guillemet – qui dit quoi dans un article",
  tagline: "Qui dit quoi, dans l’article que vous lisez.",
  skip: "Aller à l’article",
  actions: "Choisir un texte",
  open: "Ouvrir…",
  paste: "Coller…",
  sample: "Exemple",
  otherLanguage: "English",
  theme: "Thème",
  themeAuto: "Automatique",
  themeLight: "Clair",
  themeDark: "Sombre",
  privacy: "Rien ne quitte cette page : l’analyse se fait dans votre navigateur.",
  article: "Article",
  panel: "Analyse",
  showPanel: "Afficher l’analyse",
  hidePanel: "Masquer l’analyse",
  wordCount: frenchCount("mot", "mots"),
  backToList: "Retour à la liste",
  atPlace: (/** @type {string} */ what) => `Dans l’article : ${what}. Échap pour revenir à la liste.`,
  pasteTitle: "Coller un article",
  pasteLabel: "Texte de l’article",
  pasteHint: "Le texte reste dans cette page.",
  analyze: "Analyser",
  drop: "Déposez le fichier ici",
  analyzing: "Analyse en cours…",
  loading: "Chargement du moteur d’analyse…",
  cancelled: "Analyse annulée.",
  result: (/** @type {string} */ quotes, /** @type {string} */ mentions) => `${quotes}, ${mentions}.`,
  empty: "Il n’y a pas de texte ici. Collez un article, ou ouvrez un fichier .txt, .md ou .html.",
  short: "Texte très court : l’analyse peut manquer de contexte.",
  url: "Une page ne peut pas en charger une autre : ouvrez le lien, copiez l’article, puis collez-le ici.",
  unsupported: (/** @type {string} */ name) => `« ${name} » ne peut pas être lu. Fichiers acceptés : .txt, .md, .html.`,
  unreadable: (/** @type {string} */ name) => `« ${name} » n’a pas pu être lu par le navigateur.`,
  decoded: (/** @type {string} */ encoding) => `Ce fichier n’est pas en UTF-8 : il a été lu en ${encoding}.`,
  decodeAsUtf8: "Relire en UTF-8",
  leftOut: (/** @type {string} */ words) => `${words} hors de l’article (menus, légendes…) laissés de côté.`,
  fullText: "Afficher la page entière",
  pasted: "Texte collé",
  licenses: "Licences",
};

/** @type {typeof fr} */
const en = {
  ...panelMessages.en,
  error: { ...panelMessages.en.error, aborted: "Analysis cancelled.", closed: "The analysis engine is closed." },
  mentionCount: englishCount("mention", "mentions"),
  cancel: "Cancel",
  language: "en",
  title: "Guillemet – who says what in an article",
  tagline: "Who says what, in the article you are reading.",
  skip: "Skip to the article",
  actions: "Choose a text",
  open: "Open…",
  paste: "Paste…",
  sample: "Sample",
  otherLanguage: "Français",
  theme: "Theme",
  themeAuto: "Automatic",
  themeLight: "Light",
  themeDark: "Dark",
  privacy: "Nothing leaves this page: the analysis runs in your browser.",
  article: "Article",
  panel: "Analysis",
  showPanel: "Show the analysis",
  hidePanel: "Hide the analysis",
  wordCount: englishCount("word", "words"),
  backToList: "Back to the list",
  atPlace: (what) => `In the article: ${what}. Escape returns to the list.`,
  pasteTitle: "Paste an article",
  pasteLabel: "Text of the article",
  pasteHint: "The text stays in this page.",
  analyze: "Analyze",
  drop: "Drop the file here",
  analyzing: "Analyzing…",
  loading: "Loading the analysis engine…",
  cancelled: "Analysis cancelled.",
  result: (quotes, mentions) => `${quotes}, ${mentions}.`,
  empty: "There is no text here. Paste an article, or open a .txt, .md or .html file.",
  short: "A very short text: the analysis may lack context.",
  url: "A page cannot fetch another one: open the link, copy the article, then paste it here.",
  unsupported: (name) => `“${name}” cannot be read. Accepted files: .txt, .md, .html.`,
  unreadable: (name) => `“${name}” could not be read by the browser.`,
  decoded: (encoding) => `This file is not UTF-8: it was read as ${encoding}.`,
  decodeAsUtf8: "Read as UTF-8",
  leftOut: (words) => `${words} outside the article (menus, captions…) left out.`,
  fullText: "Show the whole page",
  pasted: "Pasted text",
  licenses: "Licenses",
};

/** @typedef {typeof fr} Messages */

/** @type {Readonly<Record<"fr" | "en", Messages>>} */
export const messages = { fr, en };

/** Keys of `Messages` that are plain strings: those that elements of the page may carry. */
/** @typedef {{[K in keyof Messages]: Messages[K] extends string ? K : never}[keyof Messages]} PlainKey */

/**
 * Puts `words` into the elements that ask for them by `data-text` and `data-label`.
 * @param {ParentNode} root
 * @param {Messages} words
 */
export function translate(root, words) {
  for (const element of root.querySelectorAll("[data-text]")) {
    element.textContent = words[/** @type {PlainKey} */ (element.getAttribute("data-text"))];
  }
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", words[/** @type {PlainKey} */ (element.getAttribute("data-label"))]);
  }
}
