import { expect, test } from "vitest";
import { compileMeasures } from "../../../src/kernel/index.js";

/** A row as an application declares it: an interface has no index signature. */
interface DealRow {
  readonly id: string;
  readonly ownerId: string;
  readonly amount: number;
  readonly closedOn: string;
}

test("rows of a caller's own interface are records", () => {
  const deals: readonly DealRow[] = [
    { id: "d-1", ownerId: "ann", amount: 120, closedOn: "2026-07-01" },
    { id: "d-2", ownerId: "ann", amount: 80, closedOn: "2026-08-01" },
  ];
  const { evaluate } = compileMeasures([
    { id: "sales", unit: "money", from: "deals", person: "ownerId", date: "closedOn", sum: "amount" },
  ]);
  expect(evaluate({ period: "2026-Q3", records: { deals } }).people[0]?.measures[0]?.value).toBe("200");
});
