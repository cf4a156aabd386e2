// How much more memory a process takes at its peak that pays a million deals from a generator than an empty one.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const company = fileURLToPath(new URL("./rows/company.mjs", import.meta.url));
const PEAK = "console.log(process.resourceUsage().maxRSS)";

function peak(script) {
  const printed = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
  return Number(printed) / 1024;
}

/** Megabytes above an empty process. */
export function peakMemory(deals) {
  const paying = `import { deals, paidFrom } from ${JSON.stringify(company)}; paidFrom(deals(${deals})); ${PEAK}`;
  return peak(paying) - peak(PEAK);
}
