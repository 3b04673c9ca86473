// Programs that a test starts, and folders that it makes. Nothing of either is left behind, also where the
// test fails or is broken off.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

/** What is running, and the signal that ends it. @type {Map<ChildProcess, NodeJS.Signals>} */
const running = new Map();
/** @type {Set<string>} */
const folders = new Set();

/** How long a program may take to start or to end, in milliseconds. */
const patience = 60_000;

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks until `find` gives something; fails with `complaint` after `limit` milliseconds. */
export async function until(find, complaint, limit = patience) {
  const end = Date.now() + limit;
  for (;;) {
    const found = await find();
    if (found) return found;
    if (Date.now() > end) throw new Error(typeof complaint === "function" ? complaint() : complaint);
    await pause(50);
  }
}

/** A new folder, away with the process at the latest. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "guillemet-browser-"));
  folders.add(folder);
  return folder;
}

export function remove(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  folders.delete(folder);
}

/** A browser is many processes: each program leads a group of its own, and the group gets the signal. */
function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

/**
 * Starts a program. `stdio` is as for `spawn`; what it writes to pipes that nobody reads is dropped.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ending?: NodeJS.Signals, env?: NodeJS.ProcessEnv, stdio?: import("node:child_process").StdioOptions}} [options]
 */
export function start(command, args, { ending = "SIGKILL", env = process.env, stdio = "ignore" } = {}) {
  const child = spawn(command, args, { detached: true, env, stdio });
  // Reported by who waits for the program.
  child.on("error", (error) => (child.failure = error));
  if (child.pid !== undefined) running.set(child, ending);
  return child;
}

/** Why `child` does not run, or "". */
export function endOf(child) {
  if (child.failure) return child.failure.message;
  if (child.exitCode === null && child.signalCode === null) return "";
  return `${child.spawnfile} ended with ${child.signalCode ?? child.exitCode}`;
}

/** Processes of a group that have not ended. @param {number} group */
function alive(group) {
  return readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      // pid (name) state parent group …; the name may hold anything, parentheses as well.
      const stat = readFileSync(`/proc/${name}/stat`, "latin1");
      const [state, , itsGroup] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return Number(itsGroup) === group && state !== "Z";
    } catch {
      return false;  // it ended just now
    }
  });
}

/**
 * Ends programs, in this order, and takes their folder away.
 * @param {ChildProcess[]} children
 * @param {string} [folder]
 */
export async function stop(children, folder) {
  for (const child of children) {
    if (child.pid === undefined) continue;
    signal(child, running.get(child) ?? "SIGKILL");
    await until(() => alive(child.pid).length === 0, `${child.spawnfile} did not end`, 10_000).catch((error) => {
      signal(child, "SIGKILL");
      throw error;
    });
    running.delete(child);
  }
  if (folder) remove(folder);
}

function stopAll() {
  for (const [child, name] of running) signal(child, name);
  for (const folder of folders) remove(folder);
}

process.on("exit", stopAll);
for (const [name, number] of [["SIGINT", 2], ["SIGTERM", 15], ["SIGHUP", 1]]) {
  process.once(name, () => process.exit(128 + number));
}
