import type { CompiledComponent } from "../components/definition.js";
import { tellTerms } from "../time/timedTerms.js";
import type { CommissionComponent, PayoutCurveComponent } from "../types.js";
import { accumulate } from "./accumulate.js";
import type { Accumulator, Source } from "./accumulator.js";
import { bearingsOf } from "./bearings.js";
import { attainmentOf } from "./describe.js";
import { distanceOf } from "./distanceOf.js";
import { inverseOf } from "./inverseOf.js";
import { marginalOf } from "./marginalOf.js";
import { checkPeriod } from "./openingOf.js";
import { hundredPercent, payAt, payAtTarget } from "./payAtTarget.js";
import { checkMonths } from "./shareOfYear.js";
import { termsOf } from "./termsOf.js";
import { withhold } from "./withhold.js";

/** The component as a plan evaluates it. */
export function componentOf(
  accumulator: Accumulator,
  document: CommissionComponent | PayoutCurveComponent,
): CompiledComponent {
  const { id, ref, title, measure } = accumulator;
  return {
    id,
    ref,
    title,
    measure,
    perCredit: accumulator.dealwise || accumulator.windfall !== null ? [measure] : [],
    ...needsOf(accumulator),
    check: (reading) => [...checkPeriod(accumulator, reading), ...checkMonths(accumulator, reading)],
    perPart: "ownMeasure",
    line: (situation) => {
      const { reading, trace } = situation;
      if (trace === undefined) return accumulate(accumulator, situation);
      const { quota } = termsOf(accumulator, reading.personId, reading);
      return tellTerms(quota, () => accumulate(accumulator, situation), trace);
    },
    withheld: (situation, reason, amount) =>
      withhold(bearingsOf(accumulator, situation.reading), situation, reason, amount),
    inverse: (wanted, reading, places) => inverseOf(accumulator, wanted, reading, places),
    marginal: (reading) => marginalOf(accumulator, document, reading),
    distance: (reading) => distanceOf(accumulator, reading),
    attainment: (reading) => attainmentOf(bearingsOf(accumulator, reading)),
    target: hundredPercent(accumulator),
    payAtTarget: (readings) => payAtTarget(accumulator, readings),
    payAt: (readings) => payAt(accumulator, readings),
  };
}

/** The names that it looks up among the facts; what looks at single deals finds its names there. */
function needsOf(accumulator: Accumulator): Pick<CompiledComponent, "measures" | "fields"> {
  const { measure, scale, steps, quota, target, axis, measureSteps, attainmentSteps } = accumulator;
  const onTheWay = [scale.scale, measureSteps, attainmentSteps];
  const lists = accumulator.accumulation === "perDeal" ? [steps] : [...onTheWay, steps];
  const named = [quota, target, axis?.quota ?? null].flatMap(measureOfSource);
  return {
    measures: [
      measure,
      ...named,
      ...(axis === null || axis.measure === null ? [] : [axis.measure]),
      ...lists.flatMap((list) => list?.measures ?? []),
    ],
    fields: lists.flatMap((list) => list?.fields ?? []),
  };
}

function measureOfSource(source: Source | null): readonly string[] {
  return source !== null && "measure" in source ? [source.measure] : [];
}
