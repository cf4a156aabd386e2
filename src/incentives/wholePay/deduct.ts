import type { Readings } from "../../kernel/condition/index.js";
import {
  type Decimal,
  fractionOf,
  larger,
  minus,
  multiplyFractions,
  plus,
  type RoundingMode,
  roundFraction,
  smaller,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { resolveSource } from "../accumulation/termsOf.js";
import { type LineRounding, tracedAmount } from "../rounding.js";
import type { CompiledDeduction, PayPackageFunction } from "./payPackageFunction.js";
import { ratedPay } from "./payPart.js";

/** What a deduction came to. */
export interface Deducted {
  readonly deduction: CompiledDeduction;
  readonly opening: Decimal;
  /** What this period adds to it. */
  readonly owed: Decimal;
  readonly taken: Decimal;
}

/** How much may still be taken: of limited deductions together, and what has to be left after them. */
interface Room {
  readonly limited: Decimal;
  readonly least: Decimal;
}

/**
 * Takes the deductions out of the pay in their order, as far as the limit allows; null where a measure is missing. With a
 * trace it records one node for each.
 */
export function deduct(
  { deductions, limit, rounding }: Pick<PayPackageFunction, "deductions" | "limit" | "rounding">,
  gross: Decimal,
  opening: ReadonlyMap<string, Decimal>,
  readings: Readings,
  trace?: Tracer,
): readonly Deducted[] | null {
  const room = roomOf(limit, gross, rounding, readings);
  if (room === null) return null;
  let left = larger(gross, ZERO);
  let { limited } = room;
  const done: Deducted[] = [];
  for (const deduction of deductions) {
    const { document } = deduction;
    const since = trace?.mark();
    const before = opening.get(document.id) ?? ZERO;
    const isLimited = document.limited !== false;
    const most = isLimited ? larger(smaller(limited, minus(left, room.least)), ZERO) : left;
    const owed = traceOwed(deduction, before, rounding, readings, trace);
    const taken = owed && smaller(plus(before, owed), most);
    const value = taken && tracedAmount(rounding.round(fractionOf(taken)));
    const params = { at: tracedAmount(rounding.round(fractionOf(most))) };
    trace?.node(
      { id: document.id, kind: "cap", ref: deduction.ref, label: document.title, params, value },
      since,
    );
    if (owed === null || taken === null) return null;
    left = minus(left, taken);
    if (isLimited) limited = minus(limited, taken);
    done.push({ deduction, opening: before, owed, taken });
  }
  return done;
}

/** What was carried and what this period adds, as one node. */
function traceOwed(
  { document, ref, amount }: CompiledDeduction,
  before: Decimal,
  rounding: LineRounding,
  readings: Readings,
  trace?: Tracer,
): Decimal | null {
  const since = trace?.mark();
  const value = tracedAmount(rounding.round(fractionOf(before)));
  const { id } = document;
  trace?.node({ id: `${id}.carried`, kind: "constant", ref, params: { value }, value });
  const owed = ratedPay({ id: `${id}.newlyOwed`, ref, amount, factors: [] }, rounding, readings, trace);
  const sum = owed && tracedAmount(rounding.round(fractionOf(plus(before, owed))));
  trace?.node({ id: `${id}.owed`, kind: "sum", ref, value: sum }, since);
  return owed;
}

/** What the limit leaves, in whole units on the safe side; null where what has to be left is not known. */
function roomOf(
  limit: PayPackageFunction["limit"],
  gross: Decimal,
  rounding: LineRounding,
  readings: Readings,
): Room | null {
  if (limit === null) return { limited: larger(gross, ZERO), least: ZERO };
  const { share, floor } = limit;
  const limited =
    share === null ? gross : inUnits(multiplyFractions(fractionOf(gross), share), "floor", rounding);
  const least = resolveSource(floor, undefined, readings);
  if (least !== null && least.value === null) return null;
  return {
    limited: larger(limited, ZERO),
    least: least?.value == null ? ZERO : larger(inUnits(least.value, "ceil", rounding), ZERO),
  };
}

function inUnits(
  exact: Parameters<typeof roundFraction>[0],
  mode: RoundingMode,
  { trace }: LineRounding,
): Decimal {
  const { step, places = 0 } = trace;
  return roundFraction(exact, step === undefined ? { places, mode } : { step, mode });
}
