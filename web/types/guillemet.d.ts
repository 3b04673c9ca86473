/** Half-open range of UTF-16 code units of the text as given. */
export interface TextRange {
  start: number;
  end: number;
}

export type NameType = "person" | "organization" | "location" | "product" | "event";
export type EntityType = NameType | "date" | "time" | "money" | "percent";

interface EntityBase extends TextRange {
  /** The slice of the text; a lone surrogate reads as U+FFFD. */
  text: string;
  /** Index into `subjects`. */
  subject: number | null;
}
export interface NameEntity extends EntityBase {
  type: NameType;
}
export interface DateEntity extends EntityBase {
  type: "date" | "time";
  /** ISO 8601 / EDTF as TIMEX3 writes it; null where it is relative to a date that is not known. */
  value: string | null;
}
export interface MoneyEntity extends EntityBase {
  type: "money";
  /** `currency` is ISO 4217; null where the text does not say which. */
  value: { amount: number; currency: string | null } | null;
}
export interface PercentEntity extends EntityBase {
  type: "percent";
  value: { amount: number } | null;
}
export type Entity = NameEntity | DateEntity | MoneyEntity | PercentEntity;

/** All mentions of one person, organization, place, product or event under its fullest name. */
export interface Subject {
  id: number;
  type: EntityType;
  name: string;
  /** Indices into `entities`. */
  mentions: number[];
  /** Where a vocabulary gave one. */
  link?: string;
}

export interface Speaker {
  /** The mention beside the quote; absent where the speaker is inherited from an earlier quote. */
  start?: number;
  end?: number;
  name: string;
  /** Index into `subjects`. */
  subject: number | null;
}

export interface Quote extends TextRange {
  kind: "direct" | "mixed" | "indirect";
  /** Without the marks. */
  content: TextRange;
  /** The reporting verb group. */
  cue: TextRange | null;
  speaker: Speaker | null;
  /** Index of the piece before it. */
  continues: number | null;
  /** 0 to 1. */
  confidence: number;
  /** BCP 47, only where it is not the article's. */
  language?: string;
}

export interface Analysis {
  version: 1;
  id: string;
  /** BCP 47, `und` where unsure. */
  language: string;
  /** Only when asked for, as `tokens`. */
  sentences?: TextRange[];
  tokens?: TextRange[];
  entities: Entity[];
  subjects: Subject[];
  quotes: Quote[];
}

/** A name that an editor supplies; it wins over the model. */
export interface VocabularyEntry {
  name: string;
  type: EntityType;
  canonical?: string;
  link?: string;
}

export interface AnalyzeOptions {
  /** What the analysis is to carry as its `id`; "-" by default. */
  id?: string;
  /** BCP 47; detected where absent or "auto". */
  language?: string;
  /** The article's date, YYYY-MM-DD, for "jeudi dernier". */
  date?: string;
  vocabulary?: VocabularyEntry[];
  /** Ends the call with the code `aborted`. In Node the work itself is one call and runs to its end. */
  signal?: AbortSignal;
  /** With `sentences` and `tokens`. */
  tokens?: boolean;
  /** Hears the share of the work done, 0 to 1. */
  onProgress?: (done: number) => void;
}

export type AssetName = "guillemet-engine.wasm" | "guillemet-worker.js"
  | "de.pack" | "en.pack" | "es.pack" | "fr.pack" | "it.pack" | "nl.pack" | "pt.pack";
export type AssetSource = string | URL | ArrayBuffer | ArrayBufferView<ArrayBuffer>;
/** The base URL of all assets, or a function from an asset's name to its URL or its bytes; null: beside the module. */
export type Assets =
  | string
  | URL
  | ((name: AssetName) => AssetSource | null | undefined | Promise<AssetSource | null | undefined>);

export interface AnalyzerOptions {
  /** Languages whose packs are loaded at once; where absent or "auto", each when a text needs it. */
  languages?: readonly string[] | "auto";
  /** In a browser, work in a worker where the page's policy allows one; true by default. */
  worker?: boolean;
  /** Beside the module by default. */
  assets?: Assets;
}

export interface Analyzer {
  /** Any string gives an analysis; only what surrounds it can fail, with a `GuillemetError`. */
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** Ends what is under way with the code `closed` and frees everything. May be called twice. */
  close(): void;
}

/** Rejects with a `GuillemetError` where the engine or a pack in `languages` cannot be loaded. */
export function createAnalyzer(options?: AnalyzerOptions): Promise<Analyzer>;

/**
 * - `wasm-blocked`: the platform or the page's policy has no WebAssembly (`script-src 'wasm-unsafe-eval'`).
 * - `asset-missing`: a file could not be fetched.
 * - `pack-invalid`: a pack or the engine's file is broken or of another version.
 * - `worker-lost`: the engine crashed, or its worker was ended; the next call starts a new one.
 * - `out-of-memory`: the text is too large for this device.
 * - `aborted`: by the caller's signal.
 * - `closed`: the analyzer was closed.
 * - `unsupported-input`: an argument is not what these types say.
 * - `no-article`: of the lens: the page has no article, or several.
 */
export type ErrorCode =
  | "wasm-blocked"
  | "asset-missing"
  | "pack-invalid"
  | "worker-lost"
  | "out-of-memory"
  | "aborted"
  | "closed"
  | "unsupported-input"
  | "no-article";

export class GuillemetError extends Error {
  constructor(code: ErrorCode, message: string, options?: ErrorOptions);
  readonly name: "GuillemetError";
  readonly code: ErrorCode;
}

/** Else every declaration of this file were exported. */
export {};
