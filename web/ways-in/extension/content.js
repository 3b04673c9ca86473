// Runs at each click on the extension's button, in the world of its own that it has on the page: the lens
// comes, or it goes.
import { endOthers, openLens } from "./content-lens.js";

const world = /** @type {{guillemetLens?: import("./content-lens.js").PageLens}} */ (globalThis);

function onClick() {
  // Viewers of files other than pages (PDF, images) are documents, too.
  if (!/^(text\/|application\/xhtml)/.test(document.contentType) || !(document.documentElement instanceof HTMLElement)) {
    void chrome.runtime.sendMessage({ refused: true });
    return;
  }
  const lens = world.guillemetLens;
  const wasOnPage = lens?.isOnPage();
  // A page that replaces its elements may have taken ours along.
  lens?.end();
  endOthers();
  if (!wasOnPage) world.guillemetLens = openLens(() => delete world.guillemetLens);
}

onClick();
