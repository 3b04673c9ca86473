// The engine, for all tabs. The browser ends this side when it has been idle for half a minute, and starts it
// again when a page asks; the engine is loaded anew then.
/**
 * @import { Analyzer } from "../../types/guillemet.js"
 * @import { FromEngine, ToEngine } from "./protocol.js"
 */
import { createAnalyzer } from "../../src/analyzer.js";
import { codeOf } from "../../src/errors.js";
import { piecesOf, portName } from "./pieces.js";

/** In milliseconds: more often than that nobody sees it. */
const progressInterval = 100;

/** @type {Promise<Analyzer> | null} */
let engine = null;

function openEngine() {
  if (!engine) {
    // A service worker can start no worker; a background page (Firefox) need not.
    const opening = createAnalyzer({ worker: false });
    opening.catch(() => {
      if (engine === opening) engine = null;
    });
    engine = opening;
  }
  return engine;
}

/** @param {(message: FromEngine) => void} send */
function reportTo(send) {
  let last = 0;
  return (/** @type {number} */ progress) => {
    const now = Date.now();
    if (now - last < progressInterval) return;
    last = now;
    send({ progress });
  };
}

/** One text of one page. @param {chrome.Port} port */
function serve(port) {
  /** @type {string[]} */
  const pieces = [];
  const work = new AbortController();
  const { signal } = work;
  const send = (/** @type {FromEngine} */ message) => {
    if (!signal.aborted) port.postMessage(message);
  };
  port.onDisconnect.addListener(() => {
    // To have looked at it keeps it out of the console.
    void chrome.runtime.lastError;
    work.abort();
  });
  port.onMessage.addListener(async (/** @type {ToEngine} */ message) => {
    if ("piece" in message) pieces.push(message.piece);
    if (!("job" in message)) return;
    try {
      const analyzer = await openEngine();
      const analysis = await analyzer.analyze(pieces.splice(0).join(""), { ...message.job, signal, onProgress: reportTo(send) });
      for (const piece of piecesOf(JSON.stringify(analysis))) send({ piece });
      send({ done: true });
    } catch (error) {
      send({ error: { code: codeOf(error) ?? "worker-lost", message: error instanceof Error ? error.message : String(error) } });
    }
  });
}

export function serveEngine() {
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name === portName) serve(port);
  });
}
