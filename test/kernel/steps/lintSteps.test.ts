import { describe, expect, test } from "vitest";
import { lintSteps } from "../../../src/kernel/steps/index.js";

const cap = { kind: "cap", id: "cap", at: "100" };
const atLimit = { kind: "cap", id: "cap", at: { measure: "limit" } };
const when = { field: "x", exists: true };

/** Where which step is said to pass which cap. */
function passesOf(...list: readonly object[]): readonly string[] {
  return lintSteps(list.map((each, index) => ({ id: `s${index}`, ...each }))).map(
    ({ path, params }) => `${path} ${params.step} passes ${params.cap}`,
  );
}

describe("a step behind a cap", () => {
  test.each<[string, readonly object[]]>([
    ["multiplies", [cap, { kind: "multiply", by: "1.01" }]],
    ["multiplies by less than zero", [cap, { kind: "multiply", by: "-1" }]],
    ["multiplies by a measure", [cap, { kind: "multiply", by: { measure: "m" } }]],
    ["adds", [cap, { kind: "add", amount: "0.01" }]],
    ["adds a measure", [cap, { kind: "add", amount: { measure: "m" } }]],
    ["has a higher floor", [cap, { kind: "floor", at: "100.01" }]],
    ["has a floor at a measure", [cap, { kind: "floor", at: { measure: "m" } }]],
    ["replaces by more", [cap, { kind: "replace", value: "101" }]],
    ["is a gate that sets more", [cap, { kind: "gate", when, set: "101" }]],
    [
      "rounds above a cap that is not on its grid",
      [
        { ...cap, at: "99.995" },
        { kind: "round", places: 2, mode: "halfUp" },
      ],
    ],
    [
      "shrinks a negative cap",
      [
        { ...cap, at: "-10" },
        { kind: "multiply", by: "0.5" },
      ],
    ],
    ["multiplies under a condition", [cap, { kind: "multiply", by: "2", when }]],
    [
      "comes before a cap under a condition",
      [cap, { kind: "multiply", by: "2" }, { kind: "cap", at: "100", when }],
    ],
    ["comes before a higher cap", [cap, { kind: "multiply", by: "2" }, { kind: "cap", at: "120" }]],
    [
      "comes before a cap at a measure",
      [cap, { kind: "multiply", by: "2" }, { kind: "cap", at: { measure: "m" } }],
    ],
    ["multiplies, where the cap is a measure", [atLimit, { kind: "multiply", by: "1.01" }]],
    [
      "multiplies by a measure, where the cap is one",
      [atLimit, { kind: "multiply", by: { measure: "limit" } }],
    ],
    ["multiplies by less than zero, where the cap is a measure", [atLimit, { kind: "multiply", by: "-1" }]],
    ["adds, where the cap is a measure", [atLimit, { kind: "add", amount: "1" }]],
    ["adds the measure that is the cap", [atLimit, { kind: "add", amount: { measure: "limit" } }]],
    ["has a floor, where the cap is a measure", [atLimit, { kind: "floor", at: "1" }]],
    ["comes before another cap, where the cap is a measure", [atLimit, { kind: "add", amount: "1" }, cap]],
  ])("passes it where it %s", (_, list) => {
    const [first, ...more] = passesOf(...list.map(withoutId));
    expect(first).toBe("/1 s1 passes s0");
    expect(more).toEqual([]);
  });

  test.each<[string, readonly object[]]>([
    ["is capped before", [{ kind: "multiply", by: "2" }, cap]],
    ["is capped again", [cap, { kind: "multiply", by: "2" }, { kind: "cap", at: "100" }]],
    [
      "is capped again, and lower",
      [cap, { kind: "add", amount: { measure: "m" } }, { kind: "cap", at: "50" }],
    ],
    ["shrinks", [cap, { kind: "multiply", by: "0.9" }]],
    ["is halved and doubled", [cap, { kind: "multiply", by: "0.5" }, { kind: "multiply", by: "2" }]],
    ["is reduced", [cap, { kind: "add", amount: "-1" }]],
    ["has a lower floor", [cap, { kind: "floor", at: "100" }]],
    ["is replaced by no more", [cap, { kind: "replace", value: "100" }]],
    ["is gated to nothing", [cap, { kind: "gate", when, set: "0" }]],
    ["is rounded onto the cap", [cap, { kind: "round", places: 2, mode: "ceil" }]],
    [
      "is capped at one measure twice",
      [atLimit, { kind: "add", amount: "1" }, { kind: "cap", at: { measure: "limit" } }],
    ],
    [
      "shrinks below a measure",
      [
        atLimit,
        { kind: "multiply", by: "1" },
        { kind: "add", amount: "0" },
        { kind: "round", places: 0, mode: "ceil" },
      ],
    ],
    ["has the cap for its floor", [atLimit, { kind: "floor", at: { measure: "limit" } }]],
    [
      "is replaced by the cap",
      [atLimit, { kind: "replace", value: { measure: "limit" } }, { kind: "gate", when, set: "0" }],
    ],
  ])("is fine where the value %s", (_, list) => {
    expect(passesOf(...list.map(withoutId))).toEqual([]);
  });

  test("is named once for each cap that it passes, as a warning", () => {
    const list = [
      { kind: "cap", id: "low", at: "10" },
      { kind: "cap", id: "high", at: "20" },
      { kind: "add", id: "bonus", amount: "5" },
      { kind: "add", id: "more", amount: "50" },
    ];
    expect(lintSteps(list, "/components/0/steps")).toMatchObject([
      {
        code: "steps.passes_cap",
        severity: "warning",
        path: "/components/0/steps/2",
        params: { cap: "low", step: "bonus" },
      },
      {
        code: "steps.passes_cap",
        severity: "warning",
        path: "/components/0/steps/3",
        params: { cap: "high", step: "more" },
      },
    ]);
  });
});

test("a list with errors is told its errors, from where it stands", () => {
  expect(lintSteps([cap, cap], "/steps")).toMatchObject([
    { code: "document.duplicate_id", severity: "error", path: "/steps/1/id" },
  ]);
  expect(lintSteps("steps", "/steps")).toMatchObject([{ code: "document.wrong_type", path: "/steps" }]);
  expect(lintSteps([])).toEqual([]);
});

function withoutId(each: object): object {
  return Object.fromEntries(Object.entries(each).filter(([key]) => key !== "id"));
}
