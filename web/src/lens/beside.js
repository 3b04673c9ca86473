// What stands in an article and is not of it.
import { localName, textContent } from "../text-flow.js";

const beside = [
  "nav", "aside", "menu", "dialog", "figcaption", "[aria-hidden=true]", "[role=navigation]", "[role=complementary]", "[role=dialog]",
  "[role=toolbar]", "[role=menu]", "ins.adsbygoogle", "[data-ad]", "[data-ad-slot]", "[data-ad-unit]", "[data-google-query-id]", "[id^=google_ads]",
  "[id^=div-gpt-ad]", "[class~=ad]", "[class~=ads]", "[class~=advert]", "[class~=advertisement]", "[class^=ad-]", "[class*=' ad-']",
  "[class*=ad-slot]", "[class*=adslot]", "[class~=publicite]", "[class~=newsletter]", "[class~=share]", "[class~=sharing]",
  "[class~=related]",
].join(", ");

/** A page that is one great form is no form that stands in an article. */
const greatShare = 0.5;

/** Unlike `element.matches`, not hidden by a form's field of that name. @param {Element} element @param {string} selector */
const matches = (element, selector) => Element.prototype.matches.call(element, selector);
/** @param {Element | null} element */
const holdsQuotation = (element) => element !== null && element.querySelector("blockquote, q") !== null;
/** @param {Element} element */
const unitsOf = (element) => textContent(element)?.length ?? 0;

/**
 * @param {Element} article
 * @param {string} exclude selectors of the site's own, "" for none
 * @returns {(element: Element) => boolean} whether an element is left out
 * @throws {DOMException} where `exclude` is not made of selectors
 */
export function besideArticle(article, exclude) {
  const selector = exclude ? `${beside}, ${exclude}` : beside;
  matches(article, selector);
  const units = unitsOf(article);
  return (element) => {
    const name = localName(element);
    // An image is beside the article; a quotation in a frame of its own is in it, with who said it.
    if (name === "figure" && !holdsQuotation(element)) return true;
    if (name === "figcaption" && holdsQuotation(element.closest("figure"))) return exclude !== "" && matches(element, exclude);
    if (name === "footer" && element.closest("blockquote, figure") === null) return true;
    if (name === "form" && unitsOf(element) < greatShare * units) return true;
    return matches(element, selector);
  };
}
