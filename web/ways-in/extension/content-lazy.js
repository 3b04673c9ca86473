// In place of src/lazy.js on the page: a content script cannot import, so what it may need is in it. The
// engine is not; it is in the background.
import * as corrections from "../../src/corrections/index.js";
import * as copying from "../../src/lens/copy.js";

export const lazy = { corrections: async () => corrections, copying: async () => copying };
