// What the extension does outside of pages: it hears the reader's click, brings the lens to the page or lets
// it go, and has the engine.
import { serveEngine } from "./background-engine.js";

/** For the tab that the reader is in; the browser forgets it when the tab goes elsewhere. @param {number} tabId */
async function sayRefused(tabId) {
  await chrome.action.setBadgeText({ tabId, text: "×" });
  await chrome.action.setTitle({ tabId, title: chrome.i18n.getMessage("refused") });
}

chrome.action.onClicked.addListener(async ({ id: tabId }) => {
  if (tabId === undefined) return;
  try {
    // The script itself finds out whether it is to come or to go.
    await chrome.scripting.executeScript({ target: { tabId }, files: ["content.js"] });
  } catch {
    // The browser's own pages, stores of extensions: no extension may enter. The tab may be gone as well.
    await sayRefused(tabId).catch(() => {});
  }
});

chrome.runtime.onMessage.addListener((message, { tab }) => {
  if (message?.refused === true && tab?.id !== undefined) void sayRefused(tab.id).catch(() => {});
});

serveEngine();
