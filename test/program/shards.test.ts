import { compileProgram } from "attainment/program";
import { describe, expect, test } from "vitest";
import type { PersonShard, ProgramState } from "../../src/program/types.js";
import { rowsOf } from "../rowsOf.js";
import { facts, months, program } from "./quarter.js";

const compiled = compileProgram(program);
const quarter = { ...facts, period: "2026-Q3" };

function wired<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** The close by way of shards, each of which goes over a wire to its worker and back. */
function sharded(
  given: Parameters<typeof compiled.split>[0],
  options: Parameters<typeof compiled.split>[1] = {},
) {
  const { shards, ...common } = wired(compiled.split(given, options));
  const people = [...shards].reverse().map((shard) => wired(compiled.evaluatePerson(shard, options)));
  return compiled.finish(common, people);
}

describe("shards", () => {
  test("finished, they equal the whole byte for byte", () => {
    expect(JSON.stringify(sharded(quarter))).toBe(JSON.stringify(compiled.evaluate(quarter)));
  });

  test("so they do month by month, on the state before", () => {
    let state: ProgramState | null = null;
    for (const period of months) {
      const close = compiled.evaluate({ ...facts, period, state });
      expect(JSON.stringify(sharded({ ...facts, period, state }))).toBe(JSON.stringify(close));
      state = close.state;
    }
  });

  test("so they do with faults that are reported", () => {
    const deals = [
      { id: "d8", ownerId: "zoe", stageId: "won", amount: "1", closedOn: "2026-08-01" },
      { id: "d9", ownerId: "bob", stageId: "won", amount: "?", closedOn: "2026-08-01" },
      ...(facts.records?.deals ?? []),
    ];
    const faulty = { ...quarter, records: { ...facts.records, deals } };
    const options = { onInvalid: "report" } as const;
    expect(JSON.stringify(sharded(faulty, options))).toBe(JSON.stringify(compiled.evaluate(faulty, options)));
    expect(compiled.evaluate(faulty, options).leftOut?.map(({ id, index }) => [id, index])).toEqual([
      ["d8", 0],
      ["d9", 1],
    ]);
  });

  test("each holds one person and what is theirs", () => {
    const { shards } = compiled.split(quarter);
    expect(shards.map(({ people }) => people.map(({ id }) => id))).toEqual([["ann"], ["bob"], ["eve"]]);
    expect(shards.map(({ records }) => records?.deals?.map(({ id }) => id))).toEqual([
      ["d1", "d2", "d5"],
      ["d3", "d4"],
      [],
    ]);
    expect(shards[1]?.places).toMatchObject({ "/people": [0], "/records/deals": [2, 3], "/measures": [1] });
  });

  test("a record that names two people goes to both", () => {
    const measures = [
      ...(program.measures ?? []),
      {
        id: "led",
        unit: "money",
        from: "deals",
        sum: "amount",
        person: "leadId",
        date: "createdOn",
      } as const,
    ];
    const both = compileProgram({ ...program, measures, rankings: [{ id: "led", measure: "led" }] });
    const deals = (facts.records?.deals ?? []).map((deal) => ({ ...deal, leadId: "eve" }));
    const close = both.evaluate({ ...quarter, records: { ...facts.records, deals } });
    expect(close.rankings[0]?.entries.map(({ personId, value }) => [personId, value])).toEqual([
      ["eve", "14000"],
      ["ann", "0"],
      ["bob", "0"],
    ]);
    expect(close.people[2]?.pipelines[0]?.all.count).toBe(0);
  });

  test("stage changes follow their deals, whoever made them", () => {
    const stageChanges = [
      { id: "s1", dealId: "d5", ownerId: "bob", stageId: "lost", changedOn: "2026-09-20" },
    ];
    const given = { ...quarter, records: { ...facts.records, stageChanges } };
    expect(compiled.split(given).shards.map(({ records }) => records?.stageChanges?.length)).toEqual([
      1, 0, 0,
    ]);
    expect(
      compiled.evaluate(given).people[0]?.pipelines[0]?.totals.find(({ id }) => id === "lost")?.count,
    ).toBe(1);
  });

  test.each([0, 2])("one with %s people is refused", (count) => {
    const [shard] = compiled.split(quarter).shards;
    const people = Array.from({ length: count }, () => shard?.people[0]).flatMap((each) => each ?? []);
    const broken: PersonShard = { ...quarter, ...shard, people };
    expect(() => compiled.evaluatePerson(broken)).toThrow(
      expect.objectContaining({
        issues: expect.arrayContaining([expect.objectContaining({ code: "program.not_one_person" })]),
      }),
    );
  });

  test("nobody's result depends on anybody else's records", () => {
    const deals = rowsOf(facts.records?.deals).filter(({ ownerId }) => ownerId !== "bob");
    const without = compiled.evaluate({ ...quarter, records: { ...facts.records, deals } });
    expect(without.people[0]).toEqual(compiled.evaluate(quarter).people[0]);
    expect(without.people[1]).not.toEqual(compiled.evaluate(quarter).people[1]);
  });

  test("split and evaluatePerson reject faults as evaluate does", () => {
    const deals = [{ id: "d8", ownerId: "zoe" }];
    expect(() => compiled.split({ ...quarter, records: { deals } })).toThrow(/zoe/);
    const [shard] = compiled.split(quarter).shards;
    if (shard === undefined) throw new Error("no shard");
    const faulty = {
      ...shard,
      records: { ...shard.records, deals: [{ id: "d9", ownerId: "ann", stageId: "won", amount: "1" }] },
    };
    expect(() => compiled.evaluatePerson(faulty)).toThrow(/closedOn/);
    expect(compiled.evaluatePerson(faulty, { onInvalid: "report" }).leftOut).toHaveLength(1);
  });
});
