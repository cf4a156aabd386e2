import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  COMPUTED,
  deepFreeze,
  type Issue,
  isList,
  ownFields,
  ownItems,
  ownValue,
  readJson,
  UNREADABLE,
} from "../../../src/kernel/issue/index.js";
import { seed } from "../../seed.js";

const refuse = (): never => {
  throw new Error("called");
};
const getter = Object.defineProperty({ sound: 1 }, "a", { get: refuse, enumerable: true });
const throwing = new Proxy({}, { getPrototypeOf: refuse, ownKeys: refuse, getOwnPropertyDescriptor: refuse });
const revoked = (() => {
  const { proxy, revoke } = Proxy.revocable<unknown[]>([], {});
  revoke();
  return proxy;
})();

function fieldsOf(value: unknown, known?: ReadonlySet<string>) {
  const issues: Issue[] = [];
  const fields = ownFields(value, "/at", issues, known);
  return [fields === null ? null : [...fields.keys()], issues.map(({ code, path }) => `${code} ${path}`)];
}

describe("ownFields", () => {
  test.each<[string, unknown, readonly string[] | null, readonly string[]]>([
    ["null", null, null, ["document.wrong_type /at"]],
    ["a list", [], null, ["document.wrong_type /at"]],
    ["a list that was revoked", revoked, null, ["document.unreadable /at"]],
    ["an instance of a class", new Date(0), null, ["document.not_json /at"]],
    ["a proxy that throws", throwing, null, ["document.unreadable /at"]],
    ["a getter", getter, ["sound"], ["document.accessor /at/a"]],
    ["a symbol key", { [Symbol("s")]: 1, b: 1 }, ["b"], ["document.not_json /at"]],
    ["an own __proto__", JSON.parse('{"__proto__":{"x":1},"b":1}'), ["b"], ["document.forbidden_key /at"]],
    ["a key of 100,001 characters", { ["k".repeat(100_001)]: 1 }, [], ["document.forbidden_key /at"]],
  ])("reports %s and still gives the sound fields", (_name, value, fields, faults) => {
    expect(fieldsOf(value)).toEqual([fields, faults]);
  });

  test("takes a field that is undefined as absent, also among those that are not known", () => {
    expect(fieldsOf({ a: undefined, b: 1 }, new Set(["b"]))).toEqual([["b"], []]);
    expect(fieldsOf({ a: 0, b: 1 }, new Set(["b"]))).toEqual([["b"], ["document.unknown_field /at/a"]]);
  });

  test("takes objects and refuses keys exactly as documents do", () => {
    const value = fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "prototype", "a/b~")),
      fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.constant(undefined)),
    );
    fc.assert(
      fc.property(value, (object) => {
        const read = readJson(object);
        const [fields, faults] = fieldsOf(object);
        if (read.ok) expect([fields, faults]).toEqual([Object.keys(Object(read.data)), []]);
        else expect(faults).toEqual(read.issues.map(({ code }) => `${code} /at`));
      }),
      { seed },
    );
  });
});

describe("ownItems", () => {
  function itemsOf(value: unknown) {
    const issues: Issue[] = [];
    return [ownItems(value, "/at", issues), issues.map(({ code, path }) => `${code} ${path}`)];
  }

  test.each<[string, unknown, readonly unknown[] | null, readonly string[]]>([
    ["no list", "abc", null, ["document.wrong_type /at"]],
    ["a list that was revoked", revoked, null, ["document.wrong_type /at"]],
    [
      "a list that throws",
      new Proxy([1], { getOwnPropertyDescriptor: refuse }),
      null,
      ["document.unreadable /at"],
    ],
    ["4 billion holes", new Array(2 ** 32 - 1), null, ["document.too_large /at"]],
    ["a hole", new Array(1), [undefined], []],
    [
      "a computed item",
      Object.defineProperty([1, 2], 0, { get: refuse }),
      [undefined, 2],
      ["document.accessor /at/0"],
    ],
  ])("reads %s without running code", (_name, value, items, faults) => {
    expect(itemsOf(value)).toEqual([items, faults]);
  });
});

test("ownValue asks neither a getter nor a prototype, and never throws", () => {
  expect([ownValue(null, "a"), ownValue("abc", "length"), ownValue(Object.create({ a: 1 }), "a")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect([ownValue({ a: 1 }, "a"), ownValue(getter, "a"), ownValue(throwing, "a")]).toEqual([
    1,
    COMPUTED,
    UNREADABLE,
  ]);
});

test("isList does not throw on a list that was revoked", () => {
  expect([isList([]), isList({ length: 0 }), isList(revoked)]).toEqual([true, false, false]);
});

test("deepFreeze freezes everything in a document", () => {
  const document = deepFreeze({ steps: [{ at: "1" }], id: "a" });
  expect([document, document.steps, document.steps[0]].every(Object.isFrozen)).toBe(true);
});
