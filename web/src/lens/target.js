// Which element of the page a lens is for.

/** From the most to the least certain. */
const candidates = ["[itemprop~=articleBody]", "article", "main, [role=main]"];

/** An article among teasers is this many times as long as the next. */
const clearLead = 3;
/** Shorter ones are teasers, in UTF-16 units. */
const leastUnits = 250;

/** @param {Element} element */
const lengthOf = (element) => (element.textContent ?? "").replace(/\s+/g, " ").length;

/**
 * Those that stand in no other of them.
 * @param {ParentNode} scope
 * @param {string} selector
 * @param {Element} lens
 */
function outermost(scope, selector, lens) {
  const found = [...scope.querySelectorAll(selector)];
  return found.filter((element) => !lens.contains(element) && !found.some((other) => other !== element && other.contains(element)));
}

/**
 * The only one, or the one that is clearly the article and not a teaser.
 * @param {readonly Element[]} elements
 * @returns {Element | null | undefined} undefined: there is none; null: there is no saying which
 */
function theOne(elements) {
  if (elements.length <= 1) return elements[0];
  const byLength = elements.map((element) => ({ element, length: lengthOf(element) })).sort((a, b) => b.length - a.length);
  const [first, second] = byLength;
  if (first.length < leastUnits) return null;
  return first.length >= clearLead * second.length ? first.element : null;
}

/**
 * What `for` names; else the article that the lens stands in; else the one beside it; else the only one,
 * or the only long one, of the page.
 * @param {Element} lens
 * @returns {Element | null} null where there is none, or no saying which
 */
export function findArticle(lens) {
  const id = lens.getAttribute("for");
  if (id) {
    const root = lens.getRootNode();
    const near = root instanceof ShadowRoot ? root.getElementById(id) : null;
    return near ?? document.getElementById(id);
  }
  const around = lens.closest("article, [itemprop~=articleBody]");
  if (around) return around;
  for (const sibling of [lens.nextElementSibling, lens.previousElementSibling]) {
    if (sibling?.matches("article, [itemprop~=articleBody]")) return sibling;
  }
  const scope = lens.closest("main, [role=main]") ?? document;
  for (const selector of candidates) {
    const one = theOne(outermost(scope, selector, lens));
    if (one !== undefined) return one;
  }
  return scope instanceof Element ? scope : null;
}
