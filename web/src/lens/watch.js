// Whether the article is still what was read. The page is observed, never touched.

/** Changes come in showers, in milliseconds. */
const calm = 250;

/**
 * @param {Element | null} article null: there is none yet
 * @param {object} options
 * @param {AbortSignal} options.signal ends it
 * @param {boolean} options.everywhere whether another article may come in its place
 * @param {() => boolean} options.isSame whether it is still the page's article
 * @param {() => void} options.onChange
 */
export function watchArticle(article, { signal, everywhere, isSame, onChange }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const observer = new MutationObserver((records) => {
    const inside = records.some(({ target }) => article?.contains(target));
    if (!inside && isSame() && article?.isConnected !== false) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!signal.aborted) onChange();
    }, calm);
  });
  const root = article && everywhere ? article.getRootNode() : article ?? document;
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    observer.disconnect();
  });
}

const controls = "a, button, input, select, textarea, label, summary, [role=button], [contenteditable]";

/**
 * Clicks on the article's words. The page's own links, buttons and selections come first.
 * @param {Element} article
 * @param {AbortSignal} signal
 * @param {(event: MouseEvent) => void} onClick
 */
export function onArticleClick(article, signal, onClick) {
  article.addEventListener("click", (event) => {
    const click = /** @type {MouseEvent} */ (event);
    const [target] = click.composedPath();
    if (click.defaultPrevented || click.button !== 0 || getSelection()?.isCollapsed === false) return;
    if (target instanceof Element && target.closest(controls)) return;
    onClick(click);
  }, { signal });
}
