// The script of a script tag: registers the element, and checks the hash of what it loads.
import { modules } from "guillemet-lens-modules";
import "../define.js";
import { importChecked } from "./checked-import.js";
import { loadSessionBy } from "./load.js";

loadSessionBy(({ shadowRoot }) => importChecked(modules.panel, import.meta.url, shadowRoot));
