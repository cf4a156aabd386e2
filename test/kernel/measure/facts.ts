import type { FactRecord, Measure, RecordMeasure } from "../../../src/kernel/measure/index.js";

/** A measure over deals, as most tests need it. */
export const ofDeals = { from: "deals", person: "ownerId", date: "closedOn" } as const;

/** Only the deals that were won. */
export const won = { ...ofDeals, where: { field: "stageId", is: "won" } } as const;

/** The sum of the amounts of won deals. */
export const bookings: RecordMeasure = { id: "bookings", unit: "money", ...won, sum: "amount" };

/** The number of won deals. */
export const wins: Measure = { id: "wins", unit: "count", ...won, count: true };

/** A won deal of Ann in the third quarter, save for what is said otherwise. */
export function deal(id: string, fields: Readonly<Record<string, FactRecord[string]>> = {}): FactRecord {
  return { id, ownerId: "ann", stageId: "won", closedOn: "2026-08-15", amount: "100", ...fields };
}
