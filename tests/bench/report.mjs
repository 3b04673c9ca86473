// Tables for people, and what is over the limits.

/** The first row holds the headings; columns after the first are numbers. */
export function printTable(title, rows) {
  const cells = rows.map((row) => row.map(String));
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]))).join("  ");
  console.log(`\n${title}`);
  console.log(`  ${line(cells[0])}\n  ${widths.map((width) => "-".repeat(width)).join("  ")}`);
  for (const row of cells.slice(1)) console.log(`  ${line(row)}`);
}

export const ratio = (number) => number.toFixed(2);

/** 10000 → "10 k" */
export function size(units) {
  if (units >= 1e6) return `${Number((units / 1e6).toFixed(1))} M`;
  return units >= 1e3 ? `${Number((units / 1e3).toFixed(1))} k` : String(units);
}

/** Millions a second, from a count and milliseconds. */
export const millions = (count, milliseconds, digits = 1) => (count / milliseconds / 1000).toFixed(digits);

export const limits = { ratio: 1.5, growth: 1.5, share: 0.6 };
/** What is hoped for on one idle core, and only told: tokens a second whose names are found; milliseconds. */
export const aims = { names: 1.2e6, loading: 10 };

/** Gathers what --check complains of. */
export class Limits {
  broken = [];

  /** At least so many times as fast as Intl.Segmenter. */
  ratio(what, number) {
    if (!(number >= limits.ratio)) this.broken.push(`${what}: ${ratio(number)} times as fast, under ${limits.ratio}`);
  }

  /** WebAssembly at least at so much of the native speed. */
  share(what, number) {
    if (!(number >= limits.share)) this.broken.push(`${what}: ${ratio(number)} of the native speed, under ${limits.share}`);
  }

  /** At most so much more time a character in the larger text. */
  growth(what, number) {
    if (!(number <= limits.growth)) this.broken.push(`${what}: growth ${ratio(number)}, over ${limits.growth}`);
  }
}
