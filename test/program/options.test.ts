import { renderText } from "attainment/explain";
import { compileProgram } from "attainment/program";
import { replayTrace } from "attainment/testing";
import { describe, expect, test } from "vitest";
import type { TraceNode } from "../../src/kernel/index.js";
import { facts, program } from "./quarter.js";

const compiled = compileProgram(program);
const quarter = { ...facts, period: "2026-Q3" };

function nodesOf(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

describe("only", () => {
  test("limits who is listed, and no number", () => {
    const whole = compiled.evaluate(quarter);
    expect(compiled.evaluate(quarter, { only: ["bob"] })).toEqual({
      ...whole,
      people: whole.people.filter(({ id }) => id === "bob"),
    });
  });

  test("may name somebody who is not closed", () => {
    const people = [...facts.people, { id: "new", hiredOn: "2027-01-01" }];
    expect(compiled.evaluate({ ...quarter, people }, { only: ["new"] }).people).toEqual([]);
  });

  test("names people of the facts", () => {
    const read = compiled.safeEvaluate(quarter, { only: ["bob", "zoe"] });
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["program.unknown_person", "/options/only/1"],
    ]);
  });
});

describe("a trace", () => {
  const close = compiled.evaluate(quarter, { trace: true, only: ["ann"] });
  const { trace } = close;

  test("is for one person", () => {
    const read = compiled.safeEvaluate(quarter, { trace: true });
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(["program.trace_one_person"]);
  });

  test("shows all documents, and last the pay that they lead to", () => {
    expect(trace?.value).toBe(close.people[0]?.value);
    expect(trace?.children.map(({ id }) => id)).toEqual([
      "sales",
      "satisfaction",
      "pipeline.sale",
      "grade",
      "conduct",
      "goals",
      "score",
      "levels",
      "pay",
    ]);
    expect(trace?.children.at(-1)?.children.map(({ id }) => id)).toEqual(["commission", "bonus"]);
  });

  test("changes no result", () => {
    const { trace: _, people, ...rest } = close;
    const { people: all, ...untraced } = compiled.evaluate(quarter);
    expect(rest).toEqual(untraced);
    expect(people.map(({ trace: __, ...person }) => person)).toEqual(all.filter(({ id }) => id === "ann"));
  });

  test("replays, node by node", () => {
    for (const node of trace === undefined ? [] : nodesOf(trace))
      expect([node.id, replayTrace(node)]).toEqual([node.id, node.value]);
  });

  test("points into the program", () => {
    const refs = trace === undefined ? [] : nodesOf(trace).map(({ ref }) => ref);
    expect(refs.filter((ref) => find(program, ref) === undefined)).toEqual([]);
  });

  test("reads as text", () => {
    expect(renderText(close).split("\n")[0]).toBe(
      "Ann: 1950.05 EUR, first what it stands on, then the result",
    );
  });

  test("tells deals one by one where they are asked for", () => {
    const lines = compiled.evaluate(quarter, { trace: "lines", only: ["ann"] });
    const ids = lines.trace === undefined ? [] : nodesOf(lines.trace).map(({ id }) => id);
    expect(ids.some((id) => id.includes("d2"))).toBe(true);
  });

  test("names the span of a measure that is longer than the period", () => {
    const before = compiled.replay(["2026-07", "2026-08"], facts).state;
    const month = compiled.evaluate(
      { ...facts, period: "2026-09", state: before },
      { trace: true, only: ["ann"] },
    );
    expect(month.trace?.children.map(({ id, value }) => [id, value]).slice(0, 3)).toEqual([
      ["sales", "6000.5"],
      ["sales@2026-Q3", "10000.5"],
      ["satisfaction@2026-Q3", "8"],
    ]);
  });
});

describe("maxIssues", () => {
  test("cuts the list, and counts the rest", () => {
    const deals = ["x", "y", "z"].map((id) => ({ id, ownerId: "zoe", amount: "1" }));
    const close = compiled.evaluate(
      { ...quarter, records: { ...facts.records, deals } },
      { onInvalid: "report", maxIssues: 1 },
    );
    expect(close.issues.map(({ code }) => code)).toEqual(["program.unknown_owner", "document.more_issues"]);
    expect(close.leftOut).toHaveLength(3);
  });

  test.each([{ trace: "yes" }, { onInvalid: "drop" }, { only: "ann" }, { tracing: true }])(
    "%j is refused",
    (options) => {
      // Plain JavaScript may hand over anything.
      expect(compiled.safeEvaluate(quarter, options as never).ok).toBe(false);
    },
  );
});

function find(document: unknown, ref: string): unknown {
  return ref
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
      document,
    );
}
