// tools/lens-check: the lens on any pages, a line each.
import { mkdirSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { launch } from "../../tests/web/browser.mjs";
import { checkPage } from "./check.mjs";
import { servePages } from "./server.mjs";

const usage = `usage: tools/lens-check [--scripts] [--verbose] [--screenshots FOLDER] FILE…

Opens each HTML file in Chromium with the lens on it and checks that the lens does it no harm: the page's DOM is
the same before, while and after the lens is open, no mutation, no layout shift, no request before it is opened;
every painted range has the words of its mention and is seen; links, selections and copying work; nothing is
left behind. Prints a line a page. Exits with 1 where anything differs.

  --scripts             let the pages' own scripts run; by default only the lens's do, so that the pages stand still
  --verbose             all differences of a page, not the first five
  --screenshots FOLDER  a picture of each page with the lens open
  --help

Nothing is requested from elsewhere than this machine. Where the lens finds no article, it is put on the whole page.
`;

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        scripts: { type: "boolean", default: false },
        verbose: { type: "boolean", default: false },
        screenshots: { type: "string" },
      },
    });
    return { ...values, files: positionals };
  } catch (error) {
    console.error(`tools/lens-check: ${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

/** Longer than any page needs, in milliseconds. */
const patience = 60_000;

/** @template T @param {Promise<T>} work @returns {Promise<T>} */
function within(work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${patience / 1000} s`)), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

const { help, scripts, verbose, screenshots, files } = readArguments();
if (help) {
  console.log(usage);
  process.exit(0);
}
if (files.length === 0) {
  console.error(usage);
  process.exit(2);
}
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
if (screenshots) mkdirSync(screenshots, { recursive: true });

const width = Math.min(40, Math.max(...files.map((file) => basename(file).length)));
const totals = { pages: 0, nodes: 0, mentions: 0, ranges: 0, differences: 0, failed: 0 };
const browser = await launch();
for (const file of files) {
  const folder = dirname(resolve(file));
  const server = await servePages({ pages: folder, guillemet: join(root, "build/web") }, !scripts);
  const page = await browser.newPage();
  // Nothing leaves this machine.
  await page.route((url) => url.origin !== server.origin && /^(https?|wss?|ftp):/.test(url.protocol), (route) => route.abort());
  let result;
  try {
    if (!(await stat(file)).isFile()) throw new Error("no file");
    result = await within(checkPage(page, {
      url: `${server.origin}/pages/${encodeURIComponent(basename(file))}`,
      lens: `${server.origin}/guillemet/guillemet-lens.js`,
      still: !scripts,
      screenshot: screenshots && join(screenshots, `${basename(file)}.png`),
    }));
  } catch (error) {
    result = { target: "-", nodes: 0, entities: 0, quotes: 0, ranges: 0, notes: [], differences: [error.message.split("\n")[0]] };
  }
  await Promise.race([page.close().catch(() => {}), new Promise((done) => setTimeout(done, 5000))]);
  server.close();

  const { target, nodes, entities, quotes, ranges, notes, differences } = result;
  const counts = `${nodes} nodes, ${entities + quotes} mentions (${quotes} quotes), ${ranges} ranges checked, ${differences.length} differences`;
  console.log(`${differences.length === 0 ? "same  " : "DIFFER"} ${basename(file).padEnd(width)}  ${target}: ${counts}${notes.map((note) => `; ${note}`).join("")}`);
  for (const difference of verbose ? differences : differences.slice(0, 5)) console.log(`         ${difference}`);
  if (!verbose && differences.length > 5) console.log(`         and ${differences.length - 5} more (--verbose)`);
  totals.pages += 1;
  totals.nodes += nodes;
  totals.mentions += entities + quotes;
  totals.ranges += ranges;
  totals.differences += differences.length;
  totals.failed += differences.length > 0 ? 1 : 0;
}
await browser.close();
console.log(`${totals.pages} pages, ${totals.nodes} nodes, ${totals.mentions} mentions, ${totals.ranges} ranges checked, ${totals.differences} differences on ${totals.failed} pages`);
process.exit(totals.differences > 0 ? 1 : 0);
