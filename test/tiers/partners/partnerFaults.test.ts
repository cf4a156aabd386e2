import { describe, expect, test } from "vitest";
import { compilePartnerProgram, type PartnerFacts } from "../../../src/tiers/partners/index.js";
import { channel } from "./channel.js";

const program = compilePartnerProgram(channel);

describe("facts at fault", () => {
  test("are all told", () => {
    const read = program.safeEvaluate({
      period: "2026-Q1",
      tierId: "platinum",
      uses: [
        { id: "u", entitlementId: "cars", date: "2026-01-01", quantity: 1 },
        { id: "v", entitlementId: "productTraining", date: "2026-04-01", quantity: -1 },
      ],
      approvals: [
        { id: "a", date: "2026-01-01", amount: "1.005" },
        { id: "a", date: "2026-01-32", amount: "x" },
      ],
      claims: [{ id: "c", approvalId: "a", date: "2026-01-01", cost: 1, final: "yes" }],
    });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "tiers.unknown_partner_tier /tierId",
      "tiers.missing_partner_measure /measures",
      "tiers.unknown_entitlement /uses/0/entitlementId",
      "tiers.outside_partner_period /uses/1/date",
      "tiers.negative_partner_amount /uses/1/quantity",
      "tiers.too_fine_amount /approvals/0/amount",
      "tiers.duplicate_partner_fact /approvals/0/id",
      "date.not_a_date /approvals/1/date",
      "decimal.not_decimal /approvals/1/amount",
      "tiers.duplicate_partner_fact /approvals/1/id",
      "document.wrong_type /claims/0/final",
    ]);
  });

  test("single ones are left out where faults are reported", () => {
    const facts: PartnerFacts = {
      period: "2026-Q1",
      tierId: "gold",
      measures: { purchases: 0 },
      approvals: [
        { id: "a", date: "2026-02-01", amount: "100" },
        { id: "b", date: "2025-12-31", amount: "100" },
      ],
    };
    const result = program.evaluate(facts, { onInvalid: "report" });
    expect([result.fund?.reserved, result.leftOut?.map(({ id, stream }) => [id, stream])]).toEqual([
      "100.00",
      [["b", "approvals"]],
    ]);
  });

  test.each(["2026-Q1", "2026-02", "2026", "2027-Q1"])("a state of %s opens no 2026-Q1", (period) => {
    const { state } = program.evaluate({ period: "2025-Q4", tierId: "gold", measures: { purchases: 0 } });
    const facts = { period: "2026-Q1", tierId: "gold", measures: { purchases: 0 } };
    const read = program.safeEvaluate({ ...facts, state: { ...state, period } });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "tiers.partner_state_not_before /state/period",
    ]);
    expect(program.evaluate({ ...facts, state }).state.period).toBe("2026-Q1");
  });

  test("a state at fault leaves nothing to evaluate", () => {
    const state = {
      period: "2025-Q4",
      entitlements: [{ id: "cars", left: 1 }],
      credits: [
        { id: "x", expiresOn: "soon", left: "1" },
        { id: "x", expiresOn: null, left: "-1" },
      ],
      approvals: [{ id: "a", claimUntil: null, reserved: [] }],
    };
    const facts = { period: "2026-Q1", tierId: null, measures: { purchases: 0 }, state };
    const read = program.safeEvaluate(
      { ...facts, approvals: [{ id: "a", date: "2026-01-01", amount: 1 }] },
      { onInvalid: "report" },
    );
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "tiers.unknown_entitlement /state/entitlements/0/id",
      "date.not_a_date /state/credits/0/expiresOn",
      "tiers.duplicate_partner_fact /state/credits/1/id",
      "tiers.negative_partner_amount /state/credits/1/left",
      "tiers.duplicate_partner_fact /approvals/0/id",
    ]);
    for (const faulty of [null, { tierId: null }, { ...facts, state: 1 }, { ...facts, state: {} }])
      expect(program.safeEvaluate(faulty).ok).toBe(false);
  });
});
