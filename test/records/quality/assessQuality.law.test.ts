import fc from "fast-check";
import { expect, test } from "vitest";
import { assessQuality, type Quality } from "../../../src/records/index.js";
import { runs, seed } from "../../seed.js";

const quality: Quality = {
  kind: "quality",
  id: "crm",
  streams: [
    {
      stream: "deals",
      required: ["amount"],
      unique: ["name"],
      onTime: { happened: "closedOn", recorded: "recordedOn", withinDays: 2 },
      references: [{ field: "customerId", to: "customers" }],
    },
  ],
};
const day = fc.constantFrom("2026-02-01", "2026-02-03", "2026-02-04", "2026-02-30", null);
const deals = fc
  .array(
    fc.record({
      ownerId: fc.constantFrom("ann", "bob", null, ""),
      amount: fc.constantFrom("1", "", null, 5),
      name: fc.constantFrom("a", "b", "c", null),
      closedOn: day,
      recordedOn: day,
      customerId: fc.constantFrom("c-1", "c-2", null),
    }),
    { maxLength: 15 },
  )
  .map((list) => list.map((deal, index) => ({ id: `d-${index}`, ...deal })));

test("a report counts every record once, whatever the order, and its owners make up the stream", () => {
  fc.assert(
    fc.property(deals, (list) => {
      const facts = (records: typeof list) => ({ records: { deals: records, customers: [{ id: "c-1" }] } });
      const report = assessQuality(facts(list), quality);
      const turned = assessQuality(facts([...list].reverse()), quality);
      expect(turned.streams).toEqual(report.streams);
      expect([turned.value, turned.faultCount, turned.measures]).toEqual([
        report.value,
        report.faultCount,
        report.measures,
      ]);
      for (const { records, checks, owners } of report.streams) {
        expect(owners.reduce((sum, owner) => sum + owner.records, 0)).toBe(records);
        for (const [place, { check, checked, passed }] of checks.entries()) {
          const own = owners.flatMap((owner) => owner.checks[place] ?? []);
          expect(own.reduce((sum, each) => sum + each.checked, 0)).toBe(checked);
          expect(own.reduce((sum, each) => sum + each.passed, 0)).toBe(passed);
          const failed = new Set(report.faults.filter((fault) => fault.check === check).map(({ id }) => id));
          if (check !== "sound") expect(checked - passed).toBe(failed.size);
          else expect(checked - passed).toBe(new Set(report.faults.map(({ id }) => id)).size);
        }
      }
    }),
    { seed, numRuns: runs },
  );
});
