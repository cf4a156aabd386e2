import { compilePlan } from "attainment/incentives";
import { test } from "vitest";
test("x", () => {
  for (const c of [
    { kind: "spiff", id: "c", measure: "orders", pays: { amount: "250" }, times: "each" },
    { kind: "spiff", id: "c", measure: "orders", pays: { rate: "0.1" }, times: "each" },
    { kind: "milestone", id: "c", measure: "orders", bands: [{ from: "500", amount: "100" }], pays: "each" },
  ]) {
  const plan = compilePlan({ kind: "plan", id: "p", currency: "USD", clawback: { window: { months: 12 } }, components: [c] });
  const a = { id: "a", measure: "orders", date: "2026-07-01", amount: "1000" };
  const r = (date: string) => ({ id: "r", measure: "orders", date, amount: "-1000", refundOf: "a" });
  const same = plan.evaluate({ period: "2026-Q3", credits: [a, r("2026-08-01")] });
  console.log(c.kind, "same", same.value, JSON.stringify(same.issues.map((i) => i.code)));
  const q3 = plan.evaluate({ period: "2026-Q3", credits: [a] });
  const q4 = plan.evaluate({ period: "2026-Q4", credits: [r("2026-10-10")], state: q3.state });
  console.log(c.kind, "later", q3.value, q4.value, JSON.stringify(q4.lines.map((l) => [l.id, l.value])), JSON.stringify(q4.issues.map((i) => i.code)));
  }
});
