import { isAttainmentError } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { compileProcess, safeCompileProcess } from "../../../src/kernel/process/index.js";
import { claim } from "./claim.js";

const process = compileProcess(claim);
const submitted = { stateId: "submitted", since: "2026-03-03" };

function faults(document: unknown): readonly (readonly [string, string])[] {
  const read = safeCompileProcess(document);
  return read.ok ? [] : read.issues.map(({ code, path }) => [code, path]);
}

function codesOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code }) => code);
    throw error;
  }
  return [];
}

describe("a position", () => {
  test("starts in the first state, or in the one that the document names", () => {
    expect(process.start("2026-03-02")).toEqual({ stateId: "draft", since: "2026-03-02" });
    const other = compileProcess({ ...claim, startStateId: "submitted" });
    expect(other.start("2026-03-02").stateId).toBe("submitted");
    expect(codesOf(() => process.start("today"))).toEqual(["date.not_a_date"]);
  });

  test("is late after its days, where its state has any", () => {
    expect(process.dueOn(submitted)).toBe("2026-03-08");
    expect(process.dueOn({ stateId: "draft", since: "2026-03-03" })).toBeNull();
    expect(codesOf(() => process.dueOn({ stateId: "gone", since: "2026-03-03" }))).toEqual([
      "process.unknown_state",
    ]);
    expect(codesOf(() => process.dueOn({ stateId: "draft", since: "" }))).toEqual(["date.not_a_date"]);
  });

  test("leads on by the moves of its state", () => {
    expect(process.movesFrom("submitted").map(({ id }) => id)).toEqual(["approve", "reject"]);
    expect(codesOf(() => process.movesFrom("gone"))).toEqual(["process.unknown_state"]);
    expect(codesOf(() => process.movesFrom(JSON.parse("5")))).toEqual(["document.wrong_type"]);
  });
});

describe("a process document", () => {
  test("tells every fault with its place", () => {
    expect(
      faults({
        kind: "process",
        id: "p",
        startStateId: "gone",
        states: [{ id: "a" }, { id: "a" }],
        moves: [
          {
            id: "m",
            from: ["a", "b"],
            to: "c",
            guards: [
              { id: "g", when: { all: [] } },
              { id: "g", when: { field: "x", gte: "1" } },
            ],
            actions: [{ id: "x" }, { id: "x" }],
          },
          { id: "m", from: "d", to: "a" },
        ],
      }),
    ).toEqual([
      ["document.duplicate_id", "/states/1/id"],
      ["document.duplicate_id", "/moves/1/id"],
      ["process.unknown_state", "/startStateId"],
      ["process.unknown_state", "/moves/0/from/1"],
      ["process.unknown_state", "/moves/0/to"],
      ["document.duplicate_id", "/moves/0/guards/1/id"],
      ["condition.empty_list", "/moves/0/guards/0/when/all"],
      ["document.duplicate_id", "/moves/0/actions/1/id"],
      ["process.unknown_state", "/moves/1/from"],
    ]);
  });

  test.each([
    ["no states", { ...claim, states: [] }, "document.wrong_value", "/states"],
    [
      "a move from nowhere",
      { ...claim, moves: [{ id: "m", from: [], to: "draft" }] },
      "document.wrong_value",
      "/moves/0/from",
    ],
    [
      "a move for nobody",
      { ...claim, moves: [{ id: "m", from: "draft", to: "draft", roles: [] }] },
      "document.wrong_value",
      "/moves/0/roles",
    ],
    [
      "half a day",
      { ...claim, states: [{ id: "draft", dueAfterDays: 0.5 }], moves: [] },
      "document.wrong_type",
      "/states/0/dueAfterDays",
    ],
    [
      "a state that is not final",
      { ...claim, states: [{ id: "draft", final: false }], moves: [] },
      "document.wrong_value",
      "/states/0/final",
    ],
    ["a field of another name", { ...claim, transitions: [] }, "document.unknown_field", "/transitions"],
  ])("with %s is refused", (_name, document, code, path) => {
    expect(faults(document)).toEqual([[code, path]]);
  });

  test("is frozen, and the caller's own is not", () => {
    const own = structuredClone(claim);
    const compiled = compileProcess(own);
    expect(Object.isFrozen(compiled)).toBe(true);
    expect(Object.isFrozen(compiled.document.moves)).toBe(true);
    expect(Object.isFrozen(own.states)).toBe(false);
  });
});
