// Everything the page says, in each language that it speaks.

/** @param {string} one @param {string} many */
const frenchCount = (one, many) => (/** @type {number} */ n) => `${n} ${n < 2 ? one : many}`;
/** @param {string} one @param {string} many */
const englishCount = (one, many) => (/** @type {number} */ n) => `${n} ${n === 1 ? one : many}`;

const fr = {
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
  layers: "Calques",
  article: "Article",
  panel: "Analyse",
  showPanel: "Afficher l’analyse",
  hidePanel: "Masquer l’analyse",
  quotesTab: "Qui dit quoi",
  entitiesTab: "Entités",
  layer: {
    person: "Personnes",
    organization: "Organisations",
    location: "Lieux",
    work: "Produits et événements",
    when: "Dates et heures",
    amount: "Montants et parts",
    quote: "Citations",
  },
  kind: { direct: "citation directe", mixed: "citation partielle", indirect: "propos rapportés" },
  kindShort: { direct: "directe", mixed: "partielle", indirect: "rapportée" },
  nobody: "Sans auteur nommé",
  noQuotes: "Aucune citation dans ce texte.",
  noEntities: "Aucun nom, aucune date, aucun montant dans ce texte.",
  quoteCount: frenchCount("citation", "citations"),
  mentionCount: frenchCount("mention", "mentions"),
  wordCount: frenchCount("mot", "mots"),
  more: (/** @type {number} */ n) => `Afficher ${n} de plus`,
  next: (/** @type {string} */ name) => `Mention suivante : ${name}`,
  previous: (/** @type {string} */ name) => `Mention précédente : ${name}`,
  position: (/** @type {number} */ i, /** @type {number} */ n) => `${i} sur ${n}`,
  backToList: "Retour à la liste",
  backToReading: "Reprendre la lecture",
  atPlace: (/** @type {string} */ what) => `Dans l’article : ${what}. Échap pour revenir à la liste.`,
  pasteTitle: "Coller un article",
  pasteLabel: "Texte de l’article",
  pasteHint: "Le texte reste dans cette page.",
  analyze: "Analyser",
  cancel: "Annuler",
  close: "Fermer",
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
  namelessLanguage: (/** @type {string} */ name) =>
    `Texte en ${name}\u00a0: les citations, qui parle et les personnes\u00a0; pas les autres noms.`,
  otherTextLanguage: (/** @type {string} */ name) =>
    `Texte en ${name}\u00a0: pour cette langue, seuls les dates en chiffres et les guillemets sont reconnus.`,
  unknownLanguage: "Langue non reconnue : seuls les dates en chiffres et les guillemets sont signalés.",
  noHighlights: "Ce navigateur ne sait pas surligner : l’analyse est dans le volet.",
  retry: "Réessayer",
  pasted: "Texte collé",
  licenses: "Licences",
  error: {
    "wasm-blocked":
      "L’analyse ne peut pas démarrer : ce navigateur ou la politique de sécurité du site bloque WebAssembly (script-src 'wasm-unsafe-eval').",
    "asset-missing": "L’analyse ne peut pas démarrer : un fichier du moteur n’a pas pu être chargé.",
    "pack-invalid": "L’analyse ne peut pas démarrer : un fichier du moteur est abîmé.",
    "worker-lost": "Le moteur d’analyse s’est arrêté. Le texte n’a été envoyé nulle part.",
    "out-of-memory": "Ce texte est trop long pour la mémoire de cet appareil.",
    aborted: "Analyse annulée.",
    closed: "Le moteur d’analyse est fermé.",
    "unsupported-input": "Ce texte ne peut pas être analysé.",
  },
};

/** @type {typeof fr} */
const en = {
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
  layers: "Layers",
  article: "Article",
  panel: "Analysis",
  showPanel: "Show the analysis",
  hidePanel: "Hide the analysis",
  quotesTab: "Who said what",
  entitiesTab: "Entities",
  layer: {
    person: "People",
    organization: "Organizations",
    location: "Places",
    work: "Products and events",
    when: "Dates and times",
    amount: "Amounts and shares",
    quote: "Quotes",
  },
  kind: { direct: "direct quote", mixed: "partial quote", indirect: "reported speech" },
  kindShort: { direct: "direct", mixed: "partial", indirect: "reported" },
  nobody: "Nobody named",
  noQuotes: "No quotes in this text.",
  noEntities: "No names, dates or amounts in this text.",
  quoteCount: englishCount("quote", "quotes"),
  mentionCount: englishCount("mention", "mentions"),
  wordCount: englishCount("word", "words"),
  more: (n) => `Show ${n} more`,
  next: (name) => `Next mention: ${name}`,
  previous: (name) => `Previous mention: ${name}`,
  position: (i, n) => `${i} of ${n}`,
  backToList: "Back to the list",
  backToReading: "Back to reading position",
  atPlace: (what) => `In the article: ${what}. Escape returns to the list.`,
  pasteTitle: "Paste an article",
  pasteLabel: "Text of the article",
  pasteHint: "The text stays in this page.",
  analyze: "Analyze",
  cancel: "Cancel",
  close: "Close",
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
  namelessLanguage: (name) => `Text in ${name}: quotations, who speaks, and people; no other names.`,
  otherTextLanguage: (name) =>
    `Text in ${name}: in this language only dates in digits and quotation marks are found.`,
  unknownLanguage: "Language not recognized: only dates in digits and quotation marks are found.",
  noHighlights: "This browser cannot highlight: the analysis is in the panel.",
  retry: "Try again",
  pasted: "Pasted text",
  licenses: "Licenses",
  error: {
    "wasm-blocked":
      "The analysis cannot start: this browser or the site’s security policy blocks WebAssembly (script-src 'wasm-unsafe-eval').",
    "asset-missing": "The analysis cannot start: a file of the engine could not be loaded.",
    "pack-invalid": "The analysis cannot start: a file of the engine is damaged.",
    "worker-lost": "The analysis engine stopped. The text was sent nowhere.",
    "out-of-memory": "This text is too long for this device’s memory.",
    aborted: "Analysis cancelled.",
    closed: "The analysis engine is closed.",
    "unsupported-input": "This text cannot be analyzed.",
  },
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
