import { cashReleasePlan, compilePlan } from "attainment/incentives";
import { expect, test } from "vitest";

const plan = compilePlan(cashReleasePlan);
const order = (id: string, amount: string, more: object = {}) => {
  return { id, measure: "orders", date: "2026-07-10", amount, ...more };
};

test("a cent that rounding leaves of an undone order is held with the orders that stand", () => {
  const kept = order("b", "0.57");
  const undone = [order("a", "0.07"), order("back", "-0.07", { refundOf: "a" })];
  const credits = [kept, ...undone];
  const july = plan.evaluate({ period: "2026-07", credits });
  expect(july.lines[0]?.deals?.map(({ value }) => value)).toEqual(["0.01", "0.05", "0.00"]);
  expect(july.state?.balances).toEqual(plan.evaluate({ period: "2026-07", credits: [kept] }).state?.balances);

  const cash = [{ recordId: "b", date: "2026-08-03", amount: "0.57" }];
  const august = plan.evaluate({ period: "2026-08", measures: { orders: "0" }, cash, state: july.state });
  expect([august.payable, august.accrued]).toEqual(["0.06", "0.00"]);
});
