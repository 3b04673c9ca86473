// Imports the entry that it is given and prints what that did besides. With the engine, works with it
// afterwards, so that the test can see that what is listened to is heard.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import process from "node:process";

const calls = [];

/** Puts a listener before every function of `api`. */
function overhear(api, names = Object.keys(api)) {
  for (const name of names) {
    const own = api[name];
    if (typeof own !== "function" || !/^[a-z]/.test(name)) continue;
    api[name] = Object.assign(function (...args) {
      calls.push(`${name} ${args[0]}`);
      return Reflect.apply(own, this, args);
    }, own);
  }
}

overhear(fs);
overhear(fs.promises);
syncBuiltinESMExports();
overhear(globalThis, ["fetch", "setTimeout", "setInterval", "queueMicrotask"]);

const globals = new Set(Reflect.ownKeys(globalThis));
const resources = process.getActiveResourcesInfo().length;

const entry = await import(process.argv[2]);

const added = Reflect.ownKeys(globalThis).filter((key) => !globals.has(key)).map(String);
const left = process.getActiveResourcesInfo().length - resources;
// Some versions of Node read the modules themselves by these functions.
const atImport = calls.splice(0).filter((call) => !/^readFile(Sync)? .*\.js$/.test(call));

if (entry.createAnalyzer) {
  const analyzer = await entry.createAnalyzer({ languages: ["fr"] });
  analyzer.close();
}
fs.writeSync(1, JSON.stringify({ exports: Object.keys(entry), added, left, atImport, later: calls }));
