import type { Plan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { credit, flat, months, twoTiers, withClawback } from "./plans.js";

const year = { window: { months: 12 } } as const;
const a = credit("a", "2026-01-05", "100");
const b = credit("b", "2026-01-06", "100");
const later = credit("b", "2026-02-06", "100");

describe("re-rated", () => {
  const plan = withClawback(twoTiers, year);
  const february = [credit("r1", "2026-02-05", "-100", "a")];
  const march = [credit("r2", "2026-03-05", "-100", "b")];

  test("takes what the month would not have paid without the deal, whichever is refunded first", () => {
    expect(months(plan, [a, b], february, march).map(({ value }) => value)).toEqual([
      "15.00",
      "-10.00",
      "-5.00",
    ]);
    const other = [credit("r1", "2026-02-05", "-100", "b")];
    const last = [credit("r2", "2026-03-05", "-100", "a")];
    expect(months(plan, [a, b], other, last).map(({ value }) => value)).toEqual(["15.00", "-10.00", "-5.00"]);
  });

  test("tells each refund on a line of its own, and leaves the measure of the month alone", () => {
    const [, second] = months(plan, [a, b], [...february, credit("c", "2026-02-07", "40")]);
    expect(second?.lines).toMatchObject([
      { id: "sales", value: "2.00", measured: "40", deals: [{ id: "c", value: "2.00" }] },
      {
        id: "sales.clawback",
        kind: "clawback",
        componentId: "sales",
        value: "-10.00",
        refunds: [
          {
            id: "r1",
            refundOf: "a",
            date: "2026-02-05",
            amount: "-100",
            period: "2026-01",
            elapsed: 2,
            share: "1",
            measuredChange: "-100",
            value: "-10.00",
          },
        ],
      },
    ]);
    expect(second?.value).toBe("-8.00");
  });

  test("takes part of a deal, and the rest later", () => {
    const half = [credit("r1", "2026-02-05", "-50", "a")];
    const rest = [credit("r2", "2026-03-05", "-50", "a")];
    expect(months(plan, [a, b], half, rest).map(({ value }) => value)).toEqual(["15.00", "-5.00", "-5.00"]);
  });

  test("is a part of the measure where the deal is of the same month", () => {
    const [first] = months(plan, [a, b, credit("r", "2026-01-20", "-100", "a")]);
    expect(first?.lines).toMatchObject([{ id: "sales", value: "5.00", measured: "100" }]);
  });

  test("gives back what a refund took that is itself taken back", () => {
    const revived = [credit("r2", "2026-03-05", "100", "r1")];
    expect(months(plan, [a, b], february, revived).map(({ value }) => value)).toEqual([
      "15.00",
      "-10.00",
      "10.00",
    ]);
  });

  test("lets a deal be refunded again that was revived", () => {
    const list = [
      [a, b],
      february,
      [credit("u", "2026-03-05", "100", "r1")],
      [credit("r3", "2026-04-05", "-100", "a")],
    ];
    expect(months(plan, ...list).map(({ value }) => value)).toEqual(["15.00", "-10.00", "10.00", "-10.00"]);
  });
});

describe("the deal's own share", () => {
  const plan = withClawback(twoTiers, { ...year, base: "ownShare" });

  test("is what the line told", () => {
    const [, second, third] = months(
      plan,
      [a, b],
      [credit("r1", "2026-02-05", "-100", "a")],
      [credit("r2", "2026-03-05", "-100", "b")],
    );
    expect([second?.value, third?.value]).toEqual(["-5.00", "-10.00"]);
  });

  test("in parts sums to the whole to the cent", () => {
    const thirds = (id: string, month: string) => credit(id, `2026-${month}-05`, "-33.33", "a");
    const odd = credit("a", "2026-01-05", "99.99");
    const values = months(plan, [odd], [thirds("r1", "02")], [thirds("r2", "03")], [thirds("r3", "04")]);
    expect(values.map(({ value }) => value)).toEqual(["5.00", "-1.67", "-1.66", "-1.67"]);
  });
});

describe("attainment that is kept", () => {
  const plan = withClawback(
    { ...twoTiers, components: [{ ...sales(), quotaPeriod: "quarter" }] },
    { ...year, attainment: "kept" },
  );

  test("takes the own share alone, also within the quota period that runs", () => {
    const [, second, third] = months(
      plan,
      [a],
      [credit("r", "2026-02-05", "-100", "a")],
      [credit("c", "2026-03-05", "100")],
    );
    expect(second?.lines).toMatchObject([
      { value: "0.00", measured: "0" },
      { value: "-5.00", refunds: [{ measuredChange: "0" }] },
    ]);
    // The deal still counts, so that the next is paid above it.
    expect(third?.value).toBe("10.00");
  });

  test("also where deal and refund are of one month", () => {
    const [first] = months(plan, [a, b, credit("r", "2026-01-20", "-100", "b")]);
    expect(first?.lines).toMatchObject([{ value: "15.00", measured: "200" }, { value: "-10.00" }]);
  });
});

describe("a running total", () => {
  const quarterly: Plan = { ...twoTiers, components: [{ ...sales(), quotaPeriod: "quarter" }] };
  const plan = withClawback(quarterly, year);

  test("takes a refund of its own quota period back by itself", () => {
    const list = months(plan, [a], [later], [credit("r", "2026-03-05", "-100", "a")]);
    expect(list.map(({ value }) => value)).toEqual(["5.00", "10.00", "-10.00"]);
    expect(list[2]?.lines).toMatchObject([{ id: "sales", value: "-10.00", measured: "-100" }]);
  });

  test("is re-rated as a whole once it is over", () => {
    const list = months(plan, [a], [later], [], [credit("r", "2026-04-05", "-100", "a")]);
    expect(list.map(({ value }) => value)).toEqual(["5.00", "10.00", "0.00", "-10.00"]);
    expect(list[3]?.lines[1]?.refunds).toMatchObject([{ period: "2026-Q1", elapsed: 4 }]);
  });

  test("that stands still is taken back like one that is over, and goes on from what is left", () => {
    const eligible = withClawback({ ...quarterly, eligibility: { field: "active", is: true } }, year);
    const pay = (period: string, active: boolean, credits: ReturnType<typeof credit>[], state: unknown) =>
      eligible.safeEvaluate({ period, attributes: { active }, credits, state });
    const first = pay("2026-01", true, [a, b], null);
    const second = pay(
      "2026-02",
      false,
      [credit("r", "2026-02-05", "-100", "a")],
      first.ok && first.data.state,
    );
    const third = pay("2026-03", true, [credit("c", "2026-03-05", "100")], second.ok && second.data.state);
    expect([first, second, third].map((each) => each.ok && each.data.value)).toEqual([
      "15.00",
      "-10.00",
      "10.00",
    ]);
  });

  test("with a cap gives the room back that a refund leaves", () => {
    const capped: Plan = {
      ...flat("1"),
      components: [
        { ...sales(flat("1")), quotaPeriod: "quarter", steps: [{ kind: "cap", id: "room", at: "3600000" }] },
      ],
    };
    const list = months(
      withClawback(capped, year),
      [credit("big", "2026-01-05", "3600000")],
      [credit("r", "2026-02-05", "-600000", "big"), credit("small", "2026-02-06", "40500")],
      [credit("next", "2026-03-05", "400000")],
    );
    expect(list.map(({ value }) => value)).toEqual(["3600000.00", "-559500.00", "400000.00"]);
  });
});

describe("a component that pays by no deal", () => {
  test("is re-rated by its condition", () => {
    const plan = withClawback(
      {
        ...twoTiers,
        components: [{ kind: "lumpSum", id: "club", amount: "500", when: { field: "bookings", gte: "150" } }],
      },
      year,
    );
    const [first, second] = months(plan, [a, b], [credit("r", "2026-02-05", "-100", "a")]);
    expect([first?.value, second?.value]).toEqual(["500.00", "-500.00"]);
  });
});

function sales(plan: Plan = twoTiers) {
  const [component] = plan.components;
  if (component?.kind !== "commission") throw new Error("The plan has a commission.");
  return component;
}
