// A site's script that has the lens on its page, and opens it. The test calls `use` when the page has loaded.
import "guillemet/define";

/** Painting may come a moment after the analysis. */
async function paintedQuotes() {
  const deadline = performance.now() + 5000;
  for (;;) {
    const size = CSS.highlights.get("guillemet-direct")?.size ?? 0;
    if (size > 0 || performance.now() > deadline) return size;
    await new Promise(requestAnimationFrame);
  }
}

globalThis.use = async () => {
  const lens = document.querySelector("guillemet-lens");
  const analyzed = new Promise((resolve, reject) => {
    lens.addEventListener("guillemet-analysis", ({ detail }) => resolve(detail.analysis));
    lens.addEventListener("guillemet-error", ({ detail }) => reject(new Error(`${detail.code}: ${detail.message}`)));
  });
  lens.show();
  const analysis = await analyzed;
  return { analysis, state: lens.state, painted: await paintedQuotes() };
};
