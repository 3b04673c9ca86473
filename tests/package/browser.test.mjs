// Every way to take the package with every app that can be made with it, in Chromium.
import { after, before, describe, test } from "node:test";

import { launch } from "../web/browser.mjs";
import { apps } from "./apps.mjs";
import { consumers } from "./consumers.mjs";
import { requireTools } from "./tools.mjs";
import { visit } from "./visit.mjs";

requireTools();

describe("a site's page", () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  for (const consumer of consumers) {
    for (const app of apps) {
      if (consumer.apps && !consumer.apps.includes(app.name)) continue;
      test(`${consumer.name}: ${app.name}`, { skip: consumer.skip || app.skip, timeout: 60_000 }, async (context) => {
        await visit(browser, await consumer.start(context, app), app);
      });
    }
  }
});
