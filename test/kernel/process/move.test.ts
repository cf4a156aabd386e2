import { describe, expect, test } from "vitest";
import { compileProcess } from "../../../src/kernel/process/index.js";
import { claim } from "./claim.js";

const process = compileProcess(claim);
const submitted = { stateId: "submitted", since: "2026-03-03" };
const sound = { attributes: { receipt: true }, measures: { amount: "1000" } };

function moveFaults(position: unknown, request: unknown): readonly (readonly [string, string])[] {
  const read = process.safeMove(position, request);
  return read.ok ? [] : read.issues.map(({ code, path }) => [code, path]);
}

describe("a move", () => {
  test("gives the next position and the actions with their days", () => {
    expect(process.move(process.start("2026-03-02"), { moveId: "submit", on: "2026-03-03" })).toEqual({
      value: "submitted",
      issues: [],
      position: submitted,
      actions: [{ id: "notify", dueAfterDays: 1, dueOn: "2026-03-04" }, { id: "log" }],
      refusals: [],
    });
  });

  test("is made on the day itself, by one of its roles, with guards that are just met", () => {
    const request = { moveId: "approve", on: "2026-03-03", role: "director", ...sound };
    expect(process.move(submitted, request).value).toBe("approved");
  });

  test("is refused with every reason at once", () => {
    const request = {
      moveId: "approve",
      on: "2026-03-02",
      role: "salesperson",
      measures: { amount: "1000.01" },
    };
    const result = process.move({ stateId: "draft", since: "2026-03-03" }, request);
    expect([result.value, result.reason, result.position, result.actions]).toEqual([
      null,
      "refused",
      null,
      [],
    ]);
    expect(result.refusals).toEqual([
      {
        id: "from",
        verdict: "unmet",
        message: 'It stands in "draft"; the move starts from "submitted".',
        leaves: [],
      },
      {
        id: "role",
        verdict: "unmet",
        message: 'The role is "salesperson"; the move is for "manager", "director".',
        leaves: [],
      },
      {
        id: "date",
        verdict: "unmet",
        message: "The move is of 2026-03-02, but it has stood there only since 2026-03-03.",
        leaves: [],
      },
      {
        id: "receipt",
        verdict: "missing",
        message: "Attach the receipt.",
        leaves: [{ field: "receipt", operator: "is", expected: true, actual: null, verdict: "missing" }],
      },
      {
        id: "limit",
        verdict: "unmet",
        message: 'The condition "limit" is not met.',
        leaves: [{ field: "amount", operator: "lte", expected: "1000", actual: "1000.01", verdict: "unmet" }],
      },
    ]);
  });

  test("without a role is refused as missing where the move is for some", () => {
    const result = process.move(submitted, { moveId: "approve", on: "2026-03-04", ...sound });
    expect(result.refusals.map(({ id, verdict }) => [id, verdict])).toEqual([["role", "missing"]]);
  });

  test("may start from several states", () => {
    const values = ["draft", "submitted", "approved"].map(
      (stateId) =>
        process.move({ stateId, since: "2026-03-01" }, { moveId: "reject", on: "2026-03-02" }).value,
    );
    expect(values).toEqual(["rejected", "rejected", null]);
  });

  test("traced tells the guards, and is otherwise the same", () => {
    const request = { moveId: "approve", on: "2026-03-04", role: "manager", ...sound };
    const { trace, ...rest } = process.move(submitted, request, { trace: true });
    expect(rest).toEqual(process.move(submitted, request));
    expect(trace?.value).toBe("approved");
    expect(trace?.label).toBe("Approve the claim");
    expect(trace?.children.map(({ id, ref, value }) => [id, ref, value])).toEqual([
      ["process.claim.approve.receipt", "/moves/1/guards/0/when", "met"],
      ["process.claim.approve.limit", "/moves/1/guards/1/when", "met"],
    ]);
    const refused = process.move(submitted, { ...request, role: "clerk" }, { trace: true });
    expect([refused.trace?.value, refused.trace?.note]).toEqual([null, "refused"]);
  });

  test("with a faulty request is an error that names every fault", () => {
    expect(moveFaults({ stateId: "gone", since: "2026-02-30" }, { moveId: "fly", on: "soon" })).toEqual([
      ["date.not_a_date", "/position/since"],
      ["date.not_a_date", "/request/on"],
    ]);
    expect(moveFaults({ stateId: "gone", since: "2026-02-03" }, { moveId: "fly", on: "2026-02-03" })).toEqual(
      [
        ["process.unknown_state", "/position/stateId"],
        ["process.unknown_move", "/request/moveId"],
      ],
    );
    expect(moveFaults(submitted, { moveId: "reject", role: 5, by: "me" })).toEqual([
      ["document.unknown_field", "/request/by"],
      ["document.missing_field", "/request/on"],
      ["document.wrong_type", "/request/role"],
    ]);
    expect(moveFaults(null, [])).toEqual([
      ["document.wrong_type", "/position"],
      ["document.wrong_type", "/request"],
    ]);
  });

  test("cannot tell a measure from an attribute of the same name, and says so only where a guard looks", () => {
    const both = { on: "2026-03-04", measures: { amount: 1, other: 1 }, attributes: { amount: 1, other: 1 } };
    expect(moveFaults(submitted, { moveId: "approve", ...both })).toEqual([
      ["condition.ambiguous_field", "/request/attributes/amount"],
    ]);
    expect(moveFaults(submitted, { moveId: "reject", ...both })).toEqual([]);
  });

  test("shows numbers of guards as text, and nothing where there is nothing", () => {
    const guarded = compileProcess({
      ...claim,
      moves: [
        {
          id: "go",
          from: "draft",
          to: "approved",
          guards: [
            {
              id: "all",
              when: {
                all: [
                  { field: "level", gte: "2.50" },
                  { field: "hiredOn", during: "2026-Q1" },
                  { field: "region", in: ["north", "south"] },
                  { field: "days", between: ["1", "2"] },
                ],
              },
            },
          ],
        },
      ],
    });
    const request = {
      moveId: "go",
      on: "2026-03-04",
      attributes: { level: 2.4, region: "west", hiredOn: null },
    };
    const [refusal] = guarded.move(guarded.start("2026-03-01"), request).refusals;
    expect(refusal?.leaves.map(({ expected, actual, verdict }) => [expected, actual, verdict])).toEqual([
      ["2.5", "2.4", "unmet"],
      [["2026-01-01", "2026-04-01"], null, "missing"],
      [["north", "south"], "west", "unmet"],
      [["1", "2"], null, "missing"],
    ]);
    expect(guarded.inputs).toEqual(["days", "hiredOn", "level", "region"]);
  });

  test("lists at most as many issues as are asked for", () => {
    const read = process.safeMove({}, {}, { maxIssues: 1 });
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual([
      "document.missing_field",
      "document.more_issues",
    ]);
  });

  test("with an option that is misspelled or has no such value is an error", () => {
    const request = { moveId: "approve", on: "2026-03-04", role: "manager", ...sound };
    const faultsOf = (options: object) => {
      const read = process.safeMove(submitted, request, options);
      return read.ok ? [] : read.issues.map(({ code, path }) => [code, path]);
    };
    expect(faultsOf({ tarce: true })).toEqual([["document.unknown_field", "/options/tarce"]]);
    expect(faultsOf({ trace: "yes" })).toEqual([["document.wrong_value", "/options/trace"]]);
  });

  test("names the fields that a guard without a message misses", () => {
    const request = { moveId: "approve", on: "2026-03-04", role: "manager" };
    const { refusals } = process.move(submitted, { ...request, attributes: { receipt: true } });
    expect(refusals.map(({ message }) => message)).toEqual([
      'The condition "limit" is not known: "amount" is missing or unusable.',
    ]);
  });

  test("whose deadline lies behind the calendar is a fault of the date", () => {
    expect(
      moveFaults({ stateId: "draft", since: "9999-12-31" }, { moveId: "submit", on: "9999-12-31" }),
    ).toEqual([["date.out_of_range", "/request/on"]]);
  });

  test("shows guards how many days the position has lasted, a name that no request can give", () => {
    const waiting = compileProcess({
      kind: "process",
      id: "trial",
      states: [{ id: "trial" }, { id: "done", final: true }],
      moves: [
        {
          id: "end",
          from: "trial",
          to: "done",
          guards: [{ id: "waited", when: { field: "position.days", gte: "14" } }],
        },
      ],
    });
    expect(waiting.inputs).toEqual([]);
    const position = { stateId: "trial", since: "2026-03-01" };
    const refused = (on: string) =>
      waiting.move(position, { moveId: "end", on }).refusals.map(({ id, verdict }) => `${id} ${verdict}`);
    expect(refused("2026-03-15")).toEqual([]);
    expect(refused("2026-03-14")).toEqual(["waited unmet"]);
    expect(refused("2026-02-28")).toEqual(["date unmet", "waited missing"]);
    for (const given of [{ measures: { "position.days": 20 } }, { attributes: { "position.days": 20 } }]) {
      const read = waiting.safeMove(position, { moveId: "end", on: "2026-03-02", ...given });
      const [kind] = Object.keys(given);
      expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
        ["condition.ambiguous_field", `/request/${kind}/position.days`],
      ]);
    }
  });
});
