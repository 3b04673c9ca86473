// In place of src/lazy.js in the background: all of it is in the one file.
import { startInSlices } from "./slices.js";

export const lazy = { inline: async () => ({ startInline: startInSlices }) };
