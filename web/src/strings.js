// Strings of JavaScript as other programs have them.

/**
 * Every lone surrogate as U+FFFD, which keeps offsets: what any encoder makes of it.
 * @param {string} string
 */
export const wellFormed = (string) =>
  // Newer than some browsers that we run in, and much faster at its first call than the expression.
  /** @type {any} */ (string).toWellFormed?.() ?? string.replace(/\p{Surrogate}/gu, "\uFFFD");
