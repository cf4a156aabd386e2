import {
  type Crediting,
  type CreditingFacts,
  type CreditingResult,
  type CreditRule,
  compileCrediting,
} from "../../../src/incentives/crediting/index.js";
import type { FactRecord } from "../../../src/kernel/index.js";

/** A document of deals that are credited to their owner, unless rules are given. */
export function sales(
  rules: readonly CreditRule[] = [{ id: "owner", to: { kind: "owner" } }],
  change: Partial<Crediting> = {},
): Crediting {
  return {
    kind: "crediting",
    id: "sales",
    currency: "USD",
    event: { from: "deals", date: "closedOn" },
    measures: [{ id: "bookings" }],
    rules,
    ...change,
  };
}

/** A deal of 2026-02-03 for 1,000 owned by ann. */
export function deal(change: Partial<FactRecord> = {}): FactRecord {
  return { id: "d-1", ownerId: "ann", amount: "1000", closedOn: "2026-02-03", ...change };
}

/** Ann and bob are led by max, max by eve. */
export const team: CreditingFacts["people"] = [
  { id: "ann", assignments: [{ from: "2025-01-01", managerId: "max" }] },
  { id: "bob", assignments: [{ from: "2025-01-01", managerId: "max" }] },
  { id: "max", assignments: [{ from: "2025-01-01", managerId: "eve" }] },
  { id: "eve" },
];

/** The facts of the first quarter of 2026. */
export function facts(deals: readonly FactRecord[], change: Partial<CreditingFacts> = {}): CreditingFacts {
  return { period: "2026-Q1", people: team, records: { deals }, ...change };
}

/** What each credit is, in short: whose, of what record, how much. */
export function shortly({ credits }: CreditingResult): readonly string[] {
  return credits.map(({ personId, id, amount }) => `${personId} ${id} ${amount}`);
}

/** What one document makes of facts, in short. */
export function credited(document: Crediting, given: CreditingFacts): readonly string[] {
  return shortly(compileCrediting(document).evaluate(given));
}

/** The reasons why records were not credited, in short. */
export function reasons({ uncredited }: CreditingResult): readonly string[] {
  return uncredited.map(
    ({ recordId, reason, personId, amount }) =>
      `${recordId} ${reason}${personId === undefined ? "" : ` ${personId}`} ${amount}`,
  );
}
