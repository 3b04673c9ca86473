/// <reference lib="dom" />
import type { Analysis, AnalyzeOptions, EntityType, ErrorCode, NameType, VocabularyEntry } from "./guillemet.js";

/** What a correction is about. */
export interface CorrectionPlace {
  start: number;
  end: number;
  /** `text.slice(start, end)`: a mention's words, or a quote's with its marks. It finds them again in an article that has changed. */
  exact: string;
}

export interface CorrectedSubject {
  name: string;
  type: NameType;
}

export type Correction =
  /** `all`: every mention of its subject. */
  | { op: "type"; at: CorrectionPlace; type: EntityType; all?: boolean }
  /** The mention covers [start, end) instead; mentions that it then overlaps are gone. */
  | { op: "span"; at: CorrectionPlace; start: number; end: number }
  | { op: "remove"; at: CorrectionPlace; what: "entity" | "quote"; all?: boolean }
  /** A mention; those that it overlaps are gone. */
  | { op: "add"; at: CorrectionPlace; type: EntityType }
  /** Of a quote and of the pieces that it is one quotation with; null: nobody is named. */
  | { op: "speaker"; at: CorrectionPlace; name: string | null }
  | { op: "merge"; from: CorrectedSubject; into: CorrectedSubject };

export interface CorrectionsFile {
  format: "guillemet-corrections";
  version: 1;
  corrections: Correction[];
}

export interface SkippedCorrection {
  correction: Correction;
  /** Its index in the list. */
  row: number;
  /** `not-found`: no such words, mention, quote or subject any more; `no-range`: what is to be covered is no longer words of the text. */
  reason: "not-found" | "no-range";
}

/** `stale`: the article has changed since it was analyzed. */
export type LensState = "idle" | "loading" | "analyzing" | "ready" | "stale" | "error" | "destroyed";

export interface LensSelection {
  /** "entity-3": index into `entities`; "quote-0": into `quotes`. */
  id: string;
  kind: "entity" | "quote";
  start: number;
  end: number;
}

export type ExportFormat = "json" | "jsonld" | "csv" | "webannotation" | "markdown";

/** Words in place of the built-in ones; docs/lens.md lists them all. */
export interface LensLabels {
  toggle?: string;
  panelTitle?: string;
  [label: string]: string | ((...values: never[]) => string) | Record<string, string> | undefined;
}

export interface LensEventMap {
  /** The element is on the page and can be asked. */
  "guillemet-ready": CustomEvent<Record<string, never>>;
  "guillemet-progress": CustomEvent<{ done: number }>;
  "guillemet-analysis": CustomEvent<{ analysis: Analysis }>;
  "guillemet-toggle": CustomEvent<{ open: boolean }>;
  /** `correction`: the one that was added; null where one was taken back, or a list came in its place. */
  "guillemet-correct": CustomEvent<{ correction: Correction | null; corrections: Correction[] }>;
  "guillemet-copy": CustomEvent<{ id: string; text: string }>;
  "guillemet-error": CustomEvent<{ code: ErrorCode; message: string }>;
  /** Can be cancelled, as `guillemet-open` and `guillemet-close`. */
  "guillemet-select": CustomEvent<{ id: string; kind: "entity" | "quote" }>;
  "guillemet-open": CustomEvent<Record<string, never>>;
  "guillemet-close": CustomEvent<Record<string, never>>;
}

/** `<guillemet-lens>`: shows who says what in an article of the page that it is on, and changes nothing on it. */
export class GuillemetLens extends HTMLElement {
  /** With the reader's corrections; null before there is one. */
  readonly analysis: Analysis | null;
  readonly state: LensState;
  open: boolean;
  /** Names of the site's own, beside those in the slot `vocabulary`. */
  vocabulary: VocabularyEntry[];
  corrections: Correction[];
  labels: LensLabels;
  selection: LensSelection | null;

  /** Of the page's article; rejects with a `GuillemetError`. */
  analyze(options?: { signal?: AbortSignal }): Promise<Analysis>;
  /** Of any text; nothing on the page changes. */
  analyzeText(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** "entity-3", "quote-0", "subject-2", or null for nothing; false where there is no such thing, or a listener objected. */
  select(id: string | null): boolean;
  next(): boolean;
  previous(): boolean;
  export(format: ExportFormat): Promise<Blob>;
  importCorrections(source: Blob | CorrectionsFile | Correction[]): Promise<void>;
  /** False where there is nothing to undo. */
  undo(): boolean;
  redo(): boolean;
  show(): void;
  hide(): void;
  /** Leaves nothing behind; only to be put on a page anew wakes it again. */
  destroy(): void;

  addEventListener<Type extends keyof LensEventMap>(
    type: Type,
    listener: (this: GuillemetLens, event: LensEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: GuillemetLens, event: HTMLElementEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "guillemet-lens": GuillemetLens;
  }
  interface HTMLElementEventMap extends LensEventMap {}
}
export {};
