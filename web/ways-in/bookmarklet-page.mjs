// The page that makes a bookmarklet for the place it is served from.
import { makeBookmarklet } from "./bookmarklet.mjs";

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const field = /** @type {HTMLInputElement} */ (byId("address"));
const link = /** @type {HTMLAnchorElement} */ (byId("bookmarklet"));
const code = /** @type {HTMLTextAreaElement} */ (byId("code"));
const note = byId("note");

const response = await fetch(new URL("bookmarklet.js", import.meta.url));
const source = response.ok ? await response.text() : "";

function show() {
  try {
    const address = makeBookmarklet(source, field.value.trim());
    link.href = address;
    code.value = address;
    note.textContent = new URL(field.value).protocol === "http:"
      ? "An http address does not work on https pages, except on this device itself."
      : "";
  } catch (error) {
    link.removeAttribute("href");
    code.value = "";
    note.textContent = error instanceof Error ? error.message : String(error);
  }
}

field.value = new URL("../guillemet-lens.js", import.meta.url).href;
field.addEventListener("input", show);
// A click here would put the lens on this page, which has no article.
link.addEventListener("click", (event) => {
  event.preventDefault();
  note.textContent = "Drag it to the bookmarks bar, or copy the address below into a new bookmark.";
});
byId("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(code.value);
    note.textContent = "Copied.";
  } catch {
    code.select();
    note.textContent = "Selected: copy it with the keyboard or the menu.";
  }
});
show();
