// A consumer's program that uses everything that the lens exports. It is compiled, not run.
// What stands below a line with @ts-expect-error is a wrong use, and has to be refused.
import "guillemet/define";
import type { Analysis } from "guillemet";
import { GuillemetLens } from "guillemet/lens";
import type {
  CorrectedSubject, Correction, CorrectionPlace, CorrectionsFile, ExportFormat, LensEventMap, LensLabels, LensSelection, LensState,
  SkippedCorrection,
} from "guillemet/lens";

export async function open(): Promise<Analysis> {
  const lens = document.createElement("guillemet-lens");
  const same: GuillemetLens = lens;
  lens.setAttribute("for", "story");
  lens.vocabulary = [{ name: "Jeanne Vialard", type: "person", link: "/sujets/jeanne-vialard" }];
  lens.addEventListener("guillemet-analysis", (event) => {
    const analysis: Analysis = event.detail.analysis;
    console.log(analysis.quotes.length, lens.state === "ready");
  });
  lens.addEventListener("guillemet-error", ({ detail }) => console.error(detail.code, detail.message));
  document.body.append(same);
  lens.show();
  lens.select("quote-0");
  lens.next();
  lens.previous();
  const file: Blob = await lens.export("jsonld");
  await lens.importCorrections(file);
  lens.undo();
  lens.redo();
  lens.hide();
  const found: Analysis | null = lens.analysis;
  try {
    return found ?? (await lens.analyze({ signal: AbortSignal.timeout(1000) }));
  } finally {
    lens.destroy();
  }
}

export function correct(lens: GuillemetLens, skipped: SkippedCorrection[]): CorrectionsFile {
  const at: CorrectionPlace = { start: 0, end: 4, exact: "Jean" };
  const into: CorrectedSubject = { name: "Jean Dupont", type: "person" };
  const corrections: Correction[] = [
    { op: "add", at, type: "person" },
    { op: "speaker", at, name: null },
    { op: "merge", from: { name: "Jean", type: "person" }, into },
  ];
  lens.corrections = [...corrections, ...skipped.map(({ correction }) => correction)];
  return { format: "guillemet-corrections", version: 1, corrections };
}

export function dress(lens: GuillemetLens, format: ExportFormat): LensState {
  const labels: LensLabels = { toggle: "Wer sagt was", layer: { person: "Leute" }, quoteCount: (count: number) => `${count} Zitate` };
  lens.labels = labels;
  const selection: LensSelection | null = lens.selection;
  const opened = (event: LensEventMap["guillemet-toggle"]) => console.log(event.detail.open, selection?.kind, format);
  lens.addEventListener("guillemet-toggle", opened);
  return lens.state;
}

/** Under a name of the site's own. */
customElements.define("site-lens", class extends GuillemetLens {});

export async function wrong(lens: GuillemetLens): Promise<void> {
  // @ts-expect-error: read-only
  lens.state = "ready";
  // @ts-expect-error: no such format
  await lens.export("pdf");
  // @ts-expect-error: an id is wanted
  lens.select();
  // @ts-expect-error: there may be none
  lens.analysis.quotes;
}
