// What not every visit needs, loaded when it does.

export const lazy = {
  /** The engine's code for this thread, where there is no worker: some 50 KB. */
  inline: () => import("./inline.js"),
  /** Who talks to the engine for the lens. */
  engine: () => import("./lens/engine.js"),
  exports: () => import("./exports/index.js"),
  copying: () => import("./lens/copy.js"),
  corrections: () => import("./corrections/index.js"),
};
