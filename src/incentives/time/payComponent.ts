import {
  addFractions,
  type Decimal,
  type Fraction,
  fractionOf,
  isZeroFraction,
  plus,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import { prefixed, type Tracer } from "../../kernel/trace/index.js";
import type { CompiledVersion } from "../compileVersion.js";
import { componentLine } from "../componentLine.js";
import type { CompiledComponent, LineResult, Situation } from "../components/definition.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import { readState } from "../facts/readState.js";
import { tracedAmount } from "../rounding.js";
import type { Standing } from "../standing.js";
import { joinLines, type PartResult } from "./joinLines.js";
import { creditsWithin } from "./partReadings.js";
import { NOTHING } from "./pieces.js";

/** A component in one part of a period. */
export interface ComponentPart {
  readonly component: CompiledComponent;
  readonly standing: Standing;
  readonly reading: PlanReading;
  readonly version: string | undefined;
}

/** Pays a component part by part; running totals go on from one part to the next, as they do between periods. */
export function payComponent(
  parts: readonly ComponentPart[],
  { reading, trace, perDeal }: Situation,
  { plan, rounding }: CompiledVersion,
): LineResult {
  const since = trace?.mark();
  let { state } = reading;
  const results: PartResult[] = ownReadings(parts, reading).map((own, index) => {
    const { component, standing, version } = own;
    const { period } = own.reading;
    const situation = { reading: { ...own.reading, state }, trace: prefixed(trace, period.id), perDeal };
    const result = componentLine(component, standing, situation, plan.currency);
    if (index + 1 < parts.length) state = stateAfter(result, situation.reading);
    return { result, period: period.id, version };
  });
  const amount = results.reduce<Decimal | null>(
    (sum, { result }) => (sum === null || result.amount === null ? null : plus(sum, result.amount)),
    rounding.round(fractionOf(ZERO)),
  );
  const joined = joinLines(results, amount, reading);
  const component = parts.at(-1)?.component;
  if (trace !== undefined && component !== undefined)
    traceSum(component, joined, plan.currency, trace, since);
  return joined;
}

/** The running total that the next part goes on with, as the next period would. */
function stateAfter({ closing }: LineResult, { state, personId, period }: PlanReading): PlanReading["state"] {
  if (closing === null) return null;
  const planId = state?.planId ?? closing.id;
  return readState({ planId, personId, period: period.id, components: [closing] }, []);
}

/**
 * The facts of each part as this component reads them. What of its measure is in no part (such as an adjustment without
 * deals) counts to the last.
 */
function ownReadings(parts: readonly ComponentPart[], whole: PlanReading): readonly ComponentPart[] {
  const divided = parts.map((part) => ({ ...part, reading: ownReading(part, whole) }));
  const last = divided.at(-1);
  const measure = last?.component.perPart === "ownMeasure" ? last.component.measure : null;
  if (last === undefined || measure === null) return divided;
  const total = whole.measures.get(measure) ?? null;
  const values = divided.map(({ reading }) => reading.measures.get(measure) ?? null);
  const rest = restOf(total, values);
  if (rest === null || isZeroFraction(rest)) return divided;
  const value = addFractions(last.reading.measures.get(measure) ?? NOTHING, rest);
  const measures = new Map(last.reading.measures).set(measure, value);
  return [...divided.slice(0, -1), { ...last, reading: { ...last.reading, measures } }];
}

/** The part's facts with the credits that this component has left. */
function ownReading({ component, reading }: ComponentPart, whole: PlanReading): PlanReading {
  const { measure } = component;
  if (component.perPart !== "ownMeasure" || measure === null || !reading.credits.has(measure)) return reading;
  const credits = creditsWithin(whole.credits, reading.period);
  const value = (credits.get(measure) ?? []).reduce(
    (sum, { amount }) => addFractions(sum, fractionOf(amount)),
    NOTHING,
  );
  return { ...reading, credits, measures: new Map(reading.measures).set(measure, value) };
}

function restOf(total: Fraction | null, values: readonly (Fraction | null)[]): Fraction | null {
  return values.reduce<Fraction | null>(
    (rest, value) => (rest === null || value === null ? null : subtractFractions(rest, value)),
    total,
  );
}

function traceSum(
  { id, ref, title }: CompiledComponent,
  { amount, inputs, line }: LineResult,
  currency: string,
  trace: Tracer,
  since: number | undefined,
): void {
  const value = amount && tracedAmount(amount);
  trace.node({ id: `${id}.parts`, kind: "sum", ref, value }, since);
  trace.node(
    { id, kind: "line", ref, label: title, inputs, value, unit: currency, note: line.reason },
    since,
  );
}
