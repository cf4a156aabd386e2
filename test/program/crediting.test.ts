import {
  compileProgram,
  type Facts,
  type PersonClose,
  type ProgramShards,
  safeCompileProgram,
} from "attainment/program";
import { describe, expect, test } from "vitest";

const program = {
  kind: "program",
  id: "sales",
  crediting: [
    {
      kind: "crediting",
      id: "bookings",
      currency: "USD",
      event: { from: "deals", where: { field: "stageId", is: "won" }, date: "closedOn" },
      measures: [{ id: "bookings" }],
      rules: [
        { id: "shared", to: { kind: "split", from: "splits" }, rank: 1 },
        { id: "owner", to: { kind: "owner" }, rank: 2 },
        { id: "team", to: { kind: "rollup", levels: 1 }, measures: [{ measure: "bookings", as: "team" }] },
      ],
    },
  ],
  plans: [
    {
      kind: "plan",
      id: "plan",
      currency: "USD",
      components: [
        {
          kind: "commission",
          id: "own",
          measure: "bookings",
          scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] },
        },
        {
          kind: "commission",
          id: "override",
          measure: "team",
          scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.01" }] },
        },
      ],
    },
  ],
} as const;

const facts: Facts = {
  period: "2026-Q3",
  people: [
    { id: "boss" },
    { id: "p-01", assignments: [{ from: "2025-01-01", managerId: "boss" }] },
    { id: "p-02", assignments: [{ from: "2025-01-01", managerId: "boss" }] },
  ],
  records: {
    deals: [
      { id: "d-1", ownerId: "p-01", stageId: "won", closedOn: "2026-07-10", amount: "1000" },
      { id: "d-2", ownerId: "p-02", stageId: "won", closedOn: "2026-08-10", amount: "500" },
      { id: "d-3", ownerId: null, stageId: "won", closedOn: "2026-08-11", amount: "70" },
      { id: "d-4", ownerId: "p-02", stageId: "open", amount: "900" },
      { id: "d-5", ownerId: "p-02", stageId: "won", closedOn: "2026-06-30", amount: "800" },
    ],
    splits: [
      { id: "s-1", recordId: "d-1", personId: "p-01", share: "0.6" },
      { id: "s-2", recordId: "d-1", personId: "p-02", share: "0.4" },
    ],
  },
};

describe("a program with rules of crediting", () => {
  const compiled = compileProgram(program);
  const close = compiled.evaluate(facts);

  test("pays owners, splits and managers by what they are credited with", () => {
    expect(close.people.map(({ id, value }) => [id, value])).toEqual([
      ["boss", "15.00"],
      ["p-01", "60.00"],
      ["p-02", "90.00"],
    ]);
    expect([close.value, close.payable, close.teams[0]?.payable]).toEqual(["165.00", "165.00", "165.00"]);
    const [line] = close.people[2]?.statements[0]?.lines ?? [];
    expect(line?.deals?.map(({ amount, value }) => [amount, value])).toEqual([
      ["400", "40.00"],
      ["500", "50.00"],
    ]);
  });

  test("tells how the records agree with the credits, and what was credited to nobody", () => {
    const [told] = close.crediting ?? [];
    expect(told).toMatchObject({
      id: "bookings",
      value: "1500.00",
      uncredited: [{ recordId: "d-3", reason: "no_owner", amount: "70.00" }],
      reconciliation: {
        measures: [{ measure: "bookings", source: "1570.00", uncredited: "70.00", rollup: "1500.00" }],
      },
    });
    expect(told?.reconciliation.reasons).toContainEqual({ reason: "not_earned", records: 1 });
  });

  test("gives equal bytes when its shards go over a wire", () => {
    const wire = <T>(value: T): T => JSON.parse(JSON.stringify(value));
    const { shards, ...common }: ProgramShards = wire(compiled.split(facts));
    const people = shards.map((shard): PersonClose => wire(compiled.evaluatePerson(shard))).reverse();
    expect(JSON.stringify(compiled.finish(wire(common), people))).toBe(JSON.stringify(close));
  });

  test("names the measures that credits go by", () => {
    expect(compiled.measures).toContainEqual({ id: "team", unit: "money" });
  });
});

test("a crediting in another currency than the plans is refused", () => {
  const [crediting] = program.crediting;
  const compiled = safeCompileProgram({ ...program, crediting: [{ ...crediting, currency: "EUR" }] });
  expect(compiled.ok ? [] : compiled.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
    "program.mixed_currencies /crediting/0/currency",
  ]);
});

test("a measure that is declared and credited is ambiguous", () => {
  const measure = {
    id: "bookings",
    unit: "money",
    from: "deals",
    sum: "amount",
    person: "ownerId",
    date: "closedOn",
  };
  const compiled = safeCompileProgram({ ...program, measures: [measure] });
  expect(compiled.ok ? [] : compiled.issues.map(({ code }) => code)).toEqual(["program.ambiguous_name"]);
});
