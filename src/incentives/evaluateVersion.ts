import { fractionOf, ZERO } from "../kernel/decimal/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { passedOverrides, unusedCredits } from "./checkInputs.js";
import type { CompiledVersion } from "./compileVersion.js";
import { componentLine } from "./componentLine.js";
import type { LineResult, Situation } from "./components/definition.js";
import type { PlanReading } from "./facts/readPlanFacts.js";
import type { Participation } from "./participation.js";
import type { Prepared } from "./prepare.js";
import { amountOf, tracedAmount } from "./rounding.js";
import { standingOf } from "./standing.js";
import { stepLines } from "./stepLines.js";
import { addToTotal, emptyTotal, type Total } from "./total.js";
import type { Statement, StatementLine } from "./types.js";

/** What an evaluation came to, before it is written down. */
interface Outcome {
  readonly results: readonly LineResult[];
  readonly lines: readonly StatementLine[];
  readonly total: Total;
}

/** Evaluates a version on facts that were checked. With a trace it records one node, the outermost. */
export function evaluateVersion(prepared: Prepared, trace?: Tracer, perDeal: boolean = false): Statement {
  const { version, reading, participation, faults } = prepared;
  const since = trace?.mark();
  const outcome = payLines(version, participation, { reading, trace, perDeal });
  traceTotal(version, outcome.total, trace, since);
  return {
    ...statementOf(version, reading, outcome),
    issues: [
      ...faults,
      ...outcome.results.flatMap(({ warnings }) => warnings),
      ...unusedCredits(version, reading),
      ...passedOverrides(version, reading),
    ],
    ...(reading.leftOut.length === 0 ? {} : { leftOut: reading.leftOut }),
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

function traceTotal(
  { plan, at }: CompiledVersion,
  { amount }: Total,
  trace: Tracer | undefined,
  since: number | undefined,
): void {
  const { id, title, currency } = plan;
  const value = amount && tracedAmount(amount);
  trace?.node({ id, kind: "sum", ref: at, label: title, value, unit: currency }, since);
}

function statementOf(
  { plan, rounding }: CompiledVersion,
  { period, personId }: PlanReading,
  { results, lines, total }: Outcome,
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
    lines,
    payable: value,
    accrued: value === null ? null : amountOf(rounding.round(fractionOf(ZERO))),
    // Without a value the period has to be evaluated again, so that no period after it may build on this one.
    state: value === null ? null : { planId, personId, period: period.id, components },
  };
}
