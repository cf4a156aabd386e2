import {
  type Clawback,
  type CompiledPlan,
  type Component,
  type Credit,
  compilePlan,
  type Plan,
  type PlanFacts,
  type PlanState,
  type Statement,
} from "attainment/incentives";
import { add, compare, multiply, subtract } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replayTrace } from "../../../src/testing/replay/index.js";
import { runs, seed } from "../../seed.js";
import { constantSteps, credits, plans } from "../arbitraries.js";

const settings = { seed, numRuns: Math.ceil(runs / 4) };
const unlimited: Clawback = { window: "unlimited" };
const MEASURES = { quota: "3000", violations: "0" };
const ATTRIBUTES = { region: "north" };

/** Plans in which what a month pays follows from its own measures: no floor on what it cannot tell. */
const taking = fc.tuple(plans, constantSteps).map(
  ([plan, steps]): Plan => ({
    ...plan,
    clawback: unlimited,
    steps: [],
    components: plan.components.map((each) => stepped(each, steps)),
  }),
);

function stepped(component: Component, steps: Plan["steps"]): Component {
  return component.kind === "commission" || component.kind === "payoutCurve" || component.kind === "lumpSum"
    ? { ...component, steps: steps ?? [] }
    : component;
}

function evaluate(
  plan: CompiledPlan,
  period: string,
  list: readonly Credit[],
  state: PlanState | null,
): Statement {
  const given: PlanFacts = {
    period,
    personId: "p-1",
    measures: list.some(({ measure }) => measure === "bookings") ? MEASURES : { ...MEASURES, bookings: "0" },
    attributes: ATTRIBUTES,
    credits: list,
    state,
  };
  return plan.evaluate(given);
}

function earned(...statements: readonly Statement[]): string {
  return statements.reduce((sum, { value }) => add(sum, value ?? "0"), "0");
}

const positive = credits("2026-01").map((list) =>
  list.map((credit) => ({
    ...credit,
    amount: multiply(credit.amount, compare(credit.amount, "0") < 0 ? "-1" : "1"),
  })),
);

function refundOf({ id, amount }: Credit, date: string): Credit {
  return { id: `r-${id}`, measure: "bookings", date, amount: multiply(amount, "-1"), refundOf: id };
}

describe("a full refund under default choices", () => {
  test("in a later period nets to the statement without the deal, whichever deals and in whichever order", () => {
    fc.assert(
      fc.property(
        taking,
        positive
          .filter((list) => list.length > 0)
          .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list))),
        (plan, [list, gone]) => {
          const compiled = compilePlan(plan);
          const first = evaluate(compiled, "2026-01", list, null);
          fc.pre(first.value !== null);
          const statements = [first];
          for (const [index, deal] of gone.slice(0, 3).entries()) {
            const refund = refundOf(deal, `2026-0${index + 4}-05`);
            const quiet = statements.at(-1)?.state ?? null;
            const state = quiet === null ? null : { ...quiet, period: `2026-0${index + 3}` };
            statements.push(evaluate(compiled, `2026-0${index + 4}`, [refund], state));
          }
          const left = list.filter((credit) => !gone.slice(0, 3).includes(credit));
          const without = [evaluate(compiled, "2026-01", left, null)];
          for (let index = 0; index < gone.slice(0, 3).length; index += 1) {
            const quiet = without.at(-1)?.state ?? null;
            const state = quiet === null ? null : { ...quiet, period: `2026-0${index + 3}` };
            without.push(evaluate(compiled, `2026-0${index + 4}`, [], state));
          }
          expect(earned(...statements)).toBe(earned(...without));
        },
      ),
      settings,
    );
  });

  test("in the same period leaves the statement without both", () => {
    fc.assert(
      fc.property(taking, positive, (plan, list) => {
        const compiled = compilePlan(plan);
        const deal: Credit = { id: "sale", measure: "bookings", date: "2026-01-10", amount: "1234.56" };
        const both = evaluate(compiled, "2026-01", [...list, deal, refundOf(deal, "2026-01-20")], null);
        const none = evaluate(compiled, "2026-01", list, null);
        expect(both.lines.map(({ id, value }) => [id, value])).toEqual(
          none.lines.map(({ id, value }) => [id, value]),
        );
      }),
      settings,
    );
  });
});

const choices: fc.Arbitrary<Clawback> = fc.record({
  window: fc.constantFrom<Clawback["window"]>("unlimited", { months: 2 }, { days: 45, counted: "completed" }),
  attainment: fc.constantFrom("kept", "reversed"),
  base: fc.constant("ownShare" as const),
  amount: fc.constantFrom<NonNullable<Clawback["amount"]>>(
    "full",
    { kind: "prorated", term: 7 },
    {
      kind: "steps",
      steps: [
        { within: 2, share: "0.7" },
        { within: 4, share: "0.333" },
      ],
    },
  ),
});

describe("any choice", () => {
  const parts = fc.array(
    fc.record({
      deal: fc.nat({ max: 9 }),
      month: fc.integer({ min: 2, max: 5 }),
      amount: fc.integer({ min: 1, max: 900_000 }),
    }),
    { maxLength: 4 },
  );

  test("takes no more than was paid, nor from a deal more than it was paid, and tells what it leaves out", () => {
    fc.assert(
      fc.property(
        choices,
        positive.filter((list) => list.length > 0),
        parts,
        (clawback, list, refunds) => {
          const plan = compilePlan({ ...graduated, clawback });
          const first = evaluate(plan, "2026-01", list, null);
          let state = first.state;
          let taken = "0";
          for (const month of [2, 3, 4, 5]) {
            const now = refunds.flatMap(({ deal, month: at, amount }, index): readonly Credit[] => {
              const of = list[deal % list.length];
              if (at !== month || of === undefined) return [];
              const date = `2026-0${month}-1${index}`;
              return [
                { id: `r${index}`, measure: "bookings", date, amount: `-${amount / 100}`, refundOf: of.id },
              ];
            });
            const statement = evaluate(plan, `2026-0${month}`, now, state);
            ({ state } = statement);
            taken = subtract(taken, statement.value ?? "0");
            const told = statement.lines.flatMap((line) => line.refunds ?? []).map((refund) => refund.amount);
            const leftOut = (statement.leftOut ?? []).map(({ amount }) => amount ?? "0");
            expect([...told, ...leftOut].reduce(add, "0")).toBe(
              now.map(({ amount }) => String(amount)).reduce(add, "0"),
            );
          }
          expect(compare(taken, "0")).not.toBe(-1);
          expect(compare(taken, first.value ?? "0")).not.toBe(1);
        },
      ),
      settings,
    );
  });

  test("does not depend on the order of facts, and has a trace that can be replayed", () => {
    const any = fc.oneof(choices, fc.constant(unlimited));
    fc.assert(
      fc.property(
        any,
        positive.filter((list) => list.length > 0),
        (clawback, list) => {
          const plan = compilePlan({ ...graduated, clawback });
          const state = evaluate(plan, "2026-01", list, null).state;
          const refunds = list.map((deal) => refundOf(deal, "2026-02-03"));
          const given = { period: "2026-02", personId: "p-1", credits: refunds, state };
          const plain = plan.evaluate(given);
          expect(JSON.stringify(plan.evaluate({ ...given, credits: [...refunds].reverse() }))).toBe(
            JSON.stringify(plain),
          );
          const { trace, ...traced } = plan.evaluate(given, { trace: true });
          expect(traced).toEqual(plain);
          for (const node of trace === undefined ? [] : nodesOf(trace))
            expect([node.id, replayTrace(node)]).toEqual([node.id, node.value]);
        },
      ),
      settings,
    );
  });
});

describe("money that is scaled by 10", () => {
  test("scales what is taken back before rounding", () => {
    const any = fc.oneof(choices, fc.constant(unlimited));
    fc.assert(
      fc.property(
        any,
        positive.filter((list) => list.length > 0),
        (clawback, list) => {
          const [one, ten] = ["1", "10"].map((by) => {
            const plan = compilePlan({ ...scaled(by), clawback });
            const deals = list.map((deal) => ({ ...deal, amount: multiply(deal.amount, by) }));
            const { state } = evaluate(plan, "2026-01", deals, null);
            const refunds = deals.slice(0, 2).map((deal) => refundOf(deal, "2026-02-03"));
            return evaluate(plan, "2026-02", refunds, state).value ?? "";
          });
          expect(multiply(ten ?? "", "1")).toBe(multiply(one ?? "", "10"));
        },
      ),
      settings,
    );
  });
});

/** The graduated plan with bounds times that, and as good as no rounding. */
function scaled(by: string): Plan {
  const bands = [
    { from: "0", rate: "0.05" },
    { from: multiply("2500", by), rate: "0.1" },
  ];
  const scale = { kind: "bands", mode: "graduated", bands } as const;
  // Shares of a seventh do not end: one unit of the last place is beyond any difference.
  return {
    ...graduated,
    rounding: { mode: "halfUp", places: by === "1" ? 12 : 11 },
    components: [{ kind: "commission", id: "main", measure: "bookings", scale }],
  };
}

const graduated: Plan = {
  kind: "plan",
  id: "plan",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "main",
      measure: "bookings",
      scale: {
        kind: "bands",
        mode: "graduated",
        bands: [
          { from: "0", rate: "0.05" },
          { from: "2500", rate: "0.1" },
        ],
      },
    },
  ],
};

type Node = NonNullable<Statement["trace"]>;

function nodesOf(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(nodesOf)];
}
