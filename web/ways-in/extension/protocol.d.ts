import type { AnalyzeOptions, ErrorCode } from "../../types/guillemet.js";

/** What goes along with a text, as far as it can be written in JSON. */
export type Job = Omit<AnalyzeOptions, "signal" | "onProgress">;

/** From the page's side, over a port for each text: its pieces, then the job; then nothing but signs of life. */
export type ToEngine = { piece: string } | { job: Job } | { waiting: true };

/** The analysis as JSON in pieces, then `done`; or the error. */
export type FromEngine =
  | { progress: number }
  | { piece: string }
  | { done: true }
  | { error: { code: ErrorCode; message: string } };
