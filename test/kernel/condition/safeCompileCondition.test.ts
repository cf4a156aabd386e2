import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  compileCondition,
  conditionSchema,
  safeCompileCondition,
} from "../../../src/kernel/condition/index.js";
import { isAttainmentError } from "../../../src/kernel/issue/index.js";

function faultsOf(document: unknown): readonly string[] {
  const read = safeCompileCondition(document);
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
}

describe("a faulty condition", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["is no object", 3, ["document.wrong_type "]],
    ["is empty", {}, ["document.wrong_value "]],
    ["has no operator", { field: "x" }, ["document.wrong_value "]],
    ["has an unknown operator", { field: "x", matches: ".*" }, ["document.wrong_value "]],
    ["has an operator of every object", { field: "x", toString: "a" }, ["document.wrong_value "]],
    ["has two operators", { field: "x", gt: "1", lt: "2" }, ["document.wrong_value "]],
    ["has no field", { gt: "1" }, ["document.missing_field /field"]],
    ["has a field too many", { field: "x", gt: "1", note: "a" }, ["document.unknown_field /note"]],
    ["mixes two joins", { all: [{ field: "x", exists: true }], any: [] }, ["document.unknown_field /any"]],
    ["has a literal of the wrong type", { field: "x", exists: "yes" }, ["document.wrong_type /exists"]],
    ["lacks a bound", { field: "x", between: ["1"] }, ["document.wrong_value /between"]],
    [
      "counts in halves",
      { atLeast: 1.5, of: [{ field: "x", exists: true }] },
      ["document.wrong_type /atLeast"],
    ],
    [
      "asks for none",
      { atLeast: 0, of: [{ field: "x", exists: true }] },
      ["condition.at_least_out_of_range /atLeast"],
    ],
    [
      "asks for more than there are",
      { atLeast: 2, of: [{ field: "x", exists: true }] },
      ["condition.at_least_out_of_range /atLeast"],
    ],
    ["asks for some of none", { atLeast: 1, of: [] }, ["condition.empty_list /of"]],
    ["asks for all of none", { all: [] }, ["condition.empty_list /all"]],
    ["asks for any of none", { not: { any: [] } }, ["condition.empty_list /not/any"]],
    ["lists no text", { field: "x", in: [] }, ["condition.empty_list /in"]],
    ["compares with text", { field: "x", gt: "1,000" }, ["decimal.not_decimal /gt"]],
    ["compares with too many digits", { field: "x", equals: "1".repeat(61) }, ["decimal.too_long /equals"]],
    ["compares with an unsafe number", { field: "x", lte: 2 ** 53 }, ["decimal.unsafe_integer /lte"]],
    [
      "has both ends wrong",
      { field: "x", between: ["a", "b"] },
      ["decimal.not_decimal /between/0", "decimal.not_decimal /between/1"],
    ],
    ["has its ends reversed", { field: "x", between: ["2", "1.9"] }, ["condition.bounds_reversed /between"]],
    ["names no real day", { field: "x", on: "2026-02-30" }, ["date.not_a_date /on"]],
    ["names no period", { field: "x", during: "2026-Q5" }, ["period.not_a_period /during"]],
    ["names a fiscal period", { field: "x", during: "FY2026" }, ["period.no_fiscal_year /during"]],
    [
      "has an empty span",
      { field: "x", during: { from: "2026-01-01", to: "2026-01-01" } },
      ["period.unsorted /during"],
    ],
    [
      "has a span of no days",
      { field: "x", during: { from: "soon", to: "later" } },
      ["date.not_a_date /during/from", "date.not_a_date /during/to"],
    ],
    ["looks at a prototype", { field: "__proto__", exists: true }, ["document.forbidden_key /field"]],
    ["looks at a constructor", { field: "constructor", exists: true }, ["document.forbidden_key /field"]],
    [
      "has a prototype of its own",
      JSON.parse('{"field":"x","gt":"1","__proto__":{"lt":"2"}}'),
      ["document.forbidden_key "],
    ],
    ["looks at nothing", { field: "", exists: true }, ["document.forbidden_key /field"]],
  ])("that %s", (_, document, expected) => {
    expect(faultsOf(document)).toEqual(expected);
  });

  test("is reported with all its faults at once", () => {
    const document = {
      all: [{ field: "x", gt: "q" }, { not: { any: [] } }, { field: "prototype", on: "today" }],
    };
    expect(faultsOf(document)).toEqual([
      "decimal.not_decimal /all/0/gt",
      "condition.empty_list /all/1/not/any",
      "document.forbidden_key /all/2/field",
      "date.not_a_date /all/2/on",
    ]);
  });

  test("names the operators that there are, and quotes outside text cut short", () => {
    const read = safeCompileCondition({ field: "x", [`\u0007${"y".repeat(500)}`]: "1" });
    const message = read.ok ? "" : (read.issues[0]?.message ?? "");
    expect(message).toContain("gt, gte, lt, lte");
    expect(message).toContain(`"\u00b7${"y".repeat(79)}..."`);
  });

  test("throws at the throwing door", () => {
    try {
      compileCondition({ all: [] });
      expect.unreachable();
    } catch (error) {
      expect(isAttainmentError(error) && error.issues).toMatchObject([
        { code: "condition.empty_list", path: "/all" },
      ]);
    }
  });
});

describe("a hostile condition", () => {
  function nested(depth: number, inner: unknown): unknown {
    let document = inner;
    for (let level = 0; level < depth; level += 1) document = { not: document };
    return document;
  }

  test("in a circle is refused", () => {
    const document: { all: unknown[] } = { all: [] };
    document.all.push(document);
    expect(faultsOf(document)).toEqual(["document.cycle /all/0"]);
  });

  test("as deep as documents go compiles, even with a fault at the bottom; a deeper one is refused", () => {
    expect(faultsOf(nested(63, { field: "x", exists: true }))).toEqual([]);
    expect(
      compileCondition(nested(63, { field: "x", exists: true })).evaluate({ attributes: { x: 1 } }).value,
    ).toBe("unmet");
    expect(faultsOf(nested(63, { field: "x", gt: true }))).toEqual([
      `document.wrong_type ${"/not".repeat(63)}/gt`,
    ]);
    expect(faultsOf(nested(64, { field: "x", exists: true }))).toEqual([
      `document.too_deep ${"/not".repeat(64)}`,
    ]);
    expect(faultsOf(nested(100_000, { field: "x", exists: true }))).toEqual([
      `document.too_deep ${"/not".repeat(64)}`,
    ]);
  });

  test("with a property that is computed is refused without being asked", () => {
    const document = {
      field: "x",
      get gt(): string {
        throw new Error("called");
      },
    };
    expect(faultsOf(document)).toEqual(["document.accessor /gt"]);
  });

  test("that throws when it is read is refused", () => {
    const document = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    expect(faultsOf(document)).toEqual(["document.unreadable "]);
  });
});

test("the schema is built once and writes a JSON Schema that refers to itself", () => {
  expect(conditionSchema()).toBe(conditionSchema());
  const schema = z.toJSONSchema(conditionSchema());
  expect(JSON.stringify(schema)).toContain('"$ref":"#"');
  expect(schema.anyOf).toHaveLength(18);
});
