/** What a lens says that has nothing to show. */
import { GuillemetError } from "../errors.js";

/** @param {Element} lens */
export function noArticle(lens) {
  const id = lens.getAttribute("for");
  return new GuillemetError("no-article", id
    ? `There is no element with the id ${JSON.stringify(id)} on the page.`
    : "No article on the page, or several: the attribute `for` has to say which.");
}
