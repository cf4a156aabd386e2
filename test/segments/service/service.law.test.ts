import { addDays } from "attainment/kernel";
import { measureDelivery, measureService } from "attainment/segments";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs, seed } from "../../seed.js";

const period = "2026-07";
const asOf = "2026-07-20";

const opened = fc.integer({ min: -20, max: 40 }).map((days) => addDays("2026-07-01", days));
const later = fc.option(fc.nat(25));

const complaints = fc
  .array(
    fc.record({
      openedOn: opened,
      answered: later,
      resolved: later,
      due: later,
      owner: fc.constantFrom("lin", "wang"),
    }),
    {
      maxLength: 10,
    },
  )
  .map((drawn) =>
    drawn.map(({ openedOn, answered, resolved, due, owner }, index) => ({
      id: `c-${index}`,
      ownerId: owner,
      openedOn,
      firstResponseOn: answered === null ? null : addDays(openedOn, answered),
      resolvedOn: resolved === null ? null : addDays(openedOn, resolved),
      dueOn: due === null ? null : addDays(openedOn, due),
    })),
  );

test("every complaint is in time, late, overdue, not yet due or without a due day, and groups sum to all", () => {
  fc.assert(
    fc.property(complaints, fc.constantFrom("opened", "resolved"), (rows, of) => {
      const service = measureService({ period, asOf, complaints: rows }, { of, by: "owner" });
      for (const { complaints: count, closedOnTime, open, resolution } of [service, ...service.groups]) {
        const { part, late, overdue, notYetDue, withoutDue } = closedOnTime;
        expect(part + late + overdue + notYetDue + withoutDue).toBe(count);
        expect(open + resolution.days.sample).toBe(count);
      }
      expect(service.groups.reduce((sum, group) => sum + group.complaints, 0)).toBe(service.complaints);
    }),
    { seed, numRuns: runs },
  );
});

test("order is irrelevant, and what happens after the last known day is too", () => {
  fc.assert(
    fc.property(complaints, (rows) => {
      const service = measureService({ period, asOf, complaints: rows }, { by: "owner" });
      expect(measureService({ period, asOf, complaints: [...rows].reverse() }, { by: "owner" })).toEqual(
        service,
      );
      const known = (day: string | null) => (day !== null && day <= asOf ? day : null);
      const before = rows
        .filter(({ openedOn }) => openedOn <= asOf)
        .map((row) => ({
          ...row,
          firstResponseOn: known(row.firstResponseOn),
          resolvedOn: known(row.resolvedOn),
        }));
      expect(measureService({ period, asOf, complaints: before }, { by: "owner" })).toEqual(service);
    }),
    { seed, numRuns: runs },
  );
});

test("orders: the four sum to what was due, and late and OTIF shares never pass 1 together", () => {
  fc.assert(
    fc.property(complaints, fc.boolean(), (rows, isFull) => {
      const orders = rows.map(({ id, openedOn, dueOn, resolvedOn, ownerId }) => ({
        id,
        ownerId,
        orderedOn: openedOn,
        dueOn,
        deliveredOn: resolvedOn,
        quantity: 5,
        deliveredQuantity: isFull ? 5 : 4,
      }));
      const { due, inTime, late, overdue, notYetDue, lateRate, otif } = measureDelivery({
        period,
        asOf,
        orders,
      });
      expect(inTime + late + overdue + notYetDue).toBe(due);
      expect(lateRate.part + otif.part).toBe(isFull ? lateRate.whole : lateRate.part);
    }),
    { seed, numRuns: runs },
  );
});
