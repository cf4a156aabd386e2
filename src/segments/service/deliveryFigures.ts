import { countRate } from "../../kernel/rows/index.js";
import type { DeliveryFigures } from "./deliveryTypes.js";
import type { ReadDelivery } from "./readDeliveries.js";

/** Counts and shares of orders that were due. */
export function deliveryFigures(
  orders: readonly ReadDelivery[],
  asOf: string,
  minimum: number,
): DeliveryFigures {
  const counts = { inTime: 0, late: 0, overdue: 0, notYetDue: 0 };
  let [inFull, withoutQuantity] = [0, 0];
  for (const { dueOn, deliveredOn, isInFull } of orders) {
    const status = statusOf(dueOn ?? asOf, deliveredOn, asOf);
    counts[status] += 1;
    if (status !== "inTime") continue;
    if (isInFull === null) withoutQuantity += 1;
    else if (isInFull) inFull += 1;
  }
  const behind = counts.late + counts.overdue;
  const whole = counts.inTime + behind;
  return {
    due: orders.length,
    ...counts,
    lateRate: countRate(behind, whole, "nothing_due", minimum),
    otif: countRate(inFull, whole - withoutQuantity, "nothing_due", minimum),
    withoutQuantity,
  };
}

function statusOf(
  dueOn: string,
  deliveredOn: string | null,
  asOf: string,
): "inTime" | "late" | "overdue" | "notYetDue" {
  if (deliveredOn !== null) return deliveredOn <= dueOn ? "inTime" : "late";
  return dueOn < asOf ? "overdue" : "notYetDue";
}
