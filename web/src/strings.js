// Strings of JavaScript as other programs have them.

/**
 * Every lone surrogate as U+FFFD, which keeps offsets: what any encoder makes of it.
 * @param {string} string
 */
export const wellFormed = (string) => string.replace(/\p{Surrogate}/gu, "\uFFFD");
