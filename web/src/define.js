// Registers <guillemet-lens>. The script may be on a page twice; the first one stays.
import { GuillemetLens } from "./lens/element.js";

if (typeof customElements === "object" && !customElements.get("guillemet-lens")) {
  customElements.define("guillemet-lens", GuillemetLens);
}
