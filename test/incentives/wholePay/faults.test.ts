import { compilePayPackage, lintPayPackage, safeCompilePayPackage } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { consultant, march, measures } from "./consultant.js";

describe("a pay package is refused", () => {
  const part = { kind: "salary", id: "s", amount: "1" } as const;
  const base = { kind: "payPackage", id: "p", currency: "CNY", parts: [part] };
  test.each<readonly [string, object, readonly (readonly [string, string])[]]>([
    ["with a share over 1", { limit: { share: "20" } }, [["incentives.bad_deduction_limit", "/limit/share"]]],
    [
      "with a floor below zero",
      { limit: { floor: "-1" } },
      [["incentives.bad_deduction_limit", "/limit/floor"]],
    ],
    [
      "with a deduction below zero",
      { deductions: [{ kind: "other", id: "d", amount: "-1" }] },
      [["incentives.negative_deduction", "/deductions/0/amount"]],
    ],
    [
      "with an id that is taken",
      { parts: [part, part], deductions: [{ kind: "other", id: "s", amount: "1" }] },
      [
        ["document.duplicate_id", "/parts/1/id"],
        ["document.duplicate_id", "/deductions/0/id"],
      ],
    ],
    [
      "with numbers that are none",
      { parts: [{ ...part, factors: ["x"] }] },
      [["decimal.not_decimal", "/parts/0/factors/0"]],
    ],
    [
      "with two roundings",
      { rounding: { places: 1, step: "1" } },
      [["incentives.two_roundings", "/rounding"]],
    ],
  ])("%s", (_what, more, found) => {
    const compiled = safeCompilePayPackage({ ...base, ...more });
    expect(compiled.ok ? [] : compiled.issues.map(({ code, path }) => [code, path])).toEqual(found);
    expect(lintPayPackage({ ...base, ...more }).map(({ code, path }) => [code, path])).toEqual(found);
  });

  test("with facts at fault", () => {
    const pay = compilePayPackage(consultant);
    const codes = (facts: unknown, options = {}) => {
      const result = pay.safeEvaluate(facts, options);
      return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
    };
    const { team: _team, ...fewer } = measures;
    expect(codes({ ...march, measures: fewer })).toEqual([["incentives.missing_measure", "/measures/team"]]);
    expect(codes({ ...march, measures: { ...measures, loss: "-1" } })).toEqual([
      ["incentives.negative_deduction", "/measures/loss"],
    ]);
    expect(codes(march, { only: ["x"] })).toEqual([["incentives.unknown_line", "/options/only/0"]]);
    const balances = [
      { id: "returned", balance: "-1" },
      { id: "gone", balance: "5" },
      { id: "loss", balance: "x" },
      5,
    ];
    const state = { packageId: "other", personId: "wu", period: "2026-01", balances };
    expect(codes({ ...march, state })).toEqual([
      ["incentives.state_of_another_package", "/state/packageId"],
      ["incentives.state_of_another_person", "/state/personId"],
      ["incentives.state_does_not_adjoin", "/state/period"],
      ["document.wrong_value", "/state/balances/0"],
      ["incentives.balance_of_unknown_deduction", "/state/balances/1/id"],
      ["decimal.not_decimal", "/state/balances/2/balance"],
      ["document.wrong_type", "/state/balances/3"],
    ]);
    expect(codes({ ...march, state: 5 })).toEqual([["document.wrong_type", "/state"]]);
  });
});

describe("lintPayPackage", () => {
  test("tells what is seldom meant", () => {
    const found = (document: unknown) =>
      lintPayPackage(document).map(({ code, severity, path }) => [code, severity, path]);
    expect(found(consultant)).toEqual([]);
    expect(found({ ...consultant, limit: {} })).toEqual([
      ["incentives.deductions_unlimited", "warning", "/deductions"],
    ]);
    expect(found({ ...consultant, deductions: [] })).toEqual([
      ["incentives.limit_without_deductions", "hint", "/limit"],
    ]);
    const twice = [
      ...consultant.parts,
      { kind: "bonus", id: "again", amount: { measure: "pay.sales" } } as const,
    ];
    expect(found({ ...consultant, parts: twice })).toEqual([
      ["incentives.pay_counted_twice", "warning", "/parts/4/amount"],
    ]);
    expect(found({})).not.toEqual([]);
  });
});
