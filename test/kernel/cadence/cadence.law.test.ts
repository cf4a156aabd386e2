import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileCadence } from "../../../src/kernel/cadence/index.js";
import { addDays, compileWorkingCalendar } from "../../../src/kernel/calendar/index.js";
import { cadenceFacts, cadences, dates } from "../../../src/testing/index.js";
import { runs, seed } from "../../seed.js";

const span = { from: "2026-01-01", to: "2027-01-01" };

describe("due dates", () => {
  test("ascend, lie within their span, and are those of its parts", () => {
    const holds = fc.property(
      cadences(),
      dates({ from: "2026-01-02", to: "2026-12-31" }),
      (document, cut) => {
        const cadence = compileCadence(document);
        const all = cadence.dueDates(span, "2026-01-01");
        expect(all).toEqual([...new Set(all)].sort());
        expect(all.every((date) => span.from <= date && date < span.to)).toBe(true);
        const first = cadence.dueDates({ from: span.from, to: cut }, "2026-01-01");
        const second = cadence.dueDates({ from: cut, to: span.to }, "2026-01-01");
        expect([...first, ...second]).toEqual(all);
      },
    );
    fc.assert(holds, { seed, numRuns: runs });
  });

  test("the next one after a date is the first of those after it", () => {
    const fixed = cadences().filter(({ kind }) => kind !== "afterLast");
    const holds = fc.property(fixed, dates({ from: "2026-01-01", to: "2026-09-01" }), (document, date) => {
      const cadence = compileCadence(document);
      const [next] = cadence.dueDates({ from: addDays(date, 1), to: "2030-01-01" });
      expect(cadence.nextDueAfter(date)).toBe(next ?? null);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 4) });
  });
});

describe("what is due next", () => {
  test("comes after the day on which it was done, and on a working day where days off are avoided", () => {
    const week = compileWorkingCalendar({ weekend: ["saturday", "sunday"], holidays: ["2026-10-01"] });
    const following = cadences().filter(({ kind }) => kind === "afterLast");
    const holds = fc.property(following, dates({ from: "2026-09-01", to: "2026-12-31" }), (drawn, date) => {
      const { onDayOff = "keep" } = drawn;
      const due = compileCadence({ ...drawn, calendar: week.document }).nextDueAfter(date) ?? "";
      expect(due > date).toBe(true);
      expect(onDayOff === "keep" || week.isWorkingDay(due)).toBe(true);
    });
    fc.assert(holds, { seed, numRuns: runs });
  });

  test("is there as long as there is no end", () => {
    const endless = cadences().filter(({ kind }) => kind !== "dates");
    const drawn = endless.chain((document) =>
      fc.record({ document: fc.constant(document), facts: cadenceFacts(document) }),
    );
    const holds = fc.property(drawn, ({ document, facts: { until: _until, ...facts } }) => {
      const { nextDueOn } = compileCadence(document).evaluate({ since: "2026-02-01", ...facts });
      expect(nextDueOn).not.toBeNull();
    });
    fc.assert(holds, { seed, numRuns: runs });
  });
});

describe("giving each event to the oldest time that is open", () => {
  test("does as much as any other way to give them out", () => {
    const fixed = cadences()
      .filter(({ kind }) => kind !== "afterLast")
      .map((document) => ({ graceDays: 0, earlyDays: 5, lateDays: 9, ...document }))
      .filter(({ graceDays, lateDays }) => graceDays <= lateDays);
    const drawn = fixed.chain((document) =>
      fc.record({ document: fc.constant(document), facts: cadenceFacts(document) }),
    );
    const holds = fc.property(drawn, ({ document, facts }) => {
      const { events } = facts;
      const whole = compileCadence(document).evaluate({ period: "2026-01-01/2027-06-01", events });
      const open = whole.occurrences.map(({ dueOn }) => ({
        from: addDays(dueOn, -document.earlyDays),
        to: addDays(dueOn, document.lateDays),
      }));
      const done = whole.counts.done + whole.counts.late;
      expect(done).toBe(
        mostPairs(events.map(({ on }) => open.map(({ from, to }) => from <= on && on <= to))),
      );
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 4) });
  });
});

/** The most pairs of rows and columns that fit, no row and no column twice: by augmenting paths. */
function mostPairs(fits: readonly (readonly boolean[])[]): number {
  const rowOf = new Map<number, number>();
  const place = (row: number, tried: Set<number>): boolean =>
    (fits[row] ?? []).some((isFit, column) => {
      if (!isFit || tried.has(column)) return false;
      tried.add(column);
      const other = rowOf.get(column);
      if (other !== undefined && !place(other, tried)) return false;
      rowOf.set(column, row);
      return true;
    });
  return fits.filter((_, row) => place(row, new Set())).length;
}
