import { describe, expect, test } from "vitest";
import * as z from "zod";
import { isAttainmentError } from "../../../src/kernel/issue/index.js";
import { compileSteps, safeCompileSteps, stepSchema, stepsSchema } from "../../../src/kernel/steps/index.js";

function faultsOf(document: unknown): readonly string[] {
  const read = safeCompileSteps(document);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
}

const cap = { kind: "cap", id: "a", at: "1" };
const round = { kind: "round", id: "r", mode: "halfUp" };

describe("a faulty list", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["is no list", cap, ["document.wrong_type "]],
    ["holds no step", [7], ["document.wrong_type /0"]],
    ["has an unknown kind", [{ kind: "divide", id: "a", by: "2" }], ["document.unknown_kind /0/kind"]],
    ["has no id", [{ kind: "cap", at: "1" }], ["document.missing_field /0/id"]],
    ["has an empty id", [{ ...cap, id: "" }], ["document.wrong_value /0/id"]],
    ["has one id twice", [cap, { ...cap, kind: "floor" }], ["document.duplicate_id /1/id"]],
    ["lacks its number", [{ kind: "add", id: "a" }], ["document.missing_field /0/amount"]],
    ["has the field of another kind", [{ ...cap, by: "1" }], ["document.unknown_field /0/by"]],
    ["has a number that is none", [{ ...cap, at: "1,5" }], ["decimal.not_decimal /0/at"]],
    ["has an endless number", [{ ...cap, at: Number.NaN }], ["document.not_json /0/at"]],
    [
      "has a measure and more",
      [{ ...cap, at: { measure: "m", plus: 1 } }],
      ["document.unknown_field /0/at/plus"],
    ],
    [
      "reaches for a prototype",
      [{ ...cap, at: { measure: "__proto__" } }],
      ["document.forbidden_key /0/at/measure"],
    ],
    [
      "has a measure without a name",
      [{ ...cap, at: { measure: "" } }],
      ["document.wrong_value /0/at/measure"],
    ],
    [
      "has a gate without a condition",
      [{ kind: "gate", id: "g", set: "0" }],
      ["document.missing_field /0/when"],
    ],
    [
      "sets a gate to a measure",
      [{ kind: "gate", id: "g", when: { field: "x", exists: true }, set: { measure: "m" } }],
      ["document.wrong_type /0/set"],
    ],
    [
      "has whenMissing outside a gate",
      [{ ...cap, whenMissing: "open" }],
      ["document.unknown_field /0/whenMissing"],
    ],
    [
      "has a faulty condition",
      [{ ...cap, when: { all: [{ field: "x", on: "soon" }] } }],
      ["date.not_a_date /0/when/all/0/on"],
    ],
    ["has a condition without form", [{ ...cap, when: { field: "x" } }], ["document.wrong_value /0/when"]],
    ["rounds to nothing", [round], ["document.wrong_value /0"]],
    ["rounds to two things", [{ ...round, places: 2, step: "1" }], ["document.wrong_value /0"]],
    ["rounds to zero", [{ ...round, step: "0" }], ["document.wrong_value /0/step"]],
    ["rounds to less", [{ ...round, step: "-0.05" }], ["document.wrong_value /0/step"]],
    ["rounds to a word", [{ ...round, step: "cent" }], ["decimal.not_decimal /0/step"]],
    ["rounds to too many places", [{ ...round, places: 61 }], ["document.wrong_value /0/places"]],
    ["rounds in an unknown mode", [{ ...round, mode: "up", places: 2 }], ["document.wrong_value /0/mode"]],
  ])("that %s", (_, document, expected) => {
    expect(faultsOf(document)).toEqual(expected);
  });

  test("is reported with the faults of all its steps, and throws at the throwing door", () => {
    const document = [
      { ...cap, at: "x", when: { any: [] } },
      { ...cap, at: "y" },
    ];
    const expected = [
      "decimal.not_decimal /0/at",
      "condition.empty_list /0/when/any",
      "decimal.not_decimal /1/at",
      "document.duplicate_id /1/id",
    ];
    expect(faultsOf(document)).toEqual(expected);
    try {
      compileSteps(document);
      expect.unreachable();
    } catch (error) {
      expect(isAttainmentError(error) && error.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(
        expected,
      );
    }
  });
});

describe("a hostile list", () => {
  test("in a circle, computed, or with keys of a prototype is refused", () => {
    const circle: unknown[] = [];
    circle.push(circle);
    const computed = {
      kind: "cap",
      id: "a",
      get at(): string {
        throw new Error("called");
      },
    };
    expect(faultsOf(circle)).toEqual(["document.cycle /0"]);
    expect(faultsOf([computed])).toEqual(["document.accessor /0/at"]);
    expect(faultsOf([JSON.parse('{"kind":"cap","id":"a","at":"1","__proto__":{}}')])).toEqual([
      "document.forbidden_key /0",
    ]);
  });

  test("that changes after it was compiled changes nothing", () => {
    const document = [{ ...cap }];
    const compiled = compileSteps(document);
    Object.assign(document[0] ?? {}, { at: "1000" });
    document.push({ ...cap, id: "b", at: "0" });
    expect(compiled.evaluate("5").value).toBe("1");
  });
});

test("the schema is built once; a JSON Schema shows both forms of rounding", () => {
  expect(stepSchema()).toBe(stepSchema());
  const text = JSON.stringify(z.toJSONSchema(stepsSchema()));
  expect(text).toContain('"required":["kind","id","mode","places"]');
  expect(text).toContain('"required":["kind","id","mode","step"]');
});
