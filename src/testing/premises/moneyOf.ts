import type { Plan, QuotaSource } from "../../incentives/index.js";
import type { Step } from "../../kernel/index.js";
import { countedMeasures } from "../documents/countedMeasures.js";
import { measuresOfStep } from "../documents/measuresOfStep.js";
import { planNeeds, scaleOf, stepsOf, targetOf } from "../documents/planNeeds.js";

/**
 * The measures of a plan that are money, where none of them is also looked at as a plain number: as a factor, as part of a
 * ratio, or by a condition. Null where one is both.
 */
export function moneyOf(plan: Plan): ReadonlySet<string> | null {
  const { components, steps = [], settlement = [] } = plan;
  const money = [...steps, ...components.flatMap(stepsOf), ...components.flatMap(onTheWay)];
  const isMoney = (step: Step) => step.kind !== "multiply";
  const sources = [
    ...components.flatMap((each) => ("quota" in each ? [each.quota] : [])),
    ...components.map(targetOf),
    ...settlement.flatMap((each) =>
      each.kind === "draw"
        ? [each.amount, ...(each.overrides ?? []).map(({ amount }) => amount)].map((amount) =>
            typeof amount === "object" && "of" in amount ? amount.of : amount,
          )
        : [],
    ),
  ];
  const names = new Set([
    ...countedMeasures(plan),
    ...sources.flatMap(nameOf),
    ...money.filter(isMoney).flatMap(measuresOfStep),
  ]);
  const ratios = components.flatMap((each) => [
    ...(each.kind === "commission" ? [] : (scaleOf(plan, each)?.steps ?? [])),
    ...(each.kind === "payoutCurve" ? (each.attainmentSteps ?? []) : []),
  ]);
  const numbers = [
    ...money.filter((step) => !isMoney(step)).flatMap(measuresOfStep),
    ...ratios.flatMap(measuresOfStep),
    ...components.flatMap((each) => (each.kind === "kpiBonus" ? [each.measure] : [])),
    ...planNeeds(plan).fields.keys(),
  ];
  return numbers.some((name) => names.has(name)) ? null : names;

  /** The steps of scales from money to money, and of measures. */
  function onTheWay(component: Plan["components"][number]): readonly Step[] {
    if (component.kind !== "commission" && component.kind !== "payoutCurve") return [];
    const scale = component.kind === "commission" ? scaleOf(plan, component) : null;
    return [...(scale?.steps ?? []), ...(component.measureSteps ?? [])];
  }
}

function nameOf(source: QuotaSource | undefined): readonly string[] {
  return typeof source === "object" ? [source.measure] : [];
}
