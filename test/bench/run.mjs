// `npm run bench`: ratios against peers, measured in one process. Prints a table; with --json, the figures as JSON.
import { createHash } from "node:crypto";
import { amounts } from "./facts.mjs";
import { median, ratio, times } from "./measure.mjs";
import { peakMemory } from "./memory.mjs";
import { compile, evaluateMany, evaluateOne } from "./rows/attainment.mjs";
import { columns, deals, paidFrom, paidFromColumns, paidInFloats } from "./rows/company.mjs";
import { float } from "./rows/float.mjs";
import { hyperformula } from "./rows/hyperformula.mjs";
import { jsonRulesEngine } from "./rows/jsonRulesEngine.mjs";
import { mathjs } from "./rows/mathjs.mjs";
import { naiveDecimal } from "./rows/naiveDecimal.mjs";
import { book, counted, countedInFloats } from "./rows/pipeline.mjs";
import { traced, untraced } from "./rows/plan.mjs";
import { closed, paidByHand } from "./rows/program.mjs";
import { scoredInFloats as rfmInFloats, scoredRfm, transactions } from "./rows/rfm.mjs";
import { scored, scoredInFloats } from "./rows/rubric.mjs";
import { zenEngine } from "./rows/zenEngine.mjs";
import { startUp } from "./startUp.mjs";

const DEALS = 10_000;
const PEER_DEALS = 1_000;
const texts = amounts(DEALS);
const few = texts.slice(0, PEER_DEALS);

const checksum = (pays) => createHash("sha256").update(pays.join("\n")).digest("hex").slice(0, 16);

/** As an amount is printed: the engine prints `7` where the others print `7.00`. */
const inCents = (text) => Number(text).toFixed(2);

async function checksums() {
  return {
    evaluate: checksum(evaluateOne(texts)),
    evaluateMany: checksum(evaluateMany(texts)),
    naiveDecimal: checksum(naiveDecimal(texts)),
    float: checksum(float(texts)),
    mathjs: checksum(mathjs(texts)),
    zenEngine: checksum((await zenEngine(texts)).map(inCents)),
    hyperformula: checksum(hyperformula(texts)),
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
      { name: "mathjs", run: () => mathjs(few) },
      { name: "zenEngine", run: () => zenEngine(few) },
      { name: "hyperformula", run: () => hyperformula(few) },
      { name: "jsonRulesEngine", run: () => jsonRulesEngine(few) },
    ],
    { rounds: 9 },
  );
  const compiling = await times([{ name: "compile", run: repeat(100, compile) }], { rounds: 9 });
  return {
    "evaluateMany over float": ratio(fast, "evaluateMany", "float"),
    "evaluate over float": ratio(fast, "evaluate", "float"),
    "naive decimal.js over evaluateMany": ratio(slow, "naiveDecimal", "evaluateMany") * 20,
    "mathjs BigNumber over evaluateMany": ratio(slow, "mathjs", "evaluateMany") * 20,
    "zen-engine, one call, over evaluateMany": ratio(slow, "zenEngine", "evaluateMany") * 20,
    "hyperformula, one sheet, over evaluateMany": ratio(slow, "hyperformula", "evaluateMany") * 20,
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

const MANY = 1_000_000;
const FEWER = 100_000;

async function companyRatios() {
  const listed = [...deals(MANY)];
  const fewer = listed.slice(0, FEWER);
  const inCents = columns(MANY);
  const taken = await times(
    [
      { name: "credits", run: () => paidFrom(listed) },
      { name: "fewer", run: () => paidFrom(fewer) },
      { name: "columns", run: () => paidFromColumns(inCents) },
      { name: "float", run: () => paidInFloats(listed) },
      { name: "generator", run: () => paidFrom(deals(MANY)) },
    ],
    { rounds: 9, warmups: 2 },
  );
  return {
    "a company of 1,000,000 deals over a float loop": ratio(taken, "credits", "float"),
    "the same from columns of cents over a float loop": ratio(taken, "columns", "float"),
    "1,000,000 deals over 100,000": ratio(taken, "credits", "fewer"),
    "deals a second, from an array": (MANY / median(taken.get("credits"))) * 1000,
    "deals a second, from a generator that makes them": (MANY / median(taken.get("generator"))) * 1000,
    "deals a second, from columns": (MANY / median(taken.get("columns"))) * 1000,
    "megabytes at the peak above an empty process": peakMemory(MANY),
  };
}

async function customerRatios() {
  const orders = transactions(MANY);
  const fewOrders = orders.slice(0, FEWER);
  const [pipeline, tenth] = [book(100_000), book(10_000)];
  const taken = await times(
    [
      { name: "rfm", run: () => scoredRfm(orders) },
      { name: "rfmOfATenth", run: () => scoredRfm(fewOrders) },
      { name: "rfmFloat", run: () => rfmInFloats(orders) },
      { name: "pipeline", run: () => counted(pipeline) },
      { name: "pipelineOfATenth", run: () => counted(tenth) },
      { name: "pipelineFloat", run: () => countedInFloats(pipeline) },
    ],
    { rounds: 7, warmups: 2 },
  );
  return {
    "RFM of 1,000,000 transactions over a float loop": ratio(taken, "rfm", "rfmFloat"),
    "1,000,000 transactions over 100,000": ratio(taken, "rfm", "rfmOfATenth"),
    "transactions a second": (MANY / median(taken.get("rfm"))) * 1000,
    "a pipeline of 100,000 deals, 600,000 moves, over a float loop": ratio(
      taken,
      "pipeline",
      "pipelineFloat",
    ),
    "100,000 deals over 10,000": ratio(taken, "pipeline", "pipelineOfATenth"),
    "moves a second": (600_000 / median(taken.get("pipeline"))) * 1000,
  };
}

/** Exact sums in cents, so that the float loop is judged by the same deals. */
const sameCompany = paidFrom(deals(FEWER)).value === paidFromColumns(columns(FEWER)).value;

const sameClose = checksum(closed()) === checksum(paidByHand());

const figures = {
  checksums: await checksums(),
  ratios: { ...(await scaleRatios()), ...(await traceRatio()), ...(await peopleRatios()) },
  company: await companyRatios(),
  customers: await customerRatios(),
  startUp: await startUp(),
};

if (process.argv.includes("--json")) {
  console.log(JSON.stringify(figures, null, 2));
} else {
  for (const [part, rows] of Object.entries(figures)) {
    console.log(`\n${part}`);
    for (const [name, value] of Object.entries(rows)) {
      console.log(
        `  ${name.padEnd(62)} ${typeof value === "number" ? value.toFixed(2).padStart(10) : value}`,
      );
    }
  }
}
if (
  figures.checksums.evaluateMany !== figures.checksums.naiveDecimal ||
  figures.checksums.evaluate !== figures.checksums.naiveDecimal ||
  figures.checksums.mathjs !== figures.checksums.naiveDecimal ||
  !sameClose ||
  !sameCompany
) {
  console.error("The results differ from exact decimals, or the close from what is paid by hand.");
  process.exitCode = 1;
}
