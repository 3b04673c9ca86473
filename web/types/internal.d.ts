import type { AnalyzeOptions } from "./guillemet.js";

/** What a text is to be analyzed with, checked and with its defaults filled in. */
export interface Job {
  language: string;
  date: { year: number; month: number; day: number };
  vocabulary: NonNullable<AnalyzeOptions["vocabulary"]>;
  tokens: boolean;
}

/** Where the work is done: in a worker, or here. */
export interface Backend {
  addPack(name: string, bytes: ArrayBuffer): Promise<void>;
  detectLanguage(text: string): Promise<string>;
  /** The flat analysis; see flat.js. */
  analyze(text: string, job: Job, control: Control): Promise<Int32Array>;
  close(): void;
}

export interface Control {
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

export type WorkerRequest =
  | { id: number; ask: "start"; wasm: ArrayBuffer; lock: string }
  | { id: number; ask: "pack"; name: string; bytes: ArrayBuffer }
  | { id: number; ask: "detect"; text: string }
  | { id: number; ask: "analyze"; text: string; job: Job };

export type WorkerAnswer =
  | { ready: true }
  | { id: number; progress: number }
  | { id: number; result: unknown }
  | { id: number; error: { code: string; message: string } };
