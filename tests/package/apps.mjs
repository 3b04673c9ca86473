// What consumers make with the package: the script, the page around it, and what must come of it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { here, unlessLens } from "./consumer.mjs";

export const article =
  "La halle de Kerlaz rouvrira au printemps. « Les étals seront de retour le 3 mars », a promis Solenn Guivarch, " +
  "adjointe au maire. Les travaux ont coûté 480 000 euros.";
const spoken = "Les étals seront de retour le 3 mars";

/** Of the article above, in whatever way it came to the engine. */
export function checkAnalysis(analysis, text = article) {
  assert.equal(analysis.language, "fr");
  assert.equal(analysis.quotes.length, 1, JSON.stringify(analysis.quotes));
  const [{ speaker, content, kind }] = analysis.quotes;
  assert.equal(speaker.name, "Solenn Guivarch");
  assert.equal(kind, "direct");
  assert.equal(text.slice(content.start, content.end), spoken);
  const money = analysis.entities.find((entity) => entity.type === "money");
  assert.deepEqual(money?.value, { amount: 480000, currency: "EUR" });
}

/**
 * @typedef {object} App
 * @property {string} name
 * @property {string | false} skip why it cannot be tried, if so
 * @property {string} script
 * @property {string} element what the page has beside its article
 * @property {(outcome: any) => void} check
 */

/** @type {App[]} */
export const apps = [
  {
    name: "engine",
    skip: false,
    script: readFileSync(join(here, "apps/engine.js"), "utf8"),
    element: "",
    check: ({ analysis }) => checkAnalysis(analysis),
  },
  {
    name: "lens",
    skip: unlessLens,
    script: readFileSync(join(here, "apps/lens.js"), "utf8"),
    element: '<guillemet-lens for="a"></guillemet-lens>',
    check({ analysis, state, painted }) {
      assert.equal(analysis.quotes[0]?.speaker?.name, "Solenn Guivarch");
      assert.equal(state, "ready");
      assert.ok(painted >= 1, "no quotation is painted");
    },
  },
];

/**
 * A page with the article.
 * @param {App} app
 * @param {string} scripts elements
 * @param {string} [assets] for the engine's option of that name
 */
export const pageOf = (app, scripts, assets) => `<!doctype html>
<html lang="fr"${assets === undefined ? "" : ` data-assets="${assets}"`}>
<meta charset="utf-8">
<title>La halle de Kerlaz</title>
<article id="a">${article}</article>
${app.element}
${scripts}
</html>
`;
