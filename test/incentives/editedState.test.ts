import { compilePlan, type Plan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { credit, twoTiers } from "./clawback/plans.js";

const document: Plan = {
  ...twoTiers,
  clawback: { window: "unlimited" },
  settlement: [{ kind: "holdback", id: "held", share: "0.5", release: { kind: "cash" } }],
};
const plan = compilePlan(document);
const { state } = plan.evaluate({
  period: "2026-01",
  credits: [credit("a", "2026-01-05", "100"), credit("b", "2026-01-20", "100")],
  cash: [{ recordId: "a", date: "2026-01-25", amount: "50", of: "100" }],
});
const text = JSON.stringify(state);

/** The faults of the state in which the first such text stands another way. */
function faults(from: string, to: string): readonly string[] {
  expect(text).toContain(from);
  const run = plan.safeEvaluate({
    period: "2026-02",
    credits: [credit("r", "2026-02-05", "-100", "a")],
    state: JSON.parse(text.replace(from, () => to)),
  });
  return run.ok ? [] : run.issues.map(({ code, path }) => `${code} ${path}`);
}

const DEAL = "/state/spans/0/deals/0";

/** The first deal with a refund of these figures. */
function refunded(amount: string, share: string): string {
  const refund = { id: "q", recordId: "q", refundOf: "a", date: "2026-01-28", amount, share, taken: "1" };
  return `"paid":"5","refunds":${JSON.stringify([refund])}`;
}

describe("a state that was edited by hand", () => {
  test("is sound as it was left", () => {
    expect(faults('"planId":"ae"', '"planId":"ae"')).toEqual([]);
  });

  test.each([
    ["more left than there was", '"amount":"1.25"', '"amount":"99999"', "/state/balances/0/parts/0/amount"],
    ["a balance of later", '"since":"2026-01"', '"since":"2026-05"', "/state/balances/0/parts/0/since"],
    ["a balance below zero", '"amount":"1.25"', '"amount":"-1"', "/state/balances/0/parts/0/amount"],
    ["cash for a record of nothing", '"of":"100"', '"of":"0"', "/state/cash/0/of"],
    ["a deal of later", '"date":"2026-01-05"', '"date":"2026-02-05"', `${DEAL}/date`],
    [
      "terms outside the span",
      '"period":"2026-01","terms"',
      '"period":"2025-12","terms"',
      "/state/spans/0/terms",
    ],
    ["a refund beyond its deal", '"paid":"5"', refunded("-150", "1"), `${DEAL}/refunds`],
    ["a refund that adds to its deal", '"paid":"5"', refunded("50", "1"), `${DEAL}/refunds`],
    ["more than all of a refund", '"paid":"5"', refunded("-50", "1.5"), `${DEAL}/refunds/0/share`],
  ])("is refused: %s", (_name, from, to, path) => {
    expect(faults(from, to)).toEqual([`document.wrong_value ${path}`]);
  });

  test("is refused where something stands twice", () => {
    const [span] = state?.spans ?? [];
    const [deal] = span?.deals ?? [];
    const twice = (what: unknown) => `${JSON.stringify(what)},${JSON.stringify(what)}`;
    expect(faults(JSON.stringify(span), twice(span))).toEqual(["document.duplicate_id /state/spans/1"]);
    expect(faults(JSON.stringify(deal), twice(deal))).toEqual([
      "document.duplicate_id /state/spans/0/deals/1",
    ]);
  });
});
