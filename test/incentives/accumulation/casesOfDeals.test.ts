import { describe, expect, test } from "vitest";
import { bandsOf, deals, planOf, play, values } from "./play.js";

const stepRates = bandsOf("graduated", ["0", "0.01"], ["1000", "0.02"], ["3000", "0.03"], ["8000", "0.05"]);

describe("published cases of deals on their own", () => {
  const six = ["200", "300", "1500", "1200", "2000", "4500"];

  test("oracle-step-individual: each deal starts at the first band", () => {
    const plan = planOf({ accumulation: "perDeal", scale: stepRates });
    const [statement] = play(plan, [{ period: "2026-01", credits: deals("2026-01", ...six) }]);
    expect(statement?.lines[0]?.deals?.map(({ value }) => value)).toEqual([
      "2.00",
      "3.00",
      "20.00",
      "14.00",
      "30.00",
      "95.00",
    ]);
    expect(statement?.value).toBe("164.00");
  });

  test("oracle-interpolated-individual: amounts between the points of a curve", () => {
    const points = [
      ["0", "0"],
      ["1000", "10"],
      ["3000", "50"],
      ["8000", "150"],
      ["20000", "2150"],
    ].map(([at = "", value = ""]) => ({ at, value }));
    const plan = planOf({ accumulation: "perDeal", scale: { kind: "curve", points } });
    const [statement] = play(plan, [{ period: "2026-01", credits: deals("2026-01", ...six) }]);
    expect(statement?.lines[0]?.deals?.map(({ value }) => value)).toEqual([
      "2.00",
      "3.00",
      "20.00",
      "14.00",
      "30.00",
      "80.00",
    ]);
    expect(statement?.value).toBe("149.00");
  });

  test.each([
    ["lago-percentage-minmax-plain", { accumulation: "perDeal" as const }, "0", [], "16.142"],
    [
      "lago-percentage-minmax-fixed",
      { accumulation: "perDeal" as const },
      "0",
      [{ kind: "add" as const, id: "fixed", amount: "2" }],
      "18.691",
    ],
    ["lago-percentage-minmax-free-amount", { accumulation: "interval" as const }, "30", [], "13.794"],
    ["lago-percentage-minmax-both", { accumulation: "interval" as const }, "10000", [], "2.691"],
  ])("%s: a floor and a cap for each deal", (_id, accumulation, free, first, total) => {
    const dealSteps = [
      ...first,
      { kind: "floor" as const, id: "least", at: "1.75", when: { field: "pay", gt: "0" } },
      { kind: "cap" as const, id: "most", at: "12" },
    ];
    const scale =
      free === "0"
        ? bandsOf("graduated", ["0", "0.0299"])
        : bandsOf("graduated", ["0", "0"], [free, "0.0299"]);
    const plan = planOf({ ...accumulation, dealSteps, scale }, { rounding: { places: 3, mode: "halfUp" } });
    expect(
      values(play(plan, [{ period: "2026-01", credits: deals("2026-01", "10", "80", "10000") }])),
    ).toEqual([total]);
  });

  test.each([
    ["lago-percentage-base", "250", ["50", "100", "250", "400"], "11.15"],
    ["lago-percentage-zero", "250", ["0", "0", "0", "0"], "0.00"],
    ["lago-percentage-no-free", "0", ["50", "100", "250", "400"], "18.40"],
  ])("%s: a fixed amount for each deal that is not free", (id, free, amounts, total) => {
    const fixed = { kind: "add" as const, id: "fixed", amount: "2" };
    const dealSteps = [{ ...fixed, when: { field: "pay", gt: "0" } }];
    const scale =
      free === "0" ? bandsOf("graduated", ["0", "0.013"]) : bandsOf("graduated", ["0", "0"], [free, "0.013"]);
    const plan = planOf({ accumulation: "interval", dealSteps, scale });
    expect([
      id,
      ...values(play(plan, [{ period: "2026-01", credits: deals("2026-01", ...amounts) }])),
    ]).toEqual([id, total]);
  });

  test.each([
    ["lago-prorated-base", ["5", "5", "10", "-6"], ["3.5", "2.66667", "2", "-2.2"], ["100", "50"], "197.33"],
    [
      "lago-prorated-split-event",
      ["2", "5", "10", "-6"],
      ["1.4", "2.66667", "2", "-2.2"],
      ["100", "50"],
      "184.33",
    ],
    ["lago-prorated-neg-change-range", ["5", "-2"], ["3.5", "-1"], ["100"], "125.00"],
    ["lago-prorated-overflow-change", ["4", "2", "-3"], ["2.8", "1", "-0.6"], ["100", "50"], "180.50"],
  ])("%s: bands by the full change, pay by the prorated share of it", (_id, full, prorated, flats, total) => {
    const dealSteps = [
      { kind: "multiply" as const, id: "prorate", by: { measure: "prorated" } },
      { kind: "multiply" as const, id: "share", by: { measure: "perUnit" } },
    ];
    const plan = planOf(
      { accumulation: "interval", scale: bandsOf("graduated", ["0", "10"], ["5", "5"]), dealSteps },
      { steps: flats.map((amount, index) => ({ kind: "add", id: `flat-${index}`, amount })) },
    );
    const credits = deals("2026-01", ...full).map((deal, index) => ({
      ...deal,
      fields: { prorated: prorated[index] ?? "0", perUnit: (1 / Number(deal.amount)).toFixed(15) },
    }));
    expect(values(play(plan, [{ period: "2026-01", credits }]))).toEqual([total]);
  });

  test("quotapath-rate-formula: half as much again for a term above twelve months", () => {
    const dealSteps = [
      { kind: "multiply" as const, id: "term", by: "1.5", when: { field: "term", gt: "12" } },
    ];
    const plan = planOf({ accumulation: "perDeal", dealSteps, scale: bandsOf("whole", ["0", "0.05"]) });
    const credits = deals("2026-01", "1000", "1000").map((deal, index) => ({
      ...deal,
      fields: { term: 12 + index },
    }));
    expect(values(play(plan, [{ period: "2026-01", credits }]))).toEqual(["125.00"]);
  });
});
