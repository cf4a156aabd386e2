import { compilePayPackage, type PayPackage, type PayPackageState } from "attainment/incentives";
import { add, compare, multiply, subtract } from "attainment/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";
import { seed } from "../../seed.js";

const money = fc.constantFrom("0", "0.01", "33.33", "1000", "2500.55", "9999.99");
const factor = fc.constantFrom("0", "0.5", "1", "1.1");

const packages: fc.Arbitrary<PayPackage> = fc
  .record({
    amounts: fc.array(fc.tuple(money, factor), { minLength: 1, maxLength: 3 }),
    deductions: fc.array(fc.tuple(money, fc.boolean()), { maxLength: 3 }),
    share: fc.option(fc.constantFrom("0", "0.2", "0.333", "1"), { nil: undefined }),
    floor: fc.option(fc.constantFrom("0", "999.999", "2690"), { nil: undefined }),
  })
  .map(({ amounts, deductions, share, floor }) => ({
    kind: "payPackage",
    id: "package",
    currency: "CNY",
    parts: amounts.map(
      ([amount, by], index) => ({ kind: "bonus", id: `part-${index}`, amount, factors: [by] }) as const,
    ),
    deductions: deductions.map(
      ([amount, limited], index) => ({ kind: "other", id: `deduction-${index}`, amount, limited }) as const,
    ),
    limit: { ...(share === undefined ? {} : { share }), ...(floor === undefined ? {} : { floor }) },
  }));

function sum(values: readonly string[]): string {
  return values.reduce((total, value) => add(total, value), "0");
}

test("a pay package loses nothing, passes no limit, and follows from its trace, month after month", () => {
  fc.assert(
    fc.property(packages, (document) => {
      const pay = compilePayPackage(document);
      let state: PayPackageState | null = null;
      for (const period of ["2026-01", "2026-02", "2026-03"]) {
        const paid = pay.evaluate({ period, personId: "li", state }, { trace: true });
        const { trace: _trace, ...plain } = paid;
        expect(pay.evaluate({ period, personId: "li", state })).toEqual(plain);
        expect(replayFinding(paid)).toBeNull();
        const [gross, deducted] = [paid.gross ?? "", paid.deducted ?? ""];
        expect(sum(paid.parts.map(({ value }) => value ?? ""))).toBe(add(gross, "0"));
        expect(
          sum([gross, ...paid.ledgers.flatMap(({ entries }) => entries.map((entry) => entry.pay))]),
        ).toBe(add(paid.value ?? "", "0"));
        const openings = sum(paid.ledgers.map(({ opening }) => opening));
        const owed = sum(
          paid.ledgers.flatMap(({ entries }) =>
            entries.filter(({ cause }) => cause === "owed").map(({ change }) => change),
          ),
        );
        expect(add(openings, owed)).toBe(add(deducted, paid.carried ?? ""));
        for (const { opening, entries, closing } of paid.ledgers) {
          expect(sum([opening, ...entries.map(({ change }) => change)])).toBe(add(closing, "0"));
          expect(compare(closing, "0")).toBeGreaterThanOrEqual(0);
        }
        expect(compare(paid.value ?? "", "0")).toBeGreaterThanOrEqual(0);
        const limited = (document.deductions ?? [])
          .filter((each) => each.limited !== false)
          .map(({ id }) => id);
        const taken = paid.ledgers
          .filter(({ id }) => limited.includes(id))
          .flatMap(({ entries }) => entries.map((entry) => entry.pay));
        const share = document.limit?.share ?? "1";
        expect(compare(subtract("0", sum(taken)), multiply(gross, share))).toBeLessThanOrEqual(0);
        if (compare(sum(taken), "0") < 0) {
          const isLast = limited.length === (document.deductions ?? []).length;
          if (isLast)
            expect(
              compare(
                paid.value ?? "",
                document.limit?.floor === undefined ? "0" : String(document.limit.floor),
              ),
            ).toBeGreaterThanOrEqual(0);
        }
        state = paid.state;
      }
    }),
    { seed, numRuns: 100 },
  );
});
