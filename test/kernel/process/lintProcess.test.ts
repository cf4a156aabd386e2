import { describe, expect, test } from "vitest";
import { lintProcess } from "../../../src/kernel/process/index.js";

function found(states: unknown, moves: unknown): readonly (readonly [string, string, string])[] {
  return lintProcess({ kind: "process", id: "p", states, moves }).map(({ code, path, severity }) => [
    code,
    path,
    severity,
  ]);
}

const draft = { id: "draft", role: "seller" };
const done = { id: "done", final: true };
const finish = { id: "finish", from: "draft", to: "done" };

describe("lintProcess", () => {
  test("has nothing to say about a sound process", () => {
    expect(found([draft, done], [finish])).toEqual([]);
  });

  test("finds a state that nothing reaches, also behind one that nothing reaches", () => {
    const states = [draft, done, { id: "island", role: "r" }, { id: "harbor", role: "r" }];
    const moves = [
      finish,
      { id: "row", from: "island", to: "harbor" },
      { id: "back", from: "harbor", to: "island" },
    ];
    expect(found(states, moves)).toEqual([
      ["process.unreachable_state", "/states/2", "warning"],
      ["process.unreachable_state", "/states/3", "warning"],
    ]);
  });

  test("finds a dead end, also where a state leads only to itself", () => {
    const states = [draft, { id: "done", role: "seller" }];
    const again = { id: "again", from: "done", to: "done" };
    expect(found(states, [finish])).toEqual([["process.dead_end", "/states/1", "warning"]]);
    expect(found(states, [finish, again])).toEqual([
      ["process.dead_end", "/states/1", "warning"],
      ["process.move_to_itself", "/moves/1", "warning"],
    ]);
  });

  test("finds a state that nobody answers for", () => {
    expect(found([{ id: "draft" }, done], [finish])).toEqual([
      ["process.state_without_role", "/states/0", "warning"],
    ]);
  });

  test("finds a move that another does already, and lets those be that differ in roles or guards", () => {
    const guarded = { ...finish, id: "guarded", guards: [{ id: "g", when: { field: "x", exists: true } }] };
    expect(found([draft, done], [finish, { ...finish, id: "end" }, guarded])).toEqual([
      ["process.duplicate_move", "/moves/1", "warning"],
    ]);
    const elsewhere = { ...finish, id: "other", from: "late" };
    expect(
      found(
        [draft, { id: "late", role: "r" }, done],
        [finish, { id: "slip", from: "draft", to: "late" }, elsewhere],
      ),
    ).toEqual([]);
  });

  test("gives the errors of a document that cannot be compiled", () => {
    expect(found([draft], [finish])).toEqual([["process.unknown_state", "/moves/0/to", "error"]]);
    expect(lintProcess(null).map(({ code }) => code)).toEqual(["document.wrong_type"]);
  });
});
