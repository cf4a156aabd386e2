import { lintPlan, runContest, safeCompilePlan, sharePool } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { codesOf } from "../codesOf.js";

const contest = { kind: "contest", id: "c", measure: "m", prizes: [{ place: 1, amount: "10" }] } as const;
const pool = { kind: "teamPool", id: "p", fund: "10", share: "equal" } as const;

function planOf(component: object) {
  return { kind: "plan", id: "plan", currency: "USD", components: [component] };
}

describe("a fund is refused", () => {
  test.each<readonly [string, object, readonly (readonly [string, string])[]]>([
    [
      "with places that overlap",
      {
        ...contest,
        prizes: [
          { place: 1, to: 3, amount: "10" },
          { place: 3, amount: "5" },
        ],
      },
      [["incentives.bad_prize_places", "/components/0/prizes/1/place"]],
    ],
    [
      "with places that end before they begin",
      { ...contest, prizes: [{ place: 4, to: 3, amount: "10" }] },
      [["incentives.bad_prize_places", "/components/0/prizes/0/to"]],
    ],
    [
      "with a prize finer than a cent",
      { ...contest, prizes: [{ place: 1, amount: "0.005" }] },
      [["incentives.bad_fund_amount", "/components/0/prizes/0/amount"]],
    ],
    [
      "with a fund below zero",
      { ...pool, fund: "-1" },
      [["incentives.bad_fund_amount", "/components/0/fund"]],
    ],
    [
      "with ties by nothing",
      { ...contest, ties: "tieBreak" },
      [["incentives.tie_break_mismatch", "/components/0"]],
    ],
    [
      "with a tie break for nothing",
      { ...contest, tieBreak: { field: "margin" } },
      [["incentives.tie_break_mismatch", "/components/0"]],
    ],
    [
      "by no value",
      { ...pool, share: "value" },
      [["incentives.pool_without_measure", "/components/0/share"]],
    ],
    ["with steps", { ...pool, steps: [] }, [["document.unknown_field", "/components/0/steps"]]],
    [
      "with a condition at fault",
      { ...pool, when: { field: "x", gte: "a" }, qualify: { field: "y", lt: "b" } },
      [
        ["decimal.not_decimal", "/components/0/when/gte"],
        ["decimal.not_decimal", "/components/0/qualify/lt"],
      ],
    ],
  ])("%s", (_what, component, found) => {
    const compiled = safeCompilePlan(planOf(component));
    expect(compiled.ok ? [] : compiled.issues.map(({ code, path }) => [code, path])).toEqual(found);
  });
});

describe("lintPlan of a fund", () => {
  test.each<readonly [string, object, readonly (readonly [string, string, string])[]]>([
    [
      "tells a prize that rises, whatever the order",
      {
        ...contest,
        prizes: [
          { place: 2, amount: "9" },
          { place: 1, amount: "8" },
          { place: 3, amount: "9" },
        ],
      },
      [["incentives.prize_rises", "warning", "/components/0/prizes/0/amount"]],
    ],
    [
      "tells ties that may pass the fund",
      { ...contest, ties: "higherPrize" },
      [["incentives.ties_pass_fund", "hint", "/components/0/ties"]],
    ],
    [
      "tells prizes of nothing",
      { ...contest, prizes: [{ place: 1, amount: "0" }] },
      [["incentives.never_pays", "warning", "/components/0/prizes"]],
    ],
    [
      "tells a fund of nothing",
      { ...pool, fund: "0" },
      [["incentives.never_pays", "warning", "/components/0/fund"]],
    ],
    [
      "tells a rate of nothing",
      { ...pool, fund: { measure: "m", rate: 0 } },
      [["incentives.never_pays", "warning", "/components/0/fund/rate"]],
    ],
    [
      "tells a rate above one",
      { ...pool, fund: { measure: "m", rate: "10" } },
      [["incentives.rate_above_one", "hint", "/components/0/fund/rate"]],
    ],
    ["has nothing to say of a rate", { ...pool, fund: { measure: "m", rate: "0.1" } }, []],
    ["has nothing to say of a measure", { ...pool, fund: { measure: "m" } }, []],
  ])("%s", (_what, component, found) => {
    expect(lintPlan(planOf(component)).map(({ code, severity, path }) => [code, severity, path])).toEqual(
      found,
    );
  });
});

describe("a call is refused", () => {
  const usd = { currency: "USD" };
  test.each<readonly [string, () => unknown, readonly string[]]>([
    [
      "with a document that is none",
      () => Reflect.apply(runContest, null, [{ ...contest, prizes: [] }, [], usd]),
      ["document.wrong_value"],
    ],
    [
      "with faulty entries",
      () =>
        Reflect.apply(runContest, null, [
          contest,
          [{ personId: "a", value: "x" }, { personId: "a", weight: "-1" }, { value: "1" }, 5],
          usd,
        ]),
      [
        "decimal.not_decimal",
        "document.wrong_value",
        "incentives.duplicate_entry",
        "document.missing_field",
        "document.wrong_type",
        "incentives.incomplete_entry",
        "incentives.incomplete_entry",
      ],
    ],
    [
      "with options at fault",
      () =>
        Reflect.apply(sharePool, null, [
          pool,
          [],
          { currency: "usd", measures: { m: "x" }, trace: 1, places: 2 },
        ]),
      ["document.unknown_field", "document.wrong_value", "decimal.not_decimal", "document.wrong_value"],
    ],
    [
      "without the measure of the fund",
      () => sharePool({ ...pool, fund: { measure: "m" } }, [], usd),
      ["incentives.missing_measure"],
    ],
    [
      "without weights",
      () => sharePool({ ...pool, share: "weight" }, [{ personId: "a" }], usd),
      ["incentives.incomplete_entry"],
    ],
    [
      "with two roundings",
      () => runContest(contest, [], { ...usd, rounding: { mode: "halfUp", places: 2, step: "1" } }),
      ["incentives.two_roundings"],
    ],
  ])("%s", (_what, call, codes) => {
    expect(codesOf(call)).toEqual(codes);
  });
});
