/** @import { ErrorCode } from "../types/guillemet.js" */

/** Why something could not be done; `code` is for programs, `message` for people who write them. */
export class GuillemetError extends Error {
  /**
   * @param {ErrorCode} code
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    /** @readonly @type {"GuillemetError"} */
    this.name = "GuillemetError";
    /** @readonly */
    this.code = code;
  }
}

/**
 * Of our errors, also of those that another copy of this module made.
 * @param {unknown} error
 * @returns {ErrorCode | undefined}
 */
export const codeOf = (error) => (error instanceof Error && error.name === "GuillemetError" ? /** @type {GuillemetError} */ (error).code : undefined);

export const aborted = () => new GuillemetError("aborted", "The analysis was aborted by its signal.");
export const closed = () => new GuillemetError("closed", "The analyzer is closed.");

/**
 * A module that is not there is a missing file, to whoever asked for what it does.
 * @template T
 * @param {string} what
 * @param {Promise<T>} loading
 * @returns {Promise<T>}
 */
export async function orMissing(what, loading) {
  try {
    return await loading;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new GuillemetError("asset-missing", `${what} cannot be loaded: ${why}`, { cause });
  }
}

/** @param {AbortSignal | undefined} signal */
export function throwIfAborted(signal) {
  if (signal?.aborted) throw aborted();
}

/**
 * `promise`, or a rejection as soon as `signal` aborts; what `promise` does then is nobody's business.
 * @template T
 * @param {Promise<T>} promise
 * @param {AbortSignal | undefined} signal
 * @returns {Promise<T>}
 */
export function orAborted(promise, signal) {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(aborted());
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
