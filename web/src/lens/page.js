// What a page says of itself: the address and title that go with a quote that leaves it.

/** Kept as it is written on one line. @param {string | null | undefined} text */
const line = (text) => text?.replace(/\u00AD/g, "").replace(/\s+/g, " ").trim() || undefined;

/**
 * @param {Element} article
 * @returns {{url: string, title: string | undefined}}
 */
export function describePage(article) {
  const canonical = document.querySelector("link[rel~=canonical]")?.getAttribute("href");
  let url = new URL(location.href);
  try {
    if (canonical) url = new URL(canonical, document.baseURI);
  } catch {
    // Then where we are.
  }
  url.hash = "";
  const heading = article.querySelector("h1") ?? (document.querySelectorAll("h1").length === 1 ? document.querySelector("h1") : null);
  return { url: url.href, title: line(heading?.textContent) ?? line(document.title) };
}

/**
 * A vocabulary's link as the address to follow; null where it is none of the web.
 * @param {string} link
 */
export function topicAddress(link) {
  try {
    const url = new URL(link, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
