// One page: the lens is put on it, opened, led about, and taken away; what differs is told.
import { install } from "./in_page.mjs";

const squeeze = (words) => words.replace(/[\s\u00AD\u200B]+/g, "");
const short = (words) => JSON.stringify(words.length > 60 ? `${words.slice(0, 57)}…` : words);

/** RFC 4180. */
export function parseCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted !== undefined ? quoted.replaceAll('""', '"') : plain);
    if (end !== ",") rows.push([]);
  }
  const [heading, ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(heading.map((name, column) => [name, row[column]])));
}

/**
 * The painted ranges against the mentions, which are painted in their order. A mention may be several ranges,
 * where something else stands in it; on a page with very many only those near the screen are painted.
 * @returns {{checked: number, differences: string[]}}
 */
export function compareRanges(painted, rows, allArePainted) {
  const differences = [];
  let checked = 0;
  const byType = Map.groupBy ? Map.groupBy(rows, ({ type }) => type) : groupBy(rows);
  for (const [name, ranges] of Object.entries(painted)) {
    const type = name.replace(/^guillemet-/, "").replace(/-dark$/, "");
    if (type === "current") continue;
    const expected = (byType.get(type) ?? []).map(({ text }) => squeeze(text.replace(/^'(?=[=+\-@\t\r])/, "")));
    byType.delete(type);
    let next = 0;
    let words = "";
    for (const range of ranges) {
      ++checked;
      for (const fault of range.faults) differences.push(`${type} ${short(range.words)} is ${fault}`);
      words += squeeze(range.words);
      if (words === "") continue;
      const at = allArePainted ? next : expected.findIndex((text, row) => row >= next && text.startsWith(words));
      if (expected[at] === words) {
        next = at + 1;
        words = "";
      } else if (at < 0 || !expected[at]?.startsWith(words)) {
        differences.push(`${type}: painted ${short(words)}, where the mention is ${short(expected[next] ?? "")}`);
        next = Math.max(next, at) + 1;
        words = "";
      }
    }
    if (words !== "") differences.push(`${type}: painted ${short(words)} only`);
    if (allArePainted && next < expected.length) differences.push(`${type}: ${expected.length - next} mentions are not painted`);
  }
  if (allArePainted) for (const [type, missing] of byType) differences.push(`${type}: none of ${missing.length} mentions is painted`);
  return { checked, differences };
}

function groupBy(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.type, [...(groups.get(row.type) ?? []), row]);
  return groups;
}

/** @returns {string | null} the first line in which two snapshots differ */
function firstDifference(before, now) {
  const at = before.findIndex((line, row) => line !== now[row]);
  if (at < 0 && before.length === now.length) return null;
  const row = at < 0 ? before.length : at;
  return `${short(before[row] ?? "(nothing)")} is now ${short(now[row] ?? "(nothing)")}`;
}

/** Above this number only what is near the screen is painted. */
const paintAllUpTo = 500;

/**
 * @param {import("playwright-core").Page} page a new one
 * @param {object} options
 * @param {string} options.url of the page to check
 * @param {string} options.lens URL of guillemet-lens.js
 * @param {boolean} options.still whether the page's own scripts are kept from running
 * @param {string} [options.screenshot] a file
 */
export async function checkPage(page, { url, lens, still, screenshot }) {
  const result = { target: "article", nodes: 0, entities: 0, quotes: 0, ranges: 0, notes: [], differences: [] };
  const { differences } = result;
  const requests = [];
  const errors = [];
  const folder = new URL(".", lens).href;
  page.on("request", (request) => request.url().startsWith(folder) && requests.push(request.url()));
  page.on("console", (message) => message.type() === "error" && /^guillemet-lens: (?!No article)/.test(message.text()) && errors.push(message.text()));
  page.on("pageerror", (error) => (still || /guillemet/.test(error.stack ?? "")) && errors.push(error.message));
  page.on("dialog", (dialog) => dialog.dismiss().catch(() => {}));

  const visit = async (wholePage) => {
    await page.goto(url, { waitUntil: "load", timeout: 20_000 }).catch(async (error) => {
      if (!/Timeout/.test(error.message)) throw error;
    });
    if (!still) await page.waitForTimeout(300);
    await page.evaluate(install);
    await page.evaluate(() => globalThis.__guillemetCheck.clear());
    if (wholePage) await page.evaluate(() => (document.body.id ||= "guillemet-lens-check"));
    const at = (name, ...values) => page.evaluate(([name, values]) => globalThis.__guillemetCheck[name](...values), [name, values]);
    const before = { dom: await at("snapshot"), rest: await at("surroundings"), places: await at("places") };
    requests.length = 0;
    await at("attach", lens, wholePage);
    const early = requests.filter((request) => request !== lens);
    if (early.length > 0) differences.push(`before it was opened it requested ${early.join(", ")}`);
    return { at, before };
  };

  let { at, before } = await visit(false);
  result.nodes = before.dom.filter((line) => !line.startsWith("</")).length;
  const shifted = await page.evaluate(() => globalThis.__guillemetCheck.shifts.reduce((sum, value) => sum + value, 0));
  if (shifted > 0) differences.push(`a layout shift of ${shifted.toFixed(4)}`);
  let fault = await at("open");
  if (fault?.code === "no-article") {
    ({ at, before } = await visit(true));
    result.target = "whole page";
    fault = await at("open");
  }
  if (fault) {
    differences.push(`${fault.code}: ${fault.message}`);
    return result;
  }

  const compare = async (when) => {
    const dom = firstDifference(before.dom, await at("snapshot"));
    if (dom) differences.push(`${when}: the page's DOM: ${dom}`);
    const rest = await at("surroundings");
    for (const [name, value] of Object.entries(before.rest)) {
      // The rules of the highlights, while there are any.
      if (name === "styles" && when !== "afterwards" && rest[name] === value + 1) continue;
      if (rest[name] !== value) differences.push(`${when}: ${name} was ${short(String(value))}, is ${short(String(rest[name]))}`);
    }
  };
  await compare("opened");
  const moved = firstDifference(before.places, await at("places"));
  if (moved && still) differences.push(`an element has moved: ${moved}`);

  const { entities, quotes, csv } = await at("mentions");
  Object.assign(result, { entities, quotes });
  const rows = parseCsv(csv);
  if (rows.length !== entities + quotes) differences.push(`${rows.length} rows of CSV for ${entities + quotes} mentions`);
  const kinds = ["direct", "mixed", "indirect"];
  const ordered = [...rows.filter(({ type }) => kinds.includes(type)), ...rows.filter(({ type }) => !kinds.includes(type))];
  const { checked, differences: wrong } = compareRanges(await at("painted"), ordered, entities + quotes <= paintAllUpTo);
  result.ranges = checked;
  differences.push(...wrong);
  if (screenshot) await page.screenshot({ path: screenshot });

  const scroll = await at("scroll");
  const choices = [["quote", quotes], ["entity", entities]].flatMap(([kind, total]) =>
    [...new Set([0, total >> 1, total - 1])].filter((row) => row >= 0 && row < total).map((row) => `${kind}-${row}`));
  const textOf = (id) => {
    const [kind, row] = id.split("-");
    const list = rows.filter(({ type }) => kinds.includes(type) === (kind === "quote"));
    return list[Number(row)]?.text.replace(/^'(?=[=+\-@\t\r])/, "") ?? "";
  };
  for (const id of choices) {
    const { chosen, words } = await at("select", id);
    if (!chosen || squeeze(words) !== squeeze(textOf(id))) differences.push(`${id} ${short(textOf(id))} marks ${short(words)}`);
  }
  await at("select", null);
  differences.push(...(await at("behavior", still)));
  await at("scrollBack", scroll);
  await compare("used");

  const left = await at("detach");
  if (left.length > 0) differences.push(`left behind: ${left.join(", ")}`);
  await compare("afterwards");
  const foreign = await page.evaluate(() => globalThis.__guillemetCheck.foreign);
  if (foreign.length > 0) {
    if (still) differences.push(`${foreign.length} mutations of the page: ${[...new Set(foreign)].slice(0, 3).join(", ")}`);
    else result.notes.push(`${foreign.length} mutations, also by the page's own scripts`);
  }
  differences.push(...errors.map((error) => `console: ${short(error)}`));
  return result;
}
