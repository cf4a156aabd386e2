import { compileProgram } from "attainment/program";
import { describe, expect, test } from "vitest";
import { facts, program } from "./quarter.js";

const compiled = compileProgram(program);
const quarter = { ...facts, period: "2026-Q3" };
const records = facts.records ?? {};

/** The faults of the facts with one more record, each with its place in its stream. */
function faultsOf(stream: string, record: unknown): readonly string[] {
  const list = [...(records[stream] ?? []), record];
  const read = compiled.safeEvaluate(
    { ...quarter, records: { ...records, [stream]: list } },
    { onInvalid: "report" },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  const { issues, leftOut = [] } = read.data;
  const at = `/records/${stream}/${list.length - 1}`;
  expect(leftOut.map(({ stream: from, index }) => [from, index])).toContainEqual([stream, list.length - 1]);
  return issues
    .filter(({ severity }) => severity === "error")
    .map(({ code, path, message }) => `${code} ${path.replace(at, "")} ${message.split(" ", 2).join(" ")}`);
}

describe("a record that nobody could miss", () => {
  test.each(["deals", "customers", "answers", "stageChanges"])(
    "of %s without an id is left out",
    (stream) => {
      const index = records[stream]?.length ?? 0;
      expect(faultsOf(stream, { ownerId: "ann" })).toEqual([`measure.bad_record  Record ${index}`]);
      expect(faultsOf(stream, 5)).toEqual([`measure.bad_record  Record ${index}`]);
    },
  );

  test.each([
    ["customers", "ownerId"],
    ["answers", "personId"],
  ])("of %s whose %s is no text is left out", (stream, field) => {
    expect(faultsOf(stream, { id: "x", [field]: 7 })).toEqual([`document.wrong_type /${field} A person`]);
    const computed = Object.defineProperty({ id: "x" }, field, { enumerable: true, get: () => "ann" });
    expect(faultsOf(stream, computed)).toEqual([`document.accessor /${field} This property`]);
  });

  test("of a shard, a customer without an id is left out", () => {
    const [shard] = compiled.split(quarter).shards;
    const [person] = shard?.people ?? [];
    const customers = [{ id: "", ownerId: person?.id ?? null }];
    const given = { ...quarter, ...shard, records: { ...shard?.records, customers } };
    const { leftOut } = compiled.evaluatePerson(given, { onInvalid: "report" });
    expect(leftOut?.map(({ stream, reason }) => [stream, reason])).toEqual([
      ["customers", "document.missing_field"],
    ]);
  });
});

test("a stage change that is left out is counted for nobody", () => {
  const deals = [
    { id: "x", ownerId: "ann", stageId: "open", amount: "1", createdOn: "2026-07-01" },
    { id: "y", ownerId: "bob", stageId: "open", amount: "1", createdOn: "2026-07-01" },
  ];
  const changes = ["x", "y"].map((dealId) => ({
    id: "twice",
    dealId,
    stageId: "won",
    changedOn: "2026-08-01",
  }));
  const given = { ...quarter, records: { ...records, deals, stageChanges: changes } };
  const { shards, leftOut } = compiled.split(given, { onInvalid: "report" });
  expect(leftOut.map(({ stream, index }) => [stream, index])).toEqual([
    ["stageChanges", 0],
    ["stageChanges", 1],
  ]);
  expect(shards.flatMap((shard) => shard.records?.stageChanges ?? [])).toEqual([]);
});

test("stage changes go to the owner of the deal, whomever else the deal names", () => {
  const teamSales = {
    id: "teamSales",
    unit: "money",
    from: "deals",
    sum: "amount",
    person: "leadId",
    date: "closedOn",
  } as const;
  const led = compileProgram({ ...program, measures: [...(program.measures ?? []), teamSales] });
  const deals = [{ id: "x", ownerId: "bob", leadId: "ann", stageId: "open", createdOn: "2026-07-01" }];
  const stageChanges = [{ id: "c", dealId: "x", stageId: "open", changedOn: "2026-07-01" }];
  const { shards } = led.split({ ...quarter, records: { ...records, deals, stageChanges } });
  const withChanges = shards.filter((shard) => (shard.records?.stageChanges ?? []).length > 0);
  expect(withChanges.map(({ people }) => people[0]?.id)).toEqual(["bob"]);
});

test("a deal that names who led it but no owner is told: no pipeline counts it", () => {
  const led = {
    id: "led",
    unit: "count",
    from: "deals",
    count: true,
    person: "leadId",
    date: "createdOn",
    where: { field: "leadId", exists: true },
  } as const;
  const withLeads = compileProgram({ ...program, measures: [...(program.measures ?? []), led] });
  const deals = [
    { id: "x", leadId: "ann", stageId: "open", createdOn: "2026-07-01" },
    { id: "y", stageId: "open", createdOn: "2026-07-01" },
  ];
  const { issues } = withLeads.split({ ...quarter, records: { ...records, deals } });
  const about = issues.filter(({ path }) => path === "/records/deals");
  expect(about.map(({ code, severity, params }) => [code, severity, params.count])).toEqual([
    ["program.records_without_owner", "warning", 1],
    ["program.unowned_records", "hint", 1],
  ]);
});

test("a list of a shard that throws is a fault of that list", () => {
  const throwing = new Proxy([], {
    getOwnPropertyDescriptor: () => {
      throw new TypeError("no");
    },
    get: () => {
      throw new TypeError("no");
    },
  });
  const [shard] = compiled.split(quarter).shards;
  const given = { ...quarter, ...shard, records: { ...shard?.records, activities: throwing } };
  const { issues } = compiled.evaluatePerson(given, { onInvalid: "report" });
  expect(issues.map(({ code, path }) => [code, path])).toContainEqual([
    "document.unreadable",
    "/records/activities",
  ]);
});

test("faults of very many facts are told, not thrown", () => {
  const measures = Array.from({ length: 200_000 }, () => ({
    personId: "ann",
    measure: "satisfaction",
    value: "1",
  }));
  const replay = () => compiled.replay(["2026-07", "2026-08"], { ...facts, measures });
  expect(replay).toThrow(/given_without_period|Write its period/);
  const deals = Array.from({ length: 150_000 }, (_, index) => ({
    id: `d-${index}`,
    ownerId: "ann",
    stageId: "won",
    amount: "?",
    closedOn: "2026-08-01",
  }));
  const read = compiled.safeEvaluate({ ...quarter, records: { ...records, deals } });
  expect(read.ok ? [] : read.issues).toHaveLength(1001);
});

test("a faulty state of one person is told at its place in the state of all", () => {
  const plan = (personId: string, period: string) => ({
    planId: "commission",
    personId,
    period,
    components: [{ id: "on-sales", quotaPeriod: "2026-Q3", measured: "4000", earned: "200.00" }],
  });
  const people = ["bob", "ann"].map((id, index) => ({
    id,
    tiers: [],
    plans: [plan(id, index === 0 ? "2026-08" : "2026-07")],
  }));
  const state = { programId: program.id, period: "2026-08", people, customers: [] };
  const read = compiled.safeEvaluate({ ...facts, period: "2026-09", state });
  expect(read.ok ? [] : read.issues.map(({ path }) => path)).toEqual(["/state/people/1/plans/0"]);
});

test("a period of a replay that is none is told at its place", () => {
  const replay = () => compiled.replay(["2026-07", "2026-13"], { ...facts, measures: [] });
  expect(replay).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ path: "/periods/1" })] }),
  );
});
