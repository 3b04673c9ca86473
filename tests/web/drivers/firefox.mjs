// Firefox, driven by the protocol it brings along: Marionette, WebDriver's commands as JSON over TCP.
// geckodriver, which would translate it to HTTP, is not in Debian.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import process from "node:process";

import { endOf, start, stop, temporaryFolder, until } from "./processes.mjs";

const program = process.env.FIREFOX ?? "/usr/bin/firefox-esr";

const preferences = {
  "marionette.port": 0,  // any; the profile's file MarionetteActivePort tells which
  "intl.accept_languages": "fr-FR, fr",
  "ui.systemUsesDarkTheme": 0,
  // All that is not on the loopback address goes to a port where nobody listens.
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
};

/** Each message: its length in bytes, a colon, JSON. */
class Marionette {
  #socket;
  #received = Buffer.alloc(0);
  #nextId = 1;
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  #waiting = new Map();
  #greeting;
  /** Settles when Firefox has said what it speaks. */
  ready = new Promise((resolve) => (this.#greeting = resolve));

  constructor(port) {
    this.#socket = connect({ host: "127.0.0.1", port });
    this.#socket.on("data", (bytes) => this.#receive(bytes));
    const lost = (error) => {
      for (const { reject } of this.#waiting.values()) reject(error ?? new Error("Firefox has closed the connection"));
      this.#waiting.clear();
    };
    this.#socket.on("error", lost);
    this.#socket.on("close", () => lost());
  }

  #receive(bytes) {
    this.#received = Buffer.concat([this.#received, bytes]);
    for (;;) {
      const colon = this.#received.indexOf(":");
      const end = colon + 1 + Number(this.#received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || this.#received.length < end) return;
      const message = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      if (Array.isArray(message)) this.#settle(message);
      else this.#greeting(message);
    }
  }

  #settle([, id, error, result]) {
    const call = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) call?.reject(new Error(`${error.error}: ${error.message}`));
    else call?.resolve(result);
  }

  /** @returns {Promise<any>} */
  call(name, parameters = {}) {
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#waiting.set(id, { resolve, reject });
      const message = Buffer.from(JSON.stringify([0, id, name, parameters]));
      this.#socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    });
  }

  close() {
    this.#socket.destroy();
  }
}

/** Runs in the browser's own realm: what its console has of pages and workers. */
function readConsole() {
  const { nsIScriptError, nsIConsoleAPIStorage } = Ci;
  const scripts = Services.console
    .getMessageArray()
    .filter((message) => message instanceof nsIScriptError && !(message.flags & nsIScriptError.warningFlag))
    // The browser's own scripts complain too.
    .filter(({ sourceName, category }) => /^(https?|file|blob|data):/.test(sourceName) || category.startsWith("content "))
    .map(({ errorMessage, sourceName, lineNumber }) => `${errorMessage} (${sourceName}:${lineNumber})`);
  const storage = Cc["@mozilla.org/consoleAPI-storage;1"].getService(nsIConsoleAPIStorage);
  const said = storage
    .getEvents()
    .filter(({ level, filename }) => level === "error" && /^(https?|file|blob|data):/.test(filename))
    .map((event) => `console.error: ${event.arguments.map(String).join(" ")} (${event.filename})`);
  return [...scripts, ...said];
}

const asScript = (fn) => `return (${fn})(...arguments)`;

async function open(profile, child) {
  const portFile = join(profile, "MarionetteActivePort");
  const port = await until(() => {
    if (endOf(child)) throw new Error(endOf(child));
    return existsSync(portFile) && readFileSync(portFile, "utf8");
  }, "Firefox did not start");
  const marionette = new Marionette(Number(port));
  await marionette.ready;
  await marionette.call("WebDriver:NewSession");
  await marionette.call("WebDriver:SetTimeouts", { script: 60_000, pageLoad: 60_000 });
  return marionette;
}

/** @type {import("./drivers.mjs").Driver} */
export const firefox = {
  name: "Firefox",
  missing: () => (existsSync(program) ? "" : `${program} is not here (Debian package firefox-esr)`),

  async session() {
    const profile = temporaryFolder();
    const lines = Object.entries(preferences).map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});\n`);
    writeFileSync(join(profile, "user.js"), lines.join(""));
    // System access is for its console only.
    const args = ["--marionette", "--remote-allow-system-access", "--headless", "--no-remote", "--profile", profile];
    const child = start(program, args, { env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: "1280", MOZ_HEADLESS_HEIGHT: "900" } });
    let marionette;
    try {
      marionette = await open(profile, child);
    } catch (error) {
      await stop([child], profile);
      throw error;
    }
    const run = async (fn, ...args_) => (await marionette.call("WebDriver:ExecuteScript", { script: asScript(fn), args: args_ })).value;
    return {
      run,
      navigate: (url) => marionette.call("WebDriver:Navigate", { url }),
      screenshot: async () => Buffer.from((await marionette.call("WebDriver:TakeScreenshot", { full: false })).value, "base64"),
      async errors() {
        await marionette.call("Marionette:SetContext", { value: "chrome" });
        try {
          return await run(readConsole);
        } finally {
          await marionette.call("Marionette:SetContext", { value: "content" });
        }
      },
      async close() {
        marionette.close();
        await stop([child], profile);
      },
    };
  },
};
