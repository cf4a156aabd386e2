import { compilePlan, type PlanFacts, type Statement } from "attainment/incentives";
import type { TraceNode } from "attainment/kernel";
import { replayTrace } from "attainment/testing";
import { describe, expect, test } from "vitest";

const whole = {
  kind: "bands",
  mode: "whole",
  bands: [
    { from: "0", rate: "0.05" },
    { from: "1000", rate: "0.1" },
  ],
} as const;

function planOf(component: object, more: object = {}) {
  return compilePlan({
    kind: "plan",
    id: "plan",
    currency: "USD",
    components: [{ kind: "commission", id: "sales", measure: "sales", scale: whole, ...component }],
    ...more,
  });
}

function credit(id: string, amount: string, refundOf?: string) {
  const date = refundOf === undefined ? "2026-01-05" : "2026-01-20";
  return { id, measure: "sales", date, amount, ...(refundOf === undefined ? {} : { refundOf }) };
}

describe("a deal that is paid by itself and taken back in the same period", () => {
  const perDeal = planOf({ accumulation: "perDeal" });
  const pay = (plan: typeof perDeal, ...credits: readonly ReturnType<typeof credit>[]) =>
    plan.evaluate({ period: "2026-01", credits });

  test("leaves nothing, though its band and that of what takes it back differ", () => {
    const { value, lines } = pay(
      perDeal,
      credit("a", "2000"),
      credit("b", "500"),
      credit("back", "-2000", "a"),
    );
    expect(value).toBe("25.00");
    expect(lines[0]?.deals?.map(({ id, value: share }) => [id, share])).toEqual([
      ["a", "0.00"],
      ["b", "25.00"],
      ["back", "0.00"],
    ]);
  });

  test("is paid by what is left of it", () => {
    expect(pay(perDeal, credit("a", "2000"), credit("back", "-1500", "a")).value).toBe("25.00");
  });

  test("is not lifted by a floor per deal", () => {
    const floored = planOf({ dealSteps: [{ kind: "floor", id: "least", at: "10" }] });
    expect(pay(floored, credit("a", "100"), credit("back", "-100", "a")).value).toBe("0.00");
  });

  test("counts as a negative deal where the period does not have it", () => {
    const mirrored = planOf({ accumulation: "perDeal", scale: { ...whole, negative: "mirror" } });
    expect(pay(mirrored, credit("b", "500"), credit("back", "-100", "before")).value).toBe("20.00");
  });

  test("has a trace that can be computed again", () => {
    const facts = { period: "2026-01", credits: [credit("a", "2000"), credit("back", "-1500", "a")] };
    expect(wrong(perDeal.evaluate(facts, { trace: true }))).toEqual([]);
  });
});

describe("a part of a period without a deal", () => {
  const entry = {
    kind: "bands",
    mode: "graduated",
    below: "0",
    bands: [{ from: "0", rate: "0.05", amount: "100" }],
  };
  const facts: PlanFacts = {
    period: "2026-01",
    credits: [credit("a", "200")],
    segments: [{ from: "2026-01-15" }],
  };

  test("that is paid something all the same tells no deals, which could not sum to the line", () => {
    const statement = planOf({ scale: entry, accumulation: "interval" }).evaluate(facts, { trace: true });
    expect([statement.value, statement.lines[0]?.deals]).toEqual(["210.00", undefined]);
    expect(wrong(statement)).toEqual([]);
  });
});

test("what a cap cut of a period in parts is carried into the next one", () => {
  const steps = [{ kind: "cap", id: "most", at: "10" }];
  const plan = planOf({ accumulation: "interval", capExcess: "carried", steps });
  const { state } = plan.evaluate({
    period: "2026-01",
    credits: [credit("a", "500")],
    segments: [{ from: "2026-01-15" }],
  });
  expect(state?.components[0]).toMatchObject({ quotaPeriod: "2026-01" });
  expect(plan.safeEvaluate({ period: "2026-02", measures: { sales: "0" }, state })).toMatchObject({
    ok: true,
  });
});

test("a state does not depend on the order in which the fields of a deal stand", () => {
  const plan = planOf({}, { clawback: { window: "unlimited" } });
  const texts = [
    { product: "scanner", months: 6 },
    { months: 6, product: "scanner" },
  ].map((fields) =>
    JSON.stringify(plan.evaluate({ period: "2026-01", credits: [{ ...credit("a", "200"), fields }] }).state),
  );
  expect(texts[1]).toBe(texts[0]);
});

/** The nodes whose value does not follow from what they hold. */
function wrong({ trace }: Statement): readonly string[] {
  return trace === undefined
    ? ["no trace"]
    : nodesOf(trace).flatMap((node) => (replayTrace(node) === node.value ? [] : [node.id]));
}

function nodesOf(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}
