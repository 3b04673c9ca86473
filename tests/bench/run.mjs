// The whole benchmark: node tests/bench/run.mjs [--native] [--node] [--chromium] [--quick] [--check] [FILE…]
// tools/bench builds what it needs and calls it.
import process from "node:process";
import { parseArgs } from "node:util";

import { reportAgainstNative, reportGrowth, reportLoading, reportNames, reportSegmenter } from "./engine_report.mjs";
import { reportNative } from "./native_report.mjs";
import { Limits } from "./report.mjs";
import { startChromium, startNode } from "./runtimes.mjs";

const { values: chosen, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    native: { type: "boolean", default: false },
    node: { type: "boolean", default: false },
    chromium: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
  },
});

const limits = new Limits();
const options = { quick: chosen.quick, files, limits };

/** Tables come minutes apart. */
const announce = (name) => console.log(`\nMeasuring: ${name}`);

async function report(start) {
  const runtime = await start();
  announce(runtime.name);
  try {
    await reportSegmenter(runtime, options);
    await reportGrowth(runtime, options);
    await reportLoading(runtime, options);
    if (chosen.native) {
      await reportAgainstNative(runtime, options);
      await reportNames(runtime, options);
    }
  } finally {
    await runtime.close();
  }
}

if (chosen.native) {
  announce("native");
  reportNative(options);
}
if (chosen.chromium) await report(startChromium);
if (chosen.node) await report(startNode);

if (chosen.check) {
  for (const fault of limits.broken) console.log(`over the limit: ${fault}`);
  if (limits.broken.length > 0) process.exitCode = 1;
}
