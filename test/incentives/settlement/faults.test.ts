import { lintPlan, safeCompilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { planOf } from "./settled.js";

const draw = { kind: "draw", id: "draw", amount: "2000", recovery: "recoverable" };
const held = { kind: "holdback", id: "held", share: "0.3", release: { kind: "cash" } };

function faultsOf(...settlement: readonly unknown[]): readonly (readonly [string, string])[] {
  const compiled = safeCompilePlan({ ...planOf([]), settlement });
  return compiled.ok ? [] : compiled.issues.map(({ code, path }) => [code, path] as const);
}

describe("a settlement is refused", () => {
  test.each<[string, unknown, string, string]>([
    [
      "a draw that does not say whether it is owed",
      { kind: "draw", id: "d", amount: "1" },
      "document.missing_field",
      "/recovery",
    ],
    ["a draw below zero", { ...draw, amount: "-1" }, "incentives.settlement_out_of_range", "/amount"],
    [
      "a share above one",
      { ...draw, amount: { share: "1.1", of: "5" } },
      "incentives.settlement_out_of_range",
      "/amount/share",
    ],
    [
      "a recovery share below zero",
      { ...draw, recoveryShare: "-0.1" },
      "incentives.settlement_out_of_range",
      "/recoveryShare",
    ],
    [
      "a recovery cap below zero",
      { ...draw, recoveryCap: "-1" },
      "incentives.settlement_out_of_range",
      "/recoveryCap",
    ],
    [
      "a window that ends before it begins",
      { ...draw, effective: { from: "2026-02-01", to: "2026-01-01" } },
      "incentives.settlement_out_of_range",
      "/effective",
    ],
    [
      "a window of no date",
      { ...draw, effective: { from: "2026-02-30" } },
      "date.not_a_date",
      "/effective/from",
    ],
    [
      "forgiving without an end",
      { ...draw, recovery: "forgivenAtEnd" },
      "incentives.draw_without_end",
      "/effective",
    ],
    [
      "recovery from an end that is not there",
      { ...draw, recoveryFrom: "end" },
      "incentives.draw_without_end",
      "/effective",
    ],
    [
      "recovery of what is not owed",
      { ...draw, recovery: "nonRecoverable", recoveryShare: "0.5" },
      "incentives.recovery_without_effect",
      "/recoveryShare",
    ],
    [
      "recovery after it was forgiven",
      { ...draw, recovery: "forgivenAtEnd", recoveryFrom: "end", effective: { to: "2027-01-01" } },
      "incentives.recovery_without_effect",
      "/recoveryFrom",
    ],
    [
      "two overrides of one person",
      {
        ...draw,
        overrides: [
          { personId: "p", amount: "1" },
          { personId: "p", amount: "2" },
        ],
      },
      "document.duplicate_id",
      "/overrides/1/personId",
    ],
    [
      "neither share nor amount",
      { kind: "holdback", id: "h", release: { kind: "cash" } },
      "incentives.share_or_amount",
      "",
    ],
    ["share and amount", { ...held, amount: "5" }, "incentives.share_or_amount", ""],
    [
      "a component that is not there",
      { ...held, componentIds: ["sales", "other"] },
      "document.unknown_reference",
      "/componentIds/1",
    ],
    ["no component at all", { ...held, componentIds: [] }, "document.wrong_value", "/componentIds"],
    [
      "a time that is none",
      { ...held, release: { kind: "after" } },
      "incentives.one_release_time",
      "/release",
    ],
    [
      "two times",
      { ...held, release: { kind: "after", days: 3, months: 1 } },
      "incentives.one_release_time",
      "/release",
    ],
    [
      "a faulty condition",
      { ...held, release: { kind: "condition", when: { field: "x", gte: "a" } } },
      "decimal.not_decimal",
      "/release/when/gte",
    ],
    [
      "a minimum below zero",
      { kind: "minimumPayment", id: "m", amount: "-1" },
      "incentives.settlement_out_of_range",
      "/amount",
    ],
    ["an unknown field", { ...draw, recoverable: true }, "document.unknown_field", "/recoverable"],
  ])("%s", (_name, settlement, code, path) => {
    expect(faultsOf(settlement)).toContainEqual([code, `/settlement/0${path}`]);
  });

  test("where an id is taken by a component, a ledger, or the ledger of pay below zero", () => {
    expect(
      faultsOf({ ...draw, id: "sales" }, draw, { ...held, id: "draw" }, { ...held, id: "negativePay" }),
    ).toEqual([
      ["document.duplicate_id", "/settlement/0/id"],
      ["document.duplicate_id", "/settlement/2/id"],
      ["document.duplicate_id", "/settlement/3/id"],
    ]);
  });
});

describe("lint", () => {
  test("warns of a holdback behind a draw", () => {
    const settlement = [draw, held, { kind: "minimumPayment", id: "m", amount: "50" }];
    const issues = lintPlan({ ...planOf([]), settlement });
    expect(issues.filter(({ code }) => code.includes("holdback"))).toMatchObject([
      { code: "incentives.holdback_after_draw", path: "/settlement/1", severity: "warning" },
    ]);
    expect(lintPlan({ ...planOf([]), settlement: [held, draw] }).map(({ code }) => code)).toEqual([]);
  });
});
