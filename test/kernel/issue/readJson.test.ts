import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson } from "../../../src/kernel/issue/index.js";
import { seed } from "../../seed.js";
import { untyped } from "../untyped.js";

const faults = (document: unknown, limits = {}) => {
  const read = readJson(document, limits);
  return read.ok ? [] : read.issues.map((issue) => `${issue.code} ${issue.path}`);
};

const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;

const nested = (depth: number): unknown => {
  let value: unknown = "x";
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

const throwing = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new Error("no");
    },
  },
);

describe("readJson refuses, each with its place", () => {
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ["NaN", { a: Number.NaN }, ["document.not_json /a"]],
    ["Infinity", [1, Number.POSITIVE_INFINITY], ["document.not_json /1"]],
    ["a bigint", { a: 1n }, ["document.not_json /a"]],
    ["a function", { a: () => 1 }, ["document.not_json /a"]],
    ["undefined as the whole", undefined, ["document.not_json "]],
    ["a hole in an array", new Array(1), ["document.not_json /0"]],
    ["a symbol key", { [Symbol("s")]: 1 }, ["document.not_json "]],
    ["an instance of a class", { when: new Date(0) }, ["document.not_json /when"]],
    ["a map", new Map(), ["document.not_json "]],
    ["an own __proto__", JSON.parse('{"__proto__": {"admin": true}}'), ["document.forbidden_key "]],
    ["constructor", { a: { constructor: 1 } }, ["document.forbidden_key /a"]],
    ["prototype", { prototype: 1 }, ["document.forbidden_key "]],
    [
      "a getter",
      {
        get a() {
          return 1;
        },
      },
      ["document.accessor /a"],
    ],
    [
      "a getter that throws",
      {
        get a(): never {
          throw new Error("no");
        },
      },
      ["document.accessor /a"],
    ],
    ["a proxy that throws", { p: throwing }, ["document.unreadable /p"]],
    ["a cycle", cyclic, ["document.cycle /self"]],
    ["a text of 10 MB", { t: "x".repeat(10_000_000) }, ["document.text_too_long /t"]],
    ["two faults at once", { a: Number.NaN, b: [1n] }, ["document.not_json /a", "document.not_json /b/0"]],
    ["a key that needs escaping", { "a/b~": Number.NaN }, ["document.not_json /a~1b~0"]],
  ];
  test.each(cases)("%s", (_name, document, expected) => {
    expect(faults(document)).toEqual(expected);
  });

  test("nesting of 10,000, without overflowing", () => {
    const [fault] = faults(nested(10_000));
    expect(fault).toMatch(/^document\.too_deep /);
  });

  test("more values than allowed", () => {
    expect(faults([1, 2, 3, 4], { maxNodes: 4 })).toEqual(["document.too_large "]);
    expect(faults(new Array(2 ** 32 - 1))).toEqual(["document.too_large "]);
  });

  test("more values than allowed where lists lie in lists, before all of them are on hand", () => {
    let lists: unknown[] = [];
    for (let level = 0; level < 5; level += 1) {
      const list: unknown[] = new Array(30).fill(0);
      list[0] = lists;
      lists = list;
    }
    expect(faults(lists, { maxNodes: 100 })).toEqual(["document.too_large /0/0/0"]);
  });

  test("limits that are none as if they were absent", () => {
    for (const maxNodes of [Number.NaN, -1, "5", null])
      expect(readJson([1, 2], { maxNodes: untyped(maxNodes) })).toEqual({ ok: true, data: [1, 2] });
    expect(readJson([1], untyped(null))).toEqual({ ok: true, data: [1] });
    expect(faults([1n], { maxIssues: Number.NaN })).toEqual(["document.not_json /0"]);
    expect(faults(0, { maxNodes: 0 })).toEqual(["document.too_large "]);
  });

  test("at most maxIssues issues, and one that counts the rest", () => {
    const bad = Array.from({ length: 10 }, () => Number.NaN);
    expect(faults(bad, { maxIssues: 2 })).toEqual([
      "document.not_json /0",
      "document.not_json /1",
      "document.more_issues ",
    ]);
  });
});

describe("readJson copies", () => {
  test("plain JSON exactly, with the order of its keys", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        const read = readJson(plain);
        if (read.ok) expect(JSON.stringify(read.data)).toBe(JSON.stringify(plain));
        else expect(JSON.stringify(plain)).toMatch(/__proto__|constructor|prototype/);
      }),
      { seed },
    );
  });

  test("a property that is undefined as absent", () => {
    expect(readJson({ a: undefined, b: 1 })).toEqual({ ok: true, data: { b: 1 } });
  });

  test("the same object twice, side by side", () => {
    const shared = { rate: "0.05" };
    expect(readJson([shared, shared])).toEqual({ ok: true, data: [shared, shared] });
  });

  test("objects without a prototype", () => {
    expect(readJson(Object.assign(Object.create(null), { a: 1 }))).toEqual({ ok: true, data: { a: 1 } });
  });

  test("a copy, not the document itself", () => {
    const document = { bands: [{ from: "0" }] };
    const read = readJson(document);
    expect(read.ok ? read.data : null).not.toBe(document);
    expect(read).toEqual({ ok: true, data: document });
  });
});
