import { type AccrualClosing, type AccrualTerms, accrue } from "attainment/incentives";
import type { Scale } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";
import { codesOf } from "../codesOf.js";

const retroactive: Scale = {
  kind: "bands",
  mode: "whole",
  bands: [
    { from: "100000", rate: "0.03" },
    { from: "200000", rate: "0.04" },
    { from: "300000", rate: "0.05" },
  ],
};

function accrued(closings: readonly AccrualClosing[], more: Partial<AccrualTerms> = { scale: retroactive }) {
  return accrue({ currency: "USD", closings, ...more }, { trace: true });
}

describe("accrue", () => {
  test("enable-actual-vs-accrual: 3,300 is earned, 5,500 accrued at the band that is expected", () => {
    const { rows, value } = accrued([{ on: "2026-01-31", measured: "110000", expected: "300000" }]);
    expect([rows, value]).toEqual([
      [
        {
          on: "2026-01-31",
          earned: "3300.00",
          accrued: "5500.00",
          change: "5500.00",
          paid: "0.00",
          liability: "5500.00",
        },
      ],
      "5500.00",
    ]);
  });

  test("follows the expectation, and is trued up at the end", () => {
    const result = accrued([
      { on: "2026-01-31", measured: "110000", expected: "300000", paid: "3300" },
      { on: "2026-02-28", measured: "150000", expected: "210000" },
      { on: "2026-03-31", measured: "190000", expected: "300000", paid: "5700", final: true },
    ]);
    expect(
      result.rows.map(({ accrued: sum, change, paid, liability }) => [sum, change, paid, liability]),
    ).toEqual([
      ["5500.00", "5500.00", "3300.00", "2200.00"],
      ["6000.00", "500.00", "3300.00", "2700.00"],
      ["5700.00", "-300.00", "5700.00", "0.00"],
    ]);
    expect(replayFinding(result)).toBeNull();
    expect(
      result.journal.map(({ id, lines }) => [id, ...lines.map((line) => Object.values(line).join(" "))]),
    ).toEqual([
      ["accrual.2026-01-31", "commissionExpense 5500.00", "accruedCommissions 5500.00"],
      ["payment.2026-01-31", "accruedCommissions 3300.00", "cash 3300.00"],
      ["accrual.2026-02-28", "commissionExpense 500.00", "accruedCommissions 500.00"],
      ["accrual.2026-03-31", "accruedCommissions 300.00", "commissionExpense 300.00"],
      ["payment.2026-03-31", "accruedCommissions 2400.00", "cash 2400.00"],
    ]);
  });

  test("accrues what was earned where the expectation says nothing any more", () => {
    const at = (measured: string, expected: string) =>
      accrued([{ on: "2026-01-31", measured, expected }]).rows[0]?.accrued;
    expect([
      at("310000", "300000"),
      at("300000", "300000"),
      at("0", "300000"),
      at("-5", "0"),
      at("5", "0"),
    ]).toEqual(["15500.00", "15000.00", "0.00", "0.00", "0.00"]);
  });

  test("takes the pay that a plan came to, and bounds in multiples of a quota", () => {
    const stated = accrued(
      [{ on: "2026-01-31", measured: "1", expected: "3", pay: { toDate: "10", expected: "100" } }],
      {},
    );
    expect(stated.rows[0]).toMatchObject({ earned: "10.00", accrued: "33.33" });
    const scale = { ...retroactive, bands: [{ from: "1", rate: "0.1" }], boundsIn: "quota" } as const;
    const quoted = accrued([{ on: "2026-01-31", measured: "50", expected: "100" }], { scale, quota: "100" });
    expect(quoted.rows[0]).toMatchObject({ earned: "0.00", accrued: "5.00" });
  });

  test.each<readonly [string, unknown, readonly string[]]>([
    [
      "closings out of order",
      {
        scale: retroactive,
        closings: [
          { on: "2026-02-28", measured: "1", expected: "2" },
          { on: "2026-02-28", measured: "1", expected: "2" },
        ],
      },
      ["incentives.closings_unsorted"],
    ],
    [
      "a closing after the final one",
      {
        closings: ["2026-01-31", "2026-02-28"].map((on) => ({
          on,
          measured: "1",
          expected: "2",
          pay: { toDate: "1", expected: "2" },
          final: true,
        })),
      },
      ["incentives.closings_unsorted"],
    ],
    [
      "a quota that no scale looks at",
      {
        quota: "100",
        closings: [{ on: "2026-01-31", measured: "1", expected: "2", pay: { toDate: "1", expected: "2" } }],
      },
      ["document.unknown_field"],
    ],
    [
      "neither scale nor pay",
      { closings: [{ on: "2026-01-31", measured: "1", expected: "2" }] },
      ["incentives.accrual_without_pay"],
    ],
    [
      "both scale and pay",
      {
        scale: retroactive,
        closings: [{ on: "2026-01-31", measured: "1", expected: "2", pay: { toDate: "1", expected: "2" } }],
      },
      ["incentives.accrual_without_pay"],
    ],
    [
      "a scale that refuses",
      {
        scale: { ...retroactive, below: "refuse" },
        closings: [{ on: "2026-01-31", measured: "1", expected: "200000" }],
      },
      ["incentives.accrual_without_pay"],
    ],
    [
      "a scale at fault",
      {
        scale: {
          ...retroactive,
          bands: [
            { from: "2", rate: "1" },
            { from: "1", rate: "1" },
          ],
        },
        closings: [{ on: "2026-01-31", measured: "1", expected: "2" }],
      },
      ["scale.unsorted"],
    ],
    ["nothing to accrue at", { closings: [] }, ["document.wrong_value"]],
  ])("refuses %s", (_what, given, codes) => {
    expect(codesOf(() => Reflect.apply(accrue, null, [{ currency: "USD", ...Object(given) }]))).toEqual(
      codes,
    );
  });
});
