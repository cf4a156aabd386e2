import * as z from "zod";
import type { Readings } from "../../kernel/condition/index.js";
import { type Decimal, fractionOf, multiplyFractions, ONE } from "../../kernel/decimal/index.js";
import { scaleSchema } from "../../kernel/scale/index.js";
import type { Outcome, Tracer } from "../../kernel/trace/index.js";
import type { Source } from "../accumulation/accumulator.js";
import { sourceSchema } from "../accumulation/accumulatorFields.js";
import { criticalValues } from "../accumulation/criticalValues.js";
import { leastMeasure } from "../accumulation/leastMeasure.js";
import { measuresOf, readSource } from "../accumulation/readSource.js";
import { refuseGrades, refuseQuotaBounds, resolveScale } from "../accumulation/resolveScale.js";
import { personalTerms, resolveSource } from "../accumulation/termsOf.js";
import { buildStepList } from "../buildStepList.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import { componentTime, type TimeReading } from "../time/componentTime.js";
import { lineTime } from "../time/lineTime.js";
import { recordSource, scaleSource } from "../time/scaledSource.js";
import { withPayout } from "../time/timedTerms.js";
import type { KpiBonusComponent } from "../types.js";
import { componentFields } from "./componentFields.js";
import type {
  CompiledComponent,
  ComponentContext,
  ComponentDefinition,
  LineResult,
  PayValue,
  PersonalTerms,
  PlanScale,
  Situation,
  TargetPay,
} from "./definition.js";
import { type Finish, finishPay, type RoundedPay } from "./finishPay.js";
import { kpiBonusLine } from "./kpiBonusLine.js";
import { lintKpiBonus } from "./lintKpiBonus.js";
import { steppedAtTarget } from "./steppedAtTarget.js";
import { traceWithheld } from "./traceWithheld.js";

/** A KPI bonus: pay = target x scale(measure), or target x measure. */
export const kpiBonus: ComponentDefinition<KpiBonusComponent> = {
  personal: ["target", "rateFactor", "cap"],
  schema: () =>
    z.strictObject({
      ...componentFields(),
      kind: z.literal("kpiBonus"),
      target: sourceSchema(),
      measure: z.string().min(1),
      scale: scaleSchema().exactOptional(),
      scaleId: z.string().exactOptional(),
    }),
  inputs: ({ measure, target }) => [measure, ...measuresOf(target)],
  compile: (document, context) => {
    const bonus = buildKpiBonus(document, context);
    return bonus === null ? null : componentOf(bonus);
  },
  lint: lintKpiBonus,
};

interface KpiBonus extends Finish {
  readonly document: KpiBonusComponent;
  readonly context: ComponentContext;
  readonly target: Source;
  /** Null where the measure itself is the factor. */
  readonly scale: PlanScale | null;
}

const HAS_NO_QUOTA = "A KPI bonus has no quota that bounds could be multiples of.";

function buildKpiBonus(document: KpiBonusComponent, context: ComponentContext): KpiBonus | null {
  const { ref, issues, rounding } = context;
  const before = issues.length;
  const named = document.scale !== undefined || document.scaleId !== undefined;
  const scale = named ? resolveScale(document, context) : null;
  if (scale !== null) {
    refuseGrades(scale, context);
    refuseQuotaBounds(scale, HAS_NO_QUOTA, context);
  }
  const target = readSource(document.target, `${ref}/target`, issues);
  const steps = buildStepList(document.steps, ref, issues);
  if (target === null || steps === null || issues.length > before || (named && scale === null)) return null;
  return { document, context, target, scale, steps, rounding };
}

function componentOf(bonus: KpiBonus): CompiledComponent {
  const { document, context, scale, steps } = bonus;
  const { id, title, measure } = document;
  const { ref } = context;
  return {
    id,
    ref,
    title,
    measure,
    measures: [...kpiBonus.inputs(document), ...(scale?.scale.measures ?? []), ...steps.measures],
    fields: [...(scale?.scale.fields ?? []), ...steps.fields],
    check: () => [],
    perPart: "wholeMeasure",
    line: (situation) => lineOf(bonus, situation),
    withheld: (situation, reason, amount) => {
      traceWithheld(situation, ref, reason, amount);
      return kpiBonusLine(document, situation.reading, { amount, reason });
    },
    inverse: (wanted, reading) => inverseOf(bonus, wanted, reading),
    // With a scale nobody can say at which score it gives one; the bonus stands at its target all the same.
    target: scale === null ? { measure, value: fractionOf(ONE) } : null,
    payAtTarget: (readings) => payAtTarget(bonus, readings),
    payAt: (readings) => {
      const before = payOf(bonus, {}, readings);
      return before.exact === null ? null : steppedAtTarget(before, steps, readings);
    },
  };
}

function lineOf(bonus: KpiBonus, { reading, trace }: Situation): LineResult {
  const result = kpiBonusLine(bonus.document, reading, roundedPay(bonus, reading.personId, reading, trace));
  return { ...result, line: { ...result.line, ...lineTime(timeOf(bonus, reading)) } };
}

function roundedPay(
  bonus: KpiBonus,
  personId: string | null,
  readings: TimeReading,
  trace?: Tracer,
): RoundedPay {
  const since = trace?.mark() ?? 0;
  const personal = withPayout(personalTerms(bonus.context.personal, personId), timeOf(bonus, readings));
  return finishPay(payOf(bonus, personal, readings, trace), bonus, personal, readings, trace, since);
}

function payOf(bonus: KpiBonus, personal: PersonalTerms, readings: TimeReading, trace?: Tracer): PayValue {
  const since = trace?.mark();
  const target = scaleSource(
    resolveSource(bonus.target, personal.target, readings),
    timeOf(bonus, readings),
    "target",
  );
  if (target !== null) recordSource("target", target, trace);
  const factor = factorOf(bonus, readings, trace);
  const amount = target?.value ?? null;
  const exact = amount === null || factor.exact === null ? null : multiplyFractions(amount, factor.exact);
  trace?.node({ id: "targetPay", kind: "product", ref: bonus.context.ref, value: exact }, since);
  return exact === null ? { exact, reason: factor.reason ?? "missing_measure" } : { exact };
}

function timeOf({ context, document }: KpiBonus, readings: TimeReading) {
  return componentTime(context.timing, { id: document.id, scaled: ["target", "payout"] }, readings, null);
}

/** What the target is multiplied with. With a trace it records one node. */
function factorOf({ document, context, scale }: KpiBonus, readings: Readings, trace?: Tracer) {
  const { measure } = document;
  const value = readings.measures.get(measure) ?? null;
  if (value !== null && scale !== null) return scale.scale.at({ value }, readings, trace);
  const ref = `${context.ref}/measure`;
  trace?.node({ id: "factor", kind: "input", ref, inputs: [{ id: measure, value }], value });
  return { exact: value, reason: undefined };
}

/** A score or a coefficient is looked for in hundredths, whatever the currency. */
const PLACES = 2;

function inverseOf(bonus: KpiBonus, wanted: Decimal, reading: PlanReading): Outcome {
  const { document, scale } = bonus;
  const { measure, steps = [] } = document;
  const { ofTotal, ofPeriod } = criticalValues({ measure, scale, written: steps, byRatio: false }, null);
  return leastMeasure([...ofTotal, ...ofPeriod], wanted, PLACES, (value) => {
    const measures = new Map(reading.measures).set(measure, value);
    const { amount, reason } = roundedPay(bonus, reading.personId, { ...reading, measures });
    return amount ?? reason;
  });
}

function payAtTarget({ target, steps }: KpiBonus, readings: Readings): TargetPay | null {
  const exact = resolveSource(target, undefined, readings)?.value ?? null;
  return exact === null ? null : steppedAtTarget({ exact }, steps, readings);
}
