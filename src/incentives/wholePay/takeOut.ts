import type { Readings } from "../../kernel/condition/index.js";
import { type Decimal, fractionOf } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { tracedAmount } from "../rounding.js";
import { type Deducted, deduct } from "./deduct.js";
import { sumOf } from "./grossOf.js";
import type { PayPackageFunction } from "./payPackageFunction.js";

/** What is taken out of the pay, and together; null where that cannot be told. */
export interface TakenOut {
  readonly deducted: readonly Deducted[] | null;
  readonly sum: Decimal | null;
}

/** Takes the deductions out of the gross pay. With a trace it records one node. */
export function takeOut(
  pay: PayPackageFunction,
  gross: Decimal | null,
  opening: ReadonlyMap<string, Decimal>,
  readings: Readings,
  trace?: Tracer,
): TakenOut {
  const since = trace?.mark();
  const deducted = gross === null ? null : deduct(pay, gross, opening, readings, trace);
  const sum = deducted && sumOf(deducted.map(({ taken }) => taken));
  const value = sum && tracedAmount(pay.rounding.round(fractionOf(sum)));
  const { ref } = pay;
  const id = `${pay.document.id}.deducted`;
  // Where it cannot be told there is nothing to sum.
  trace?.node(
    value === null
      ? { id, kind: "constant", ref, params: { value }, value, note: "missing_measure" }
      : { id, kind: "sum", ref, value },
    since,
  );
  return { deducted, sum };
}
