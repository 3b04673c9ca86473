// Runs the program as a user would.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
/** The program under test: GUILLEMET names another one. */
export const program = process.env.GUILLEMET ?? join(root, "build/native/guillemet");

/** Runs the program to its end. Output is bytes in `bytes` and text in `stdout`, `stderr`. */
export function run(args, { input = "", env = {}, cwd } = {}) {
  const ended = spawnSync(program, args, {
    input,
    cwd,
    env: { ...process.env, ...env },
    maxBuffer: 1 << 30,
    timeout: 120_000,
  });
  // A program that ends without reading its input, after wrong usage, is no fault of the run.
  if (ended.error && ended.error.code !== "EPIPE") throw ended.error;
  return {
    status: ended.status,
    signal: ended.signal,
    bytes: ended.stdout,
    stdout: ended.stdout.toString("utf8"),
    stderr: ended.stderr.toString("utf8"),
  };
}

/** The analysis of a text, as a plain object. */
export function analyze(text, ...args) {
  const ended = run(["analyze", "--output", "json", ...args], { input: text });
  if (ended.status !== 0) throw new Error(`status ${ended.status}: ${ended.stderr}`);
  return JSON.parse(ended.stdout);
}

/** The lines of JSON Lines output, parsed. */
export function parseLines(text) {
  return text.split("\n").slice(0, -1).map((line) => JSON.parse(line));
}

/** Makes a folder with `files` (name to content) and removes it after the test. */
export function folderWith(context, files) {
  const folder = mkdtempSync(join(tmpdir(), "guillemet-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Feeds `chunks` to the program as it takes them and gives the highest resident size in KiB and the
 * number of lines that it wrote. */
export async function measure(args, chunks) {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "ignore"] });
  let lines = 0;
  let peak = 0;
  child.stdout.on("data", (data) => {
    for (const byte of data) if (byte === 10) lines += 1;
  });
  // The kernel keeps the highest value itself; asking now and then misses only what comes after.
  const ask = () => {
    try {
      const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"));
      if (found) peak = Math.max(peak, Number(found[1]));
    } catch {
      // It has ended.
    }
  };
  const ended = new Promise((resolve) => child.on("close", (status) => resolve(status)));
  for (const chunk of chunks) {
    if (!child.stdin.write(chunk)) await new Promise((resolve) => child.stdin.once("drain", resolve));
    ask();
  }
  child.stdin.end();
  return { status: await ended, lines, peak };
}
