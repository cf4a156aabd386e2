import { describe, expect, test } from "vitest";
import { replayTrace } from "../../../src/testing/replay/index.js";
import { compilePartnerProgram, type PartnerFacts } from "../../../src/tiers/partners/index.js";
import { channel } from "./channel.js";

const program = compilePartnerProgram(channel);

function quarter(facts: Partial<PartnerFacts> = {}) {
  return program.evaluate({ period: "2026-Q1", tierId: "gold", measures: { purchases: "0" }, ...facts });
}

describe("a year of a gold partner", () => {
  const first = quarter({
    measures: { purchases: "40000.30" },
    uses: [
      { id: "u1", entitlementId: "productTraining", date: "2026-01-10", quantity: 6 },
      { id: "u2", entitlementId: "productTraining", date: "2026-02-10", quantity: 5 },
      { id: "u3", entitlementId: "productTraining", date: "2026-03-10", quantity: 4 },
      { id: "u4", entitlementId: "technicalSupport", date: "2026-03-10", quantity: "12.5" },
    ],
    approvals: [
      { id: "fair", date: "2026-01-20", amount: "600" },
      { id: "ads", date: "2026-02-01", amount: "500" },
      { id: "mail", date: "2026-03-20", amount: "300" },
    ],
    claims: [
      { id: "c1", approvalId: "fair", date: "2026-02-15", cost: "900.01" },
      { id: "c2", approvalId: "fair", date: "2026-02-20", cost: "900", final: true },
    ],
  });

  test("entitlements used and left", () => {
    expect(first.entitlements).toEqual([
      {
        id: "productTraining",
        carried: "0",
        granted: "10",
        used: "10",
        left: "0",
        kept: "0",
        lapsed: "0",
        refused: ["u2"],
      },
      {
        id: "technicalSupport",
        carried: "0",
        granted: "20",
        used: "12.5",
        left: "7.5",
        kept: "7.5",
        lapsed: "0",
        refused: [],
      },
    ]);
  });

  test("the fund of the first quarter", () => {
    expect(first.fund).toEqual({
      opening: "0.00",
      granted: "1000.00",
      accrued: "800.01",
      claimed: "600.00",
      expired: "0.00",
      available: "900.01",
      reserved: "300.00",
      approvals: [
        {
          id: "ads",
          status: "refused",
          amount: "0.00",
          claimed: "0.00",
          reserved: "0.00",
          reason: "not_enough_funds",
        },
        { id: "fair", status: "closed", amount: "600.00", claimed: "600.00", reserved: "0.00" },
        { id: "mail", status: "open", amount: "300.00", claimed: "0.00", reserved: "300.00" },
      ],
      claims: [
        { id: "c1", approvalId: "fair", paid: "450.01" },
        { id: "c2", approvalId: "fair", paid: "149.99", reason: "above_approval" },
      ],
    });
    expect(first.value).toBe("900.01");
  });

  test("what goes on", () => {
    expect(first.state).toEqual({
      period: "2026-Q1",
      entitlements: [{ id: "technicalSupport", left: "7.5" }],
      credits: [
        { id: "2026-Q1#grant", expiresOn: "2026-06-30", left: "100.00" },
        { id: "2026-Q1#accrual", expiresOn: "2026-09-28", left: "800.01" },
      ],
      approvals: [
        {
          id: "mail",
          claimUntil: "2026-05-19",
          reserved: [{ id: "2026-Q1#grant", expiresOn: "2026-06-30", left: "300.00" }],
        },
      ],
    });
  });

  test("the second quarter: an approval lapses, and its money expires with what it came from", () => {
    const second = quarter({
      period: "2026-Q2",
      tierId: "silver",
      state: first.state,
      claims: [{ id: "c3", approvalId: "mail", date: "2026-05-19", cost: "100" }],
    });
    expect(second.fund).toMatchObject({
      opening: "1200.01",
      granted: "0.00",
      claimed: "0.00",
      expired: "400.00",
      available: "800.01",
      reserved: "0.00",
      approvals: [{ id: "mail", status: "lapsed", amount: "300.00", claimed: "0.00" }],
      claims: [{ id: "c3", paid: "0.00", reason: "claim_too_late" }],
    });
    expect(second.entitlements.map(({ carried, granted }) => [carried, granted])).toEqual([
      ["0", "4"],
      ["7.5", "8"],
    ]);
  });
});

describe("the fund", () => {
  const approvals = [{ id: "fair", date: "2026-02-01", amount: "400" }] as const;
  const claimOn = (date: string, rest: Partial<NonNullable<PartnerFacts["claims"]>[number]> = {}) =>
    quarter({ approvals, claims: [{ id: "c", approvalId: "fair", date, cost: "100", ...rest }] }).fund
      ?.claims[0];

  test("why a claim is paid less", () => {
    expect(claimOn("2026-02-01")).toEqual({ id: "c", approvalId: "fair", paid: "50.00" });
    expect(claimOn("2026-01-31")?.reason).toBe("not_approved_yet");
    expect(claimOn("2026-03-02", { approvalId: "other" })?.reason).toBe("no_open_approval");
    expect(claimOn("2026-02-02", { cost: "9000" })).toMatchObject({
      paid: "400.00",
      reason: "above_approval",
    });
    const claims = ["c1", "c2"].map((id) => ({
      id,
      approvalId: "fair",
      date: "2026-02-09",
      cost: 800,
      final: true,
    }));
    expect(quarter({ approvals, claims }).fund?.claims[1]?.reason).toBe("approval_closed");
    const refused = [{ id: "fair", date: "2026-02-01", amount: "1000.01" }];
    const [claim] = claims;
    expect(
      quarter({ approvals: refused, claims: claim === undefined ? [] : [claim] }).fund?.claims[0]?.reason,
    ).toBe("no_open_approval");
  });

  test("money that expires first is approved first", () => {
    const state = {
      period: "2025-Q4",
      entitlements: [],
      credits: [
        { id: "old", expiresOn: "2026-03-01", left: "50" },
        { id: "never", expiresOn: null, left: "70" },
      ],
      approvals: [],
    };
    const { fund, state: after } = quarter({
      state,
      tierId: null,
      approvals: [{ id: "a", date: "2026-02-28", amount: 60 }],
    });
    expect(fund).toMatchObject({ opening: "120.00", expired: "0.00", available: "60.00", reserved: "60.00" });
    expect(after.credits).toEqual([{ id: "never", expiresOn: null, left: "60.00" }]);
    const late = quarter({ state, tierId: null, approvals: [{ id: "a", date: "2026-03-01", amount: 71 }] });
    expect(late.fund).toMatchObject({ expired: "50.00", available: "70.00", reserved: "0.00" });
    expect(late.fund?.approvals[0]?.status).toBe("refused");
  });

  test("purchases below zero accrue nothing, and missing ones leave no headline", () => {
    expect(quarter({ measures: { purchases: "-5000" } }).fund?.accrued).toBe("0.00");
    const missing = quarter({ measures: { purchases: null } });
    expect([missing.value, missing.reason, missing.fund?.accrued]).toEqual([null, "missing_measure", "0.00"]);
  });

  test("a final claim gives back what it leaves, to be approved from the next day on", () => {
    const mailOn = (date: string) =>
      quarter({
        approvals: [
          { id: "fair", date: "2026-01-10", amount: 800 },
          { id: "mail", date, amount: 400 },
        ],
        claims: [{ id: "c", approvalId: "fair", date: "2026-02-01", cost: 1000, final: true }],
      }).fund;
    expect(mailOn("2026-02-01")).toMatchObject({ claimed: "500.00", available: "500.00", reserved: "0.00" });
    expect(mailOn("2026-02-02")).toMatchObject({
      claimed: "500.00",
      available: "100.00",
      reserved: "400.00",
    });
  });

  test("money and approvals that end on the first day of the next period are still there when this one ends", () => {
    const credit = (id: string) => ({ id, expiresOn: "2026-04-01", left: "50" });
    const open = [{ id: "a", claimUntil: "2026-04-01", reserved: [credit("y")] }];
    const state = { period: "2025-Q4", entitlements: [], credits: [credit("x")], approvals: open };
    expect(quarter({ state, tierId: null }).fund).toMatchObject({
      expired: "0.00",
      available: "50.00",
      reserved: "50.00",
    });
    const next = quarter({ period: "2026-Q2", state, tierId: null }).fund;
    expect(next).toMatchObject({ opening: "100.00", expired: "100.00", available: "0.00", reserved: "0.00" });
    expect(next?.approvals[0]?.status).toBe("lapsed");
  });

  test("a term that ends beyond the calendar ends with it", () => {
    const late = { period: "9999-11", tierId: "gold", measures: { purchases: 0 } };
    const approval = { id: "a", date: "9999-11-30", amount: 10 };
    const { state } = program.evaluate({ ...late, approvals: [approval] });
    expect(state.credits[0]?.expiresOn).toBe("9999-12-31");
    expect(state.approvals[0]?.claimUntil).toBe("9999-12-31");
  });

  test("the trace replays to what is available", () => {
    const facts: PartnerFacts = {
      period: "2026-Q1",
      tierId: "gold",
      measures: { purchases: 500 },
      approvals,
    };
    const { trace, ...plain } = program.evaluate(facts, { trace: true });
    expect(plain).toEqual(program.evaluate(facts));
    expect(trace?.value).toBe("610.00");
    expect(trace === undefined ? null : replayTrace(trace)).toBe("610.00");
    const nothing = program.evaluate({ ...facts, measures: { purchases: null } }, { trace: true });
    expect([nothing.trace?.value, nothing.trace?.note]).toEqual([null, "missing_measure"]);
  });
});

test("a program without a fund", () => {
  const { fund: _fund, ...rest } = channel;
  const plain = compilePartnerProgram(rest);
  const facts: PartnerFacts = { period: "2026-Q1", tierId: "registered" };
  expect(plain.inputs).toEqual([]);
  expect(plain.evaluate(facts)).toMatchObject({ value: null, reason: "no_development_fund", fund: null });
  const credits = [{ id: "x", expiresOn: null, left: 1 }];
  const open = [{ id: "a", claimUntil: null, reserved: credits }];
  const state = { period: "2025-Q4", entitlements: [], credits, approvals: open };
  const read = plain.safeEvaluate({ ...facts, approvals: [], claims: [], state });
  expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
    "tiers.no_fund /state/credits",
    "tiers.no_fund /state/approvals",
    "tiers.no_fund /approvals",
    "tiers.no_fund /claims",
  ]);
});
