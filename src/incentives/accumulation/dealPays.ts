import {
  addFractions,
  type Fraction,
  fractionOf,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import { prefixed, type Tracer } from "../../kernel/trace/index.js";
import type { PayValue } from "../components/definition.js";
import type { DealPlace } from "./axisValue.js";
import type { Bearings } from "./bearings.js";
import { dealReadings } from "./dealReadings.js";
import { grossPay } from "./grossPay.js";
import { netDeals, type PaidDeal } from "./netDeals.js";

const NOTHING: Fraction = fractionOf(ZERO);

/**
 * What each deal of the period pays, after the steps on single deals: by itself, or where the scale reads a total, what
 * the total with it pays less what the total without it pays. What takes a deal of the period back counts against it. With
 * a trace each deal records one node.
 */
export function dealPays(bearings: Bearings, trace?: Tracer): readonly PayValue[] {
  let before = NOTHING;
  return netDeals(bearings.deals ?? []).map((deal) => {
    const pay = deal.isSettled
      ? nothingFor(bearings, deal, trace)
      : payOfDeal(bearings, { deal, before }, trace);
    before = addFractions(before, deal.counted);
    return pay;
  });
}

/** The pay of a deal of which nothing is left, or of what takes one back. */
function nothingFor({ accumulator }: Bearings, { credit, sources }: PaidDeal, trace?: Tracer): PayValue {
  const { ref, measure } = accumulator;
  const inputs = [{ id: measure, value: fractionOf(credit.amount), sources }];
  const { id } = credit;
  const value = NOTHING;
  trace?.node({ id, kind: "constant", ref, label: id, inputs, params: { value }, value });
  return { exact: NOTHING };
}

interface NetPlace extends DealPlace {
  readonly deal: PaidDeal;
}

function payOfDeal(bearings: Bearings, place: NetPlace, trace?: Tracer): PayValue {
  const { accumulation, dealSteps, ref, measure } = bearings.accumulator;
  const { credit, sources } = place.deal;
  const { id } = credit;
  const since = trace?.mark() ?? 0;
  const below = prefixed(trace, id);
  const own = accumulation === "perDeal" ? alone(bearings, place, below) : added(bearings, place, below);
  const pay =
    own.exact === null || dealSteps === null
      ? own
      : dealSteps.apply(own, dealReadings(credit, own.exact, dealSteps.measures), below, since);
  const inputs = [{ id: measure, value: fractionOf(credit.amount), sources }];
  const value = pay.exact === null ? null : pay;
  trace?.node({ id, kind: "line", ref, label: id, inputs, value, note: pay.reason }, since);
  return pay;
}

/** The pay of a deal by itself: on the way to it, names are those of the deal. */
function alone(bearings: Bearings, place: DealPlace, trace?: Tracer): PayValue {
  const { scale, measureSteps, attainmentSteps } = bearings.accumulator;
  const { credit, counted, windfall } = place.deal;
  const numbers = [
    ...scale.scale.measures,
    ...(measureSteps?.measures ?? []),
    ...(attainmentSteps?.measures ?? []),
  ];
  return grossPay(bearings, { value: counted, windfall }, dealReadings(credit, null, numbers), place, trace);
}

/** What a deal adds to the pay of all before it; without a trace of its own where nothing is before it. */
function added(bearings: Bearings, place: DealPlace, trace?: Tracer): PayValue {
  const { accumulator, opening, reading } = bearings;
  const { deal, before } = place;
  const start = accumulator.grows ? addFractions(opening.measured, before) : before;
  const figures = { value: addFractions(start, deal.counted), windfall: deal.windfall };
  const since = trace?.mark();
  const after = grossPay(bearings, figures, reading, place, trace);
  const base = grossPay(
    bearings,
    { value: start, windfall: null },
    reading,
    place,
    prefixed(trace, "before"),
  );
  const exact =
    after.exact === null || base.exact === null ? null : subtractFractions(after.exact, base.exact);
  trace?.node({ id: "added", kind: "difference", ref: accumulator.ref, value: exact }, since);
  return exact === null ? { exact, reason: after.reason ?? base.reason ?? "missing_measure" } : { exact };
}
