import * as z from "zod";
import { settlementKinds } from "./registry.js";
import type { NegativePay, Settlement } from "./types.js";

/** The schema of any ledger of a plan's settlement. */
export function settlementSchema(): z.ZodType<Settlement> {
  const { draw, holdback, minimumPayment } = settlementKinds;
  return z.discriminatedUnion("kind", [draw.schema(), holdback.schema(), minimumPayment.schema()]);
}

/** The schema of what becomes of pay below zero. */
export function negativePaySchema(): z.ZodType<NegativePay> {
  return z.enum(["carried", "paid", "lost"]);
}
