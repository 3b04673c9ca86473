// WebKit in its GTK port, driven by its WebDriver. GTK 3 has no headless mode, so each browser gets an X
// server of its own that shows its screen to nobody.
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import process from "node:process";

import { endOf, start, stop, temporaryFolder, until } from "./processes.mjs";

const driverProgram = process.env.WEBKIT_DRIVER ?? "/usr/bin/WebKitWebDriver";
const displayProgram = process.env.XVFB ?? "/usr/bin/Xvfb";

/** Resolves to a port of the loopback address that was free just now. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts an X server, which takes the first display that is free and tells its number. */
async function startDisplay() {
  const args = ["-displayfd", "3", "-screen", "0", "1280x900x24", "-nolisten", "tcp"];
  // It leaves its lock behind where it is killed.
  const child = start(displayProgram, args, { ending: "SIGTERM", stdio: ["ignore", "ignore", "ignore", "pipe"] });
  let told = "";
  child.stdio[3].on("data", (bytes) => (told += bytes));
  try {
    await until(() => {
      if (endOf(child)) throw new Error(endOf(child));
      return told.endsWith("\n");
    }, "the X server did not start");
  } catch (error) {
    await stop([child]);
    throw error;
  }
  return { child, number: told.trim() };
}

/** What a browser is to see of this machine: nothing of its user's. */
const environment = (profile, display) => ({
  PATH: process.env.PATH,
  HOME: profile,
  TMPDIR: profile,
  XDG_CACHE_HOME: join(profile, "cache"),
  XDG_CONFIG_HOME: join(profile, "config"),
  XDG_DATA_HOME: join(profile, "data"),
  XDG_RUNTIME_DIR: profile,
  LANG: "C.UTF-8",
  DISPLAY: `:${display}`,
  GDK_BACKEND: "x11",
  GSETTINGS_BACKEND: "memory",
  GTK_A11Y: "none",
  NO_AT_BRIDGE: "1",
});

async function request(url, method, body) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(90_000) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function open(driver, port) {
  const origin = `http://127.0.0.1:${port}`;
  await until(() => {
    if (endOf(driver)) throw new Error(endOf(driver));
    return request(`${origin}/status`, "GET").catch(() => false);
  }, "WebKit's driver did not start");
  const { sessionId } = await request(`${origin}/session`, "POST", { capabilities: {} });
  const call = (method, path, body) => request(`${origin}/session/${sessionId}/${path}`, method, body);
  await call("POST", "timeouts", { script: 60_000, pageLoad: 60_000 });
  return call;
}

/** Runs on the page. The driver hands out no console; what happens before the page has loaded is not seen. */
function listenForErrors() {
  const seen = (globalThis.seenErrors = []);
  addEventListener("error", (event) => seen.push(event.message));
  addEventListener("unhandledrejection", (event) => seen.push(String(event.reason)));
  addEventListener("securitypolicyviolation", (event) => seen.push(`${event.violatedDirective}: ${event.blockedURI}`));
  const { error } = console;
  console.error = (...words) => {
    seen.push(`console.error: ${words.join(" ")}`);
    error.apply(console, words);
  };
}

/** @type {import("./drivers.mjs").Driver} */
export const webkit = {
  name: "WebKit",
  missing() {
    if (!existsSync(driverProgram)) return `${driverProgram} is not here (Debian package webkit2gtk-driver)`;
    if (!existsSync(displayProgram)) return `WebKit wants a display, and ${displayProgram} is not here (Debian package xvfb)`;
    return "";
  },

  async session() {
    const display = await startDisplay();
    const profile = temporaryFolder();
    const port = await freePort();
    const driver = start(driverProgram, [`--port=${port}`], { env: environment(profile, display.number) });
    const close = () => stop([driver, display.child], profile);
    let call;
    try {
      call = await open(driver, port);
    } catch (error) {
      await close();
      throw error;
    }
    const run = (fn, ...args) => call("POST", "execute/sync", { script: `return (${fn})(...arguments)`, args });
    return {
      run,
      async navigate(url) {
        await call("POST", "url", { url });
        await run(listenForErrors);
      },
      screenshot: async () => Buffer.from(await call("GET", "screenshot"), "base64"),
      errors: () => run(() => globalThis.seenErrors),
      close,
    };
  },
};
