// What the extension does outside of pages: it hears the reader's click, brings the lens to the page or lets
// it go, and has the engine.
import { serveEngine } from "./background-engine.js";

/** For the tab that the reader is in; the browser forgets it when the tab goes elsewhere. @param {number} tabId */
async function sayRefused(tabId) {
  await chrome.action.setBadgeText({ tabId, text: "×" });
  await chrome.action.setTitle({ tabId, title: chrome.i18n.getMessage("refused") });
}

/** The script itself finds out whether the lens is to come or to go. @param {number} tabId */
const inject = (tabId) => chrome.scripting.executeScript({ target: { tabId }, files: ["content.js"] });

/** A page that has only just begun may not know yet that the reader let us in, in milliseconds. */
const patience = 200;

chrome.action.onClicked.addListener(async ({ id: tabId }) => {
  if (tabId === undefined) return;
  try {
    await inject(tabId).catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, patience));
      await inject(tabId);
    });
  } catch {
    // The browser's own pages, stores of extensions: no extension may enter. The tab may be gone as well.
    await sayRefused(tabId).catch(() => {});
  }
});

chrome.runtime.onMessage.addListener((message, { tab }) => {
  if (message?.refused === true && tab?.id !== undefined) void sayRefused(tab.id).catch(() => {});
});

serveEngine();
