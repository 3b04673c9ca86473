// The lens on a page of anybody's. Scripts of extensions have no custom elements, so what stands on the page is
// a plain one, which nothing of the page's styles reaches and into which the page cannot look.
import { Session } from "../../src/lens/session.js";
import { findOnPage } from "./article.js";
import { connectEngine } from "./content-engine.js";

const mark = "data-guillemet-extension";

/** What is otherwise said to the site's makers is said to its reader here. */
const words = {
  fr: { error: { "no-article": "Aucun article n’a été trouvé sur cette page." } },
  en: { error: { "no-article": "No article was found on this page." } },
};

function makeHost() {
  const host = document.createElement("div");
  host.setAttribute(mark, "");
  // The reader's own language: the lens is the reader's here, not the site's.
  host.setAttribute("ui-lang", chrome.i18n.getUILanguage().toLowerCase().startsWith("fr") ? "fr" : "en");
  // Without a box: nothing on the page moves.
  host.style.cssText = "all: initial !important; display: contents !important";
  return host;
}

/** @typedef {{isOnPage: () => boolean, end: () => void}} PageLens */

/** @param {() => void} onEnd @returns {PageLens} */
export function openLens(onEnd) {
  const before = document.activeElement;
  const host = makeHost();
  const shadow = host.attachShadow({ mode: "closed" });
  // Behind the body, where no article and few of the page's scripts look.
  document.documentElement.append(host);

  const end = () => {
    const hadFocus = shadow.activeElement !== null;
    session.end();
    host.remove();
    if (hadFocus && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    onEnd();
  };
  const session = new Session({
    host,
    shadow,
    given: { vocabulary: [], corrections: [], labels: words[host.getAttribute("ui-lang") === "fr" ? "fr" : "en"] },
    // The page is not told anything.
    fire: () => true,
    onState() {},
    hide: end,
    openEngine: connectEngine,
    findTarget: () => findOnPage(host),
  });
  // What goes wrong is said in the panel.
  session.show().catch(() => {});
  /** @type {HTMLElement | null} */ (shadow.querySelector(".panel"))?.focus({ preventScroll: true });
  // From a copy of this script that the browser has cut off, when the extension was loaded anew.
  host.addEventListener(mark, end, { once: true });
  return { isOnPage: () => host.isConnected, end };
}

/** Takes away what an earlier copy of this script has left on the page. */
export function endOthers() {
  for (const host of document.querySelectorAll(`[${mark}]`)) {
    host.dispatchEvent(new Event(mark));
    host.remove();
  }
}
