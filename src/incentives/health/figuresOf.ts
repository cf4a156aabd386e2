import {
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  ONE,
} from "../../kernel/decimal/index.js";
import { medianFraction } from "../../kernel/statistics/index.js";
import { correlationOf, figure, noFigure, ratioOf, shareOf } from "./figureOf.js";
import type { ReadBounds, ReadPerson } from "./readHealthPeople.js";
import type { HealthFigure } from "./types.js";

const one = fractionOf(ONE);

/** The figures of attainment: how it is spread over the lines of the plan. */
export function attainmentFigures(
  people: readonly ReadPerson[],
  { threshold, excellence }: ReadBounds,
): readonly HealthFigure[] {
  const known = people.flatMap(({ attainment }) => attainment ?? []);
  const isBelow = (line: Fraction) => (attainment: Fraction) => compareFractions(attainment, line) < 0;
  const below = { id: "belowThreshold", definition: "people with attainment < threshold / people" } as const;
  const between = {
    id: "belowTarget",
    definition: "people with threshold <= attainment < 1 / people",
  } as const;
  const reached = { id: "atTarget", definition: "people with attainment >= 1 / people" } as const;
  const best = { id: "inExcellence", definition: "people with attainment >= excellence / people" } as const;
  const middle = { id: "medianAttainment", definition: "median of attainment" } as const;
  const median = medianFraction(known);
  return [
    threshold === null ? noFigure(below, "no_threshold") : shareOf(below, known, isBelow(threshold)),
    threshold === null
      ? noFigure(between, "no_threshold")
      : shareOf(between, known, (each) => !isBelow(threshold)(each) && isBelow(one)(each)),
    shareOf(reached, known, (each) => !isBelow(one)(each)),
    excellence === null
      ? noFigure(best, "no_excellence")
      : shareOf(best, known, (each) => !isBelow(excellence)(each)),
    median === null ? noFigure(middle, "no_data") : figure(middle, median, known.length),
  ];
}

/** The figures of pay against what was reached and sold. */
export function payFigures(people: readonly ReadPerson[]): readonly HealthFigure[] {
  const attained = people.flatMap(({ attainment, pay }) =>
    attainment === null ? [] : [[attainment, pay] as const],
  );
  const ofTarget = people.flatMap(({ attainment, pay, targetPay }) =>
    attainment === null || targetPay === null || targetPay.numerator.units <= 0
      ? []
      : [[attainment, divideFractions(pay, targetPay)] as const],
  );
  const sold = people.flatMap(({ pay, sales }) => (sales === null ? [] : [[pay, sales] as const]));
  const cost = people.flatMap(({ cost: own, sales }) =>
    own === null || sales === null ? [] : [[own, sales] as const],
  );
  const returned = sold.map(([pay, sales]) => [sales, pay] as const);
  return [
    correlationOf(
      { id: "payForPerformance", definition: "Spearman's rank correlation of attainment and pay" },
      attained,
    ),
    correlationOf(
      {
        id: "payRatioForPerformance",
        definition: "Spearman's rank correlation of attainment and pay / target pay",
      },
      ofTarget,
    ),
    ratioOf({ id: "incentiveCostOfSales", definition: "sum of pay / sum of sales" }, sold, "zero_sales"),
    ratioOf({ id: "compensationCostOfSales", definition: "sum of cost / sum of sales" }, cost, "zero_sales"),
    ratioOf({ id: "returnOnIncentiveCost", definition: "sum of sales / sum of pay" }, returned, "zero_pay"),
  ];
}

/** The figures of windfalls and disputes. */
export function trustFigures(people: readonly ReadPerson[]): readonly HealthFigure[] {
  const windfalls = people.flatMap(({ windfall, pay }) =>
    windfall === null ? [] : [[windfall, pay] as const],
  );
  const disputes = people.flatMap(({ disputes: own }) => own ?? []);
  const isAny = (count: Fraction) => count.numerator.units > 0;
  return [
    ratioOf({ id: "windfallShareOfPay", definition: "sum of windfall / sum of pay" }, windfalls, "zero_pay"),
    shareOf(
      { id: "peopleWithWindfalls", definition: "people with windfall > 0 / people" },
      windfalls,
      ([each]) => isAny(each),
    ),
    ratioOf(
      { id: "disputesPerPerson", definition: "sum of disputes / people" },
      disputes.map((count) => [count, one] as const),
      "no_data",
    ),
    shareOf({ id: "peopleWithDisputes", definition: "people with disputes > 0 / people" }, disputes, isAny),
  ];
}
