import { fractionOf, ZERO } from "../kernel/decimal/index.js";
import type { Issue } from "../kernel/issue/index.js";
import { recorder, type Tracer } from "../kernel/trace/index.js";
import { canonicalFacts } from "./canonicalFacts.js";
import { passedOverrides, unusedCredits } from "./checkInputs.js";
import type { CompiledVersion } from "./compileVersion.js";
import { componentLine } from "./componentLine.js";
import type { LineResult, Situation } from "./components/definition.js";
import type { PlanReading } from "./facts/readPlanFacts.js";
import type { Participation } from "./participation.js";
import { amountOf, tracedAmount } from "./rounding.js";
import { standingOf } from "./standing.js";
import { stepLines } from "./stepLines.js";
import { addToTotal, emptyTotal, type Total } from "./total.js";
import type { PlanOptions, Statement, StatementLine } from "./types.js";

/** What an evaluation came to, before it is written down. */
interface Outcome {
  readonly results: readonly LineResult[];
  readonly lines: readonly StatementLine[];
  readonly total: Total;
}

/** Evaluates a version on facts that were checked; `faults` are those that were let pass. */
export function evaluateVersion(
  version: CompiledVersion,
  reading: PlanReading,
  participation: Participation,
  faults: readonly Issue[],
  options: PlanOptions,
): Statement {
  const trace = options.trace === undefined ? undefined : recorder();
  const situation: Situation = { reading, trace, perDeal: options.trace === "lines" };
  const outcome = payLines(version, participation, situation);
  traceTotal(version, outcome.total, trace);
  const tree = trace?.finish();
  const issues = [
    ...faults,
    ...outcome.results.flatMap(({ warnings }) => warnings),
    ...unusedCredits(version, reading),
    ...passedOverrides(version, reading),
  ];
  return {
    ...statementOf(version, reading, outcome, options.only),
    issues,
    ...(reading.leftOut.length === 0 ? {} : { leftOut: reading.leftOut }),
    ...(options.canonical === true
      ? { canonical: { rules: version.rules(), facts: canonicalFacts(reading) } }
      : {}),
    ...(tree === undefined ? {} : { trace: tree }),
  };
}

function payLines(version: CompiledVersion, participation: Participation, situation: Situation): Outcome {
  const { reading, trace } = situation;
  const standing = standingOf(version, participation, reading);
  const { currency } = version.plan;
  const results = version.components.map((each) => componentLine(each, standing, situation, currency));
  const sum = results.reduce<Total>(
    (total, { amount, line }) => addToTotal(total, { amount, reason: line.reason ?? null }),
    emptyTotal(version.rounding),
  );
  const { lines, total } = stepLines(version, sum, standing, reading, trace);
  return { results, lines: [...results.map(({ line }) => line), ...lines], total };
}

function traceTotal({ plan, at }: CompiledVersion, { amount }: Total, trace: Tracer | undefined): void {
  const { id, title, currency } = plan;
  const value = amount && tracedAmount(amount);
  trace?.node({ id, kind: "sum", ref: at, label: title, value, unit: currency }, 0);
}

function statementOf(
  { plan, rounding }: CompiledVersion,
  { period, personId }: PlanReading,
  { results, lines, total }: Outcome,
  only: readonly string[] | undefined,
): Omit<Statement, "issues"> {
  const { id: planId, version, currency } = plan;
  const value = total.amount && amountOf(total.amount);
  const components = results.flatMap(({ closing }) => closing ?? []);
  return {
    planId,
    ...(version === undefined ? {} : { version }),
    period: period.id,
    personId,
    currency,
    value,
    ...(total.reason === null ? {} : { reason: total.reason }),
    lines: only === undefined ? lines : lines.filter(({ id }) => only.includes(id)),
    payable: value,
    accrued: value === null ? null : amountOf(rounding.round(fractionOf(ZERO))),
    // Without a value the period has to be evaluated again, so that no period after it may build on this one.
    state: value === null ? null : { planId, personId, period: period.id, components },
  };
}
