// A site's script that uses the engine. The test calls `use` when the page has loaded.
import { createAnalyzer } from "guillemet";

globalThis.use = async () => {
  const analyzer = await createAnalyzer({ assets: document.documentElement.dataset.assets });
  try {
    return { analysis: await analyzer.analyze(document.querySelector("article").textContent) };
  } finally {
    analyzer.close();
  }
};
