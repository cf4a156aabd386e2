// `npm run bench`: ratios against peers, measured in one process. Prints a table; with --json, the figures as JSON.
import { createHash } from "node:crypto";
import { amounts } from "./facts.mjs";
import { median, ratio, times } from "./measure.mjs";
import { compile, evaluateMany, evaluateOne } from "./rows/attainment.mjs";
import { float } from "./rows/float.mjs";
import { jsonRulesEngine } from "./rows/jsonRulesEngine.mjs";
import { naiveDecimal } from "./rows/naiveDecimal.mjs";
import { traced, untraced } from "./rows/plan.mjs";
import { closed, paidByHand } from "./rows/program.mjs";
import { scored, scoredInFloats } from "./rows/rubric.mjs";
import { startUp } from "./startUp.mjs";

const DEALS = 10_000;
const PEER_DEALS = 1_000;
const texts = amounts(DEALS);
const few = texts.slice(0, PEER_DEALS);

const checksum = (pays) => createHash("sha256").update(pays.join("\n")).digest("hex").slice(0, 16);

async function checksums() {
  return {
    evaluate: checksum(evaluateOne(texts)),
    evaluateMany: checksum(evaluateMany(texts)),
    naiveDecimal: checksum(naiveDecimal(texts)),
    float: checksum(float(texts)),
    jsonRulesEngine: checksum(await jsonRulesEngine(texts)),
  };
}

const repeat = (count, run) => () => {
  for (let turn = 0; turn < count; turn += 1) run();
};

async function scaleRatios() {
  const fast = await times(
    [
      { name: "float", run: () => float(texts) },
      { name: "evaluate", run: () => evaluateOne(texts) },
      { name: "evaluateMany", run: () => evaluateMany(texts) },
    ],
    { rounds: 31, warmups: 10 },
  );
  const slow = await times(
    [
      { name: "evaluateMany", run: repeat(20, () => evaluateMany(few)) },
      { name: "naiveDecimal", run: () => naiveDecimal(few) },
      { name: "jsonRulesEngine", run: () => jsonRulesEngine(few) },
    ],
    { rounds: 9 },
  );
  const compiling = await times([{ name: "compile", run: repeat(100, compile) }], { rounds: 9 });
  return {
    "evaluateMany over float": ratio(fast, "evaluateMany", "float"),
    "evaluate over float": ratio(fast, "evaluate", "float"),
    "naive decimal.js over evaluateMany": ratio(slow, "naiveDecimal", "evaluateMany") * 20,
    "json-rules-engine over evaluateMany": ratio(slow, "jsonRulesEngine", "evaluateMany") * 20,
    "microseconds to compile": (median(compiling.get("compile")) / 100) * 1000,
    "nanoseconds a deal, evaluateMany": (median(fast.get("evaluateMany")) / DEALS) * 1e6,
    "nanoseconds a deal, float": (median(fast.get("float")) / DEALS) * 1e6,
  };
}

async function traceRatio() {
  const taken = await times(
    [
      { name: "untraced", run: repeat(50, untraced) },
      { name: "traced", run: repeat(50, traced) },
    ],
    { rounds: 21, warmups: 5 },
  );
  return { "traced over untraced, a plan with 50 deals": ratio(taken, "traced", "untraced") };
}

async function peopleRatios() {
  const scores = await times(
    [
      { name: "rubric", run: scored },
      { name: "float", run: repeat(20, scoredInFloats) },
    ],
    { rounds: 15, warmups: 5 },
  );
  const closes = await times(
    [
      { name: "program", run: closed },
      { name: "byHand", run: paidByHand },
    ],
    { rounds: 15, warmups: 5 },
  );
  return {
    "a rubric over a float loop": ratio(scores, "rubric", "float") * 20,
    "a program over measures and plan by hand": ratio(closes, "program", "byHand"),
  };
}

const sameClose = checksum(closed()) === checksum(paidByHand());

const figures = {
  checksums: await checksums(),
  ratios: { ...(await scaleRatios()), ...(await traceRatio()), ...(await peopleRatios()) },
  startUp: await startUp(),
};

if (process.argv.includes("--json")) {
  console.log(JSON.stringify(figures, null, 2));
} else {
  for (const [part, rows] of Object.entries(figures)) {
    console.log(`\n${part}`);
    for (const [name, value] of Object.entries(rows)) {
      console.log(
        `  ${name.padEnd(46)} ${typeof value === "number" ? value.toFixed(2).padStart(10) : value}`,
      );
    }
  }
}
if (
  figures.checksums.evaluateMany !== figures.checksums.naiveDecimal ||
  figures.checksums.evaluate !== figures.checksums.naiveDecimal ||
  !sameClose
) {
  console.error("The results differ from exact decimals, or the close from what is paid by hand.");
  process.exitCode = 1;
}
