import { compileProgram, type Facts, type PersonClose, type ProgramShards } from "attainment/program";
import { describe, expect, test } from "vitest";

const program = {
  kind: "program",
  id: "sales",
  measures: [
    { id: "bookings", unit: "money", from: "deals", sum: "amount", person: "ownerId", date: "closedOn" },
  ],
  plans: [
    {
      kind: "plan",
      id: "plan",
      currency: "USD",
      participants: { roles: ["consultant"] },
      components: [
        {
          kind: "contest",
          id: "spring",
          measure: "bookings",
          prizes: [
            { place: 1, amount: "1000" },
            { place: 2, amount: "500" },
          ],
        },
        { kind: "teamPool", id: "pool", fund: "100", share: "equal" },
      ],
    },
  ],
} as const;

const person = (id: string, role: string) => ({ id, assignments: [{ from: "2025-01-01", role }] });
const deal = (id: string, ownerId: string, amount: string) => ({
  id,
  ownerId,
  amount,
  closedOn: "2026-07-10",
});
const facts: Facts = {
  period: "2026-Q3",
  people: [
    person("a", "consultant"),
    person("b", "consultant"),
    person("c", "consultant"),
    person("d", "support"),
  ],
  records: {
    deals: [deal("1", "a", "70"), deal("2", "b", "70"), deal("3", "c", "10"), deal("4", "d", "900")],
  },
};

describe("a program with a contest and a team pool", () => {
  const compiled = compileProgram(program);
  const close = compiled.evaluate(facts);
  const paid = (id: string) =>
    close.people.find((each) => each.id === id)?.statements[0]?.lines.map(({ value }) => value);

  test("ranks everybody whom the plan is for, and pays each a part, to the cent", () => {
    expect(["a", "b", "c", "d"].map(paid)).toEqual([
      ["750.00", "33.34"],
      ["750.00", "33.33"],
      ["0.00", "33.33"],
      ["0.00", "0.00"],
    ]);
    expect(close.value).toBe("1600.00");
  });

  test("gives equal bytes when its shards go over a wire", () => {
    const wire = <T>(value: T): T => JSON.parse(JSON.stringify(value));
    const { shards, ...common }: ProgramShards = wire(compiled.split(facts));
    const people = shards.map((shard): PersonClose => wire(compiled.evaluatePerson(shard))).reverse();
    expect(JSON.stringify(compiled.finish(wire(common), people))).toBe(JSON.stringify(close));
  });

  test("takes entries that are given as they are", () => {
    const groups = [{ id: "pool", entries: [{ personId: "c" }] }];
    const given = compiled.evaluate({ ...facts, groups }, { onInvalid: "report" });
    expect(given.people.map(({ value }) => value)).toEqual(["750.00", "750.00", "100.00", "0.00"]);
  });
});
