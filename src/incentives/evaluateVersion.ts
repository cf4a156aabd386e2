import type { Needs } from "../kernel/facts/index.js";
import type { Issue, LeftOut } from "../kernel/issue/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import { attainmentsOf, linkedParts, withMeasures } from "./accumulation/linkedAttainments.js";
import { adjustMeasures, misplacedAdjustments } from "./adjustments/adjustMeasures.js";
import { adjustmentLines } from "./adjustments/adjustmentLines.js";
import { passedOverrides, unusedCredits } from "./checkInputs.js";
import { clawbackOf, type SettledClawback } from "./clawback/clawback.js";
import type { CompiledVersion } from "./compileVersion.js";
import { componentLine } from "./componentLine.js";
import type { CompiledComponent, LineResult, Situation } from "./components/definition.js";
import type { PlanReading } from "./facts/readPlanFacts.js";
import { payReadings } from "./payReadings.js";
import type { Prepared } from "./prepare.js";
import { amountOf } from "./rounding.js";
import { laterTracer } from "./settlement/laterTracer.js";
import { type Settlement, settle } from "./settlement/settle.js";
import { traceStatement } from "./settlement/traceStatement.js";
import { standingOf } from "./standing.js";
import { stepLines } from "./stepLines.js";
import { payParts } from "./time/payParts.js";
import { addToTotal, emptyTotal, type Total } from "./total.js";
import type { Statement, StatementLine } from "./types.js";

/** What an evaluation came to, before it is written down. */
interface Outcome {
  /** Those of the components and, after them, what was taken back. */
  readonly results: readonly LineResult[];
  readonly clawback: SettledClawback;
  /** What is told of components that a later version within the period does not have. */
  readonly ended: readonly Issue[];
  readonly lines: readonly StatementLine[];
  readonly total: Total;
  /** Whether the plan pays the person this time. */
  readonly isPaid: boolean;
}

/** Evaluates a version on facts that were checked. With a trace it records one node, the outermost. */
export function evaluateVersion(prepared: Prepared, trace?: Tracer, perDeal: boolean = false): Statement {
  const { version, reading, faults } = prepared;
  // What is paid stands before what is earned, which is the value, and follows from it.
  const lines = trace === undefined ? undefined : laterTracer();
  const outcome = payLines(prepared, { reading, trace: lines, perDeal });
  const ledgers = trace === undefined ? undefined : laterTracer();
  const settlement = settleTotal(version, outcome, reading, ledgers);
  if (trace !== undefined)
    traceStatement(version.plan, version.at, outcome.total.amount, settlement, { lines, ledgers }, trace);
  const leftOut = leftOutOf(prepared, outcome.clawback);
  return {
    ...statementOf(version, reading, outcome, settlement),
    issues: [
      ...faults,
      ...prepared.warnings,
      ...outcome.ended,
      ...outcome.results.flatMap(({ warnings }) => warnings),
      ...outcome.clawback.issues,
      ...(settlement?.warnings ?? []),
      ...unusedCredits(needsOf(prepared), reading),
      ...passedOverrides(version, reading),
    ],
    ...(leftOut.length === 0 ? {} : { leftOut }),
  };
}

function leftOutOf({ version, reading }: Prepared, clawback: SettledClawback): readonly LeftOut[] {
  const adjustments = misplacedAdjustments(version.components, reading).leftOut;
  return [...reading.leftOut, ...clawback.leftOut, ...adjustments];
}

function payLines(prepared: Prepared, situation: Situation): Outcome {
  const { version, participation } = prepared;
  const { rounding, at } = version;
  const { trace } = situation;
  const refunds = clawbackOf(prepared);
  const standing = standingOf(version, participation, refunds.reading);
  const open = refunds.open(standing.paid);
  const readingOf = (each: CompiledComponent) => adjustMeasures(each, open.readingOf(each.id));
  const linked = attainmentsOf(version.linked, version.components, readingOf);
  const pays = payReadings([version, ...(prepared.parts ?? []).map((part) => part.version)]);
  const situationOf = (each: CompiledComponent) => {
    return { ...situation, reading: pays.on(withMeasures(readingOf(each), linked)) };
  };
  const read = new Map<string, PlanReading>();
  const lineOf = (each: CompiledComponent) => {
    const own = situationOf(each);
    read.set(each.id, own.reading);
    return pays.note(componentLine(each, standing, own, version.plan.currency));
  };
  const { paid, ended } =
    prepared.parts === null
      ? { paid: version.components.map(lineOf), ended: [] }
      : payParts(linkedParts(prepared.parts, linked), version, lineOf, situationOf, pays);
  const clawback = open.settle(paid, read, trace);
  const results = [...clawback.results, ...clawback.lines];
  const sum = results.reduce<Total>(
    (total, { amount, line }) => addToTotal(total, { amount, reason: line.reason ?? null }),
    emptyTotal(version.rounding),
  );
  const steps = stepLines(version, sum, standing, pays.on(withMeasures(refunds.reading, linked)), trace);
  const adjustments = adjustmentLines(situation.reading, rounding, at, trace);
  const total = adjustments.reduce<Total>(
    (before, { amount }) => addToTotal(before, { amount, reason: null }),
    steps.total,
  );
  const lines = [...results.map(({ line }) => line), ...steps.lines, ...adjustments.map(({ line }) => line)];
  return { results, clawback, ended, lines, total, isPaid: standing.paid };
}

/** What any part of the period looks at. */
function needsOf({ version, parts }: Prepared): Needs {
  if (parts === null) return version;
  return {
    measures: parts.flatMap((part) => part.version.measures),
    fields: parts.flatMap((part) => part.version.fields),
  };
}

/** What of the total is paid; null where there is no total. */
function settleTotal(
  { settlement, rounding }: CompiledVersion,
  { total, results, isPaid }: Outcome,
  reading: PlanReading,
  trace: Tracer | undefined,
): Settlement | null {
  const { amount: value } = total;
  return value === null ? null : settle(settlement, { value, results, reading, isPaid, rounding }, trace);
}

function statementOf(
  { plan }: CompiledVersion,
  { period, personId }: PlanReading,
  { results, clawback, lines, total }: Outcome,
  settlement: Settlement | null,
): Omit<Statement, "issues"> {
  const { id: planId, version, currency } = plan;
  const payable = settlement?.payable ?? null;
  return {
    planId,
    ...(version === undefined ? {} : { version }),
    period: period.id,
    personId,
    currency,
    value: total.amount && amountOf(total.amount),
    ...(total.reason === null ? {} : { reason: total.reason }),
    lines,
    settlement: settlement?.ledgers ?? [],
    payable: payable && amountOf(payable),
    accrued: payable && settlement && amountOf(settlement.accrued),
    // Without a value the period has to be evaluated again, so that no period after it may build on this one.
    state:
      payable === null || settlement === null
        ? null
        : {
            planId,
            personId,
            period: period.id,
            components: results.flatMap(({ closing }) => closing ?? []),
            ...(clawback.spans === null ? {} : { spans: clawback.spans }),
            ...(settlement.balances.length === 0 ? {} : { balances: settlement.balances }),
            ...(settlement.cash.length === 0 ? {} : { cash: settlement.cash }),
          },
  };
}
