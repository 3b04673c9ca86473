// Runs guillemet-bench and reads what it found.
import { execFileSync } from "node:child_process";
import { join } from "node:path";

import { root } from "../web/browser.mjs";

const program = join(root, "build/native/guillemet-bench");

/**
 * Runs the benchmarks that `filter` names, `repetitions` times in random order.
 * @returns {Map<string, {cpu: number, real: number, units: number, tokens: number}>} STAGE/TEXT/UNITS →
 *   milliseconds (medians) and counts
 */
export function runNative({ filter, minTime, repetitions = 1, files = [] }) {
  const output = execFileSync(program, [
    `--benchmark_filter=${filter}`, `--benchmark_min_time=${minTime}`, "--benchmark_format=json",
    `--benchmark_repetitions=${repetitions}`, `--benchmark_enable_random_interleaving=${repetitions > 1}`, ...files,
  ], { encoding: "utf8", maxBuffer: 2 ** 28, stdio: ["ignore", "pipe", "pipe"] });
  // Google Benchmark writes the deviation of counters that are zero as NaN, which is not JSON.
  const runs = JSON.parse(output.replace(/: -?nan\b/gi, ": null")).benchmarks.filter(
    (run) => (repetitions === 1 ? run.run_type === "iteration" : run.aggregate_name === "median"));
  return new Map(runs.map((run) =>
    [run.run_name, { cpu: run.cpu_time, real: run.real_time, units: run.units, tokens: run.tokens }]));
}
