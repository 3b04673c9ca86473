// A consumer's program that uses everything that "guillemet" exports. It is compiled, not run.
// What stands below a line with @ts-expect-error is a wrong use, and has to be refused.
import { createAnalyzer, GuillemetError } from "guillemet";
import type {
  Analysis,
  AnalyzeOptions,
  Analyzer,
  AnalyzerOptions,
  Assets,
  AssetName,
  AssetSource,
  DateEntity,
  Entity,
  EntityType,
  ErrorCode,
  MoneyEntity,
  NameEntity,
  NameType,
  PercentEntity,
  Quote,
  Speaker,
  Subject,
  TextRange,
  VocabularyEntry,
} from "guillemet";

const type: NameType = "organization";
const entry: VocabularyEntry = { name: "Port de Kerlaz", type, link: "/sujets/port-de-kerlaz" };
const source: AssetSource = new Uint8Array(4);
const assets: Assets = async (name: AssetName): Promise<AssetSource> =>
  name.endsWith(".wasm") ? source : new URL(name, "https://static.example.org/");
const settings: AnalyzerOptions = { languages: ["fr", "en"], worker: false, assets };
const options: AnalyzeOptions = {
  date: "2031-05-12",
  vocabulary: [entry],
  signal: AbortSignal.timeout(1000),
  onProgress: (done) => done.toFixed(2),
};

const words = (text: string, { start, end }: TextRange): string => text.slice(start, end);

function valueOf(entity: Entity): string {
  switch (entity.type) {
    case "date":
    case "time": {
      const date: DateEntity = entity;
      return date.value ?? "";
    }
    case "money": {
      const money: MoneyEntity = entity;
      return `${money.value?.amount} ${money.value?.currency ?? ""}`;
    }
    case "percent": {
      const percent: PercentEntity = entity;
      return `${percent.value?.amount} %`;
    }
    default: {
      const name: NameEntity = entity;
      // @ts-expect-error: a name has no value
      name.value;
      return name.text;
    }
  }
}

function report(text: string, analysis: Analysis): string[] {
  const subjects: Subject[] = analysis.subjects;
  const said = analysis.quotes.map((quote: Quote) => {
    const speaker: Speaker | null = quote.speaker;
    const cue = quote.cue ? words(text, quote.cue) : "";
    return `${speaker?.name ?? "?"} ${cue} ${words(text, quote.content)} ${quote.confidence.toFixed(1)}`;
  });
  const linked = subjects.filter(({ link }) => link !== undefined).map(({ name, mentions }) => name + mentions.length);
  return [...said, ...linked, ...analysis.entities.map(valueOf)];
}

export async function main(text: string): Promise<string[]> {
  let analyzer: Analyzer | undefined;
  try {
    analyzer = await createAnalyzer(settings);
    return report(text, await analyzer.analyze(text, options));
  } catch (error) {
    if (!(error instanceof GuillemetError)) throw error;
    const code: ErrorCode = error.code;
    // @ts-expect-error: no such code
    if (code === "not-found") return [];
    return [code, error.message];
  } finally {
    analyzer?.close();
  }
}

export async function wrong(analyzer: Analyzer, analysis: Analysis): Promise<void> {
  // @ts-expect-error: a text is wanted
  await analyzer.analyze();
  // @ts-expect-error: a string is wanted
  await analyzer.analyze(new Date());
  // @ts-expect-error: a misspelled option
  await analyzer.analyze("", { vocabulaire: [] });
  // @ts-expect-error: no date
  await analyzer.analyze("", { date: new Date() });
  // @ts-expect-error: no such option
  await createAnalyzer({ threads: 2 });
  // @ts-expect-error: not an array
  await createAnalyzer({ languages: "fr" });
  // @ts-expect-error: a speaker may be missing
  analysis.quotes[0].speaker.name;
  // @ts-expect-error: only where tokens were asked for
  analysis.tokens.length;
  // @ts-expect-error: no such type
  const animal: EntityType = "animal";
  // @ts-expect-error: an error has a code
  new GuillemetError("The text is too long.");
  void animal;
}
