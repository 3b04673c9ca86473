// The page's side of background-engine.js.
/**
 * @import { Analysis, AnalyzeOptions } from "../../types/guillemet.js"
 * @import { Lease } from "../../src/lens/held-engine.js"
 * @import { FromEngine, ToEngine } from "./protocol.js"
 */
import { aborted, closed, GuillemetError, throwIfAborted } from "../../src/errors.js";
import { piecesOf, portName } from "./pieces.js";

/** The browser ends a background that has heard nothing for 30 seconds, also while it works. */
const signOfLife = 10_000;

/**
 * @param {string} text
 * @param {AnalyzeOptions} options
 * @param {AbortSignal} closing
 * @returns {Promise<Analysis>}
 */
function ask(text, { signal, onProgress, ...job }, closing) {
  return new Promise((resolve, reject) => {
    // Starts the background where it is not running.
    const port = chrome.runtime.connect({ name: portName });
    const send = (/** @type {ToEngine} */ message) => port.postMessage(message);
    const timer = setInterval(() => send({ waiting: true }), signOfLife);
    /** @type {string[]} */
    const pieces = [];
    const settled = new AbortController();
    const end = () => {
      clearInterval(timer);
      settled.abort();
      port.disconnect();
    };
    const fail = (/** @type {Error} */ error) => {
      end();
      reject(error);
    };
    signal?.addEventListener("abort", () => fail(aborted()), { signal: settled.signal });
    closing.addEventListener("abort", () => fail(closed()), { signal: settled.signal });
    port.onDisconnect.addListener(() => {
      void chrome.runtime.lastError;
      fail(new GuillemetError("worker-lost", "The extension's background was ended."));
    });
    port.onMessage.addListener((/** @type {FromEngine} */ message) => {
      if ("progress" in message) onProgress?.(message.progress);
      else if ("piece" in message) pieces.push(message.piece);
      else if ("error" in message) fail(new GuillemetError(message.error.code, message.error.message));
      else {
        end();
        resolve(JSON.parse(pieces.join("")));
      }
    });
    for (const piece of piecesOf(text)) send({ piece });
    send({ job });
  });
}

/** @returns {Lease} */
export function connectEngine() {
  const closing = new AbortController();
  return {
    analyzer: Promise.resolve({
      /** @param {string} text @param {AnalyzeOptions} [options] */
      async analyze(text, options = {}) {
        throwIfAborted(options.signal);
        if (closing.signal.aborted) throw closed();
        return ask(text, options, closing.signal);
      },
    }),
    release: () => closing.abort(),
  };
}
