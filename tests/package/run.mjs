// Runs a program as somebody in a folder of theirs would.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";

/** Without what an npm around the tests has set: it would lead another npm to that one's folder. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_)/i.test(name)));

/**
 * @param {string} program
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<{stdout: string, stderr: string}>} rejects, with all it printed, where it fails
 */
export async function run(program, args, cwd) {
  const options = { cwd, env, timeout: 60_000, maxBuffer: 2 ** 25 };
  try {
    return await promisify(execFile)(program, args, options);
  } catch (error) {
    // Not as a cause: that one says it all again.
    throw new Error(`${[program, ...args].join(" ")}: ${error.code}\n${error.stdout}${error.stderr}`);
  }
}

/** A script, by the Node that runs this. */
export const runNode = (args, cwd) => run(process.execPath, args, cwd);

/** Debian's npm belongs to Debian's Node, and runs with no other. */
function npmCommand() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const npm = folders.map((folder) => join(folder, "npm")).find((file) => existsSync(file));
  const debians = npm === "/usr/bin/npm" && existsSync("/usr/bin/node");
  return debians ? ["/usr/bin/node", "/usr/bin/npm"] : ["npm"];
}

export function runNpm(args, cwd) {
  const [program, ...first] = npmCommand();
  return run(program, [...first, ...args], cwd);
}
