// A visit to a page in Chromium, and what it took.
import assert from "node:assert/strict";

/** What a visit does not pass over: `pathname` is without what Vite adds behind a question mark. */
function listen(page) {
  const seen = { requests: [], workers: [], faults: [] };
  page.on("request", (request) => seen.requests.push(new URL(request.url())));
  page.on("requestfailed", (request) => seen.faults.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) seen.faults.push(`${response.url()}: status ${response.status()}`);
  });
  page.on("worker", (worker) => seen.workers.push(worker.url()));
  page.on("pageerror", (error) => seen.faults.push(`an error on the page: ${error.message}`));
  page.on("console", (message) => {
    // Chromium asks for an icon of its own accord, and that is no request of the page's.
    if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico")) seen.faults.push(message.text());
  });
  return seen;
}

const count = (seen, ending) => seen.requests.filter(({ pathname }) => pathname.endsWith(ending)).length;

/**
 * Opens a page of an app, lets it work, and checks what every one has to keep to.
 * @param {{newPage: () => Promise<import("playwright-core").Page>}} browser
 * @param {string} url
 * @param {import("./apps.mjs").App} app
 */
export async function visit(browser, url, app) {
  const page = await browser.newPage();
  const seen = listen(page);
  try {
    await page.goto(url, { waitUntil: "networkidle" });
    assert.deepEqual(seen.faults, []);
    // To import the package costs nothing but its script.
    assert.deepEqual([seen.workers.length, count(seen, ".wasm"), count(seen, ".pack")], [0, 0, 0], "before it is used");

    // Faults come first: they say why there is no outcome.
    const outcome = await page.evaluate(() => globalThis.use()).catch((error) => error);
    assert.deepEqual(seen.faults, []);
    if (outcome instanceof Error) throw outcome;
    app.check(outcome);

    const { origin } = new URL(url);
    assert.deepEqual(seen.requests.filter((request) => request.origin !== origin).map(String), [], "requests elsewhere");
    assert.equal(seen.workers.length, 1, "one worker");
    assert.equal(new URL(seen.workers[0]).protocol, "http:", "the worker from its own file");
    assert.equal(count(seen, ".wasm"), 1, "one engine");
    assert.equal(count(seen, ".pack"), 1, "the pack of the article's language and no other");
  } finally {
    await page.close();
  }
}
