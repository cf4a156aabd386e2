import { type Band, compilePlan, type PlanState, type Statement, type Step, subtract } from "attainment";
import {
  type Adapters,
  type Answer,
  type Facts,
  incrementsOf,
  type Json,
  lastOf,
  lost,
  monthsFrom,
  openText,
  type Row,
  rowsOf,
  textOf,
  textsOf,
  tierBands,
} from "../units.js";

/**
 * What is booked is what the running total comes to, less what was booked before (OpenMeter): so the bookings add up to
 * the rating of the total, the rounded one where bookings are rounded, and one of them may be below zero.
 */
export const reRatings: Adapters = {
  "cumulative-rerating-graduated": (facts) => booked(facts, "graduated"),
  "cumulative-rerating-whole-amount": (facts) => booked(facts, "whole"),
  "cumulative-rerating-package": (facts) => booked(facts, "graduated"),
  "cumulative-rerating-flat": (facts) => booked(facts, "graduated"),
  "cumulative-rounding-correction": (facts) => booked(facts, "graduated"),
  "cumulative-rerating-with-cap": capped,
  "period-minimum-on-final-run": minimum,
};

type Mode = "graduated" | "whole";

function bandsOf(parameters: Row): readonly Band[] {
  const { tiers, unit, multiplier, price, package_size: size } = parameters;
  if (tiers !== undefined) return tierBands(rowsOf(tiers));
  if (size === undefined) return [{ from: "0", rate: textOf(unit ?? multiplier) }];
  return [{ from: "0", amount: textOf(price), per: { size: textOf(size), partial: "up" } }];
}

/** Month after month, each opened by the one before, with what each adds to the total. */
function statements(
  parameters: Row,
  totals: readonly Json[],
  mode: Mode,
  steps: readonly Step[] = [],
  finals: readonly boolean[] = [],
): readonly Statement[] {
  const free = openText(parameters.free_units);
  const plan = compilePlan({
    kind: "plan",
    id: "usage",
    currency: "USD",
    components: [
      {
        kind: "commission",
        id: "usage",
        measure: "units",
        quotaPeriod: "year",
        scale: {
          kind: "bands",
          mode,
          boundary: "lowerBand",
          atZero: "zero",
          negative: "mirror",
          bands: bandsOf(parameters),
        },
        ...(free === undefined ? {} : { measureSteps: freeUnits(free) }),
        steps,
      },
    ],
  });
  let state: PlanState | null = null;
  const added = incrementsOf(totals.map(textOf));
  return monthsFrom("2026-01", added).map((period, index) => {
    const opening: { state?: PlanState } = state === null ? {} : { state };
    const measures = { units: textOf(added[index]) };
    const statement = plan.evaluate({
      period,
      measures,
      attributes: { final: finals[index] === true },
      ...opening,
    });
    state = statement.state;
    return statement;
  });
}

function freeUnits(free: string): readonly Step[] {
  return [
    { id: "free", kind: "add", amount: lost(free) },
    { id: "none", kind: "floor", at: "0" },
  ];
}

function booked({ parameters, input }: Facts, mode: Mode): Answer {
  if (input.already_units !== undefined) {
    const totals = [textOf(input.already_units), textOf(input.cumulative)];
    return { booked: lastOf(statements(parameters, totals, mode))?.value ?? null };
  }
  return { booked: statements(parameters, textsOf(input.cumulative), mode).map(({ value }) => value) };
}

/** A maximum over the whole period: what it cuts off the total. */
function capped({ parameters, input }: Facts): Answer {
  const totals = textsOf(input.cumulative);
  const cap: Step = { id: "maximum", kind: "cap", at: textOf(parameters.maximum) };
  const gross = statements(parameters, totals, "whole").map(({ value }) => textOf(value));
  const net = statements(parameters, totals, "whole", [cap]).map(({ value }) => textOf(value));
  return {
    gross_discount_net: gross.map((value, index) => [
      value,
      subtract(value, textOf(net[index])),
      textOf(net[index]),
    ]),
  };
}

/** A minimum over the whole period, which is due with the last run. */
function minimum({ parameters, input }: Facts): Answer {
  const runs = rowsOf(input.runs);
  const totals = runs.map(({ cumulative = null }) => cumulative);
  const finals = runs.map(({ final }) => final === true);
  const floor: Step = {
    id: "minimum",
    kind: "floor",
    at: textOf(parameters.minimum),
    when: { field: "final", is: true },
  };
  return { booked: statements(parameters, totals, "graduated", [floor], finals).map(({ value }) => value) };
}
