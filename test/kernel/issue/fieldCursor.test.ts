import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldCursor, type Issue, ownFields } from "../../../src/kernel/issue/index.js";
import { runs, seed } from "../../seed.js";

const refuse = (): never => {
  throw new Error("called");
};

const NAMES = ["id", "amount", "a/b~", "0", "7", "", "__proto__", "constructor", "prototype", "get"] as const;

/** One property of a hostile object: what it is called, what it holds, and how it holds it. */
const property = fc.record({
  name: fc.oneof(
    fc.constantFrom<string | symbol>(...NAMES, "k".repeat(100_001), Symbol("s"), Symbol.iterator),
    fc.string(),
  ),
  value: fc.oneof(fc.string(), fc.integer(), fc.constantFrom(null, undefined, Number.NaN), fc.constant([])),
  kind: fc.constantFrom("data", "data", "hidden", "getter", "setter"),
});

class Instance {}
const prototypes = [Object.prototype, Object.prototype, null, Instance.prototype, Array.prototype, { a: 1 }];

const object = fc
  .tuple(fc.array(property, { maxLength: 8 }), fc.constantFrom(...prototypes))
  .map(([properties, prototype]) => {
    const made: object = Object.create(prototype);
    for (const { name, value, kind } of properties) {
      if (Object.hasOwn(made, name)) continue;
      if (kind === "getter") Object.defineProperty(made, name, { get: refuse, enumerable: true });
      else if (kind === "setter") Object.defineProperty(made, name, { set: refuse, enumerable: true });
      else Object.defineProperty(made, name, { value, enumerable: kind === "data" });
    }
    return made;
  });

const TRAPS = ["getPrototypeOf", "ownKeys", "getOwnPropertyDescriptor", "get", "has"] as const;
/** As a function: the property runner looks into every value that it is handed, and these would throw. */
const proxy = fc.tuple(object, fc.subarray([...TRAPS])).map(([target, traps]) => {
  const handler = Object.fromEntries(traps.map((trap) => [trap, refuse]));
  return () => new Proxy(target, handler);
});

function revoked(): object {
  const made = Proxy.revocable({ id: "a" }, {});
  made.revoke();
  return made.proxy;
}

const anything: fc.Arbitrary<() => unknown> = fc.oneof(
  { weight: 5, arbitrary: object.map((value) => () => value) },
  { weight: 2, arbitrary: proxy },
  fc
    .constantFrom<unknown>(null, undefined, 1, "text", [], [1], new Date(0), new Map(), refuse)
    .map((value) => () => value),
  fc.constant(revoked),
);

describe("a cursor over fields", () => {
  test("finds what ownFields finds, and tells the same faults in the same order, object after object", () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), fc.string(), (values, absent) => {
        const cursor = fieldCursor();
        for (const open of values) {
          const value = open();
          const [told, expected]: [Issue[], Issue[]] = [[], []];
          const isRead = cursor.read(value, { path: "/at/0" }, told);
          const fields = ownFields(value, "/at/0", expected);
          expect(isRead).toBe(fields !== null);
          expect(told).toEqual(expected);
          for (const name of [...NAMES, absent, ...(fields?.keys() ?? [])]) {
            expect(cursor.has(name)).toBe(fields?.has(name) ?? false);
            expect(cursor.get(name)).toBe(fields?.get(name));
          }
        }
      }),
      { seed, numRuns: runs * 3 },
    );
  });

  test("takes every own key in the order of Reflect.ownKeys", () => {
    fc.assert(
      fc.property(object, (value) => {
        const issues: Issue[] = [];
        if (!fieldCursor().read(value, { path: "/at" }, issues)) return;
        expect(issues.map(({ code }) => code)).toEqual(
          Reflect.ownKeys(value).flatMap((key) => faultOf(value, key)),
        );
      }),
      { seed, numRuns: runs * 3 },
    );
  });

  test("asks for the path at a fault only", () => {
    const at = {
      get path(): string {
        throw new Error("asked");
      },
    };
    expect(fieldCursor().read({ id: "a", b: undefined }, at, [])).toBe(true);
    expect(() => fieldCursor().read(null, at, [])).toThrow("asked");
  });

  test("has no fields after something that is no object", () => {
    const cursor = fieldCursor();
    expect(cursor.read({ id: "a" }, { path: "" }, [])).toBe(true);
    expect(cursor.read(new Date(0), { path: "" }, [])).toBe(false);
    expect([cursor.has("id"), cursor.get("id")]).toEqual([false, undefined]);
  });

  test("refuses an object of more fields than a document may have", () => {
    const names = Array.from({ length: 1_000_001 }, (_, index) => `f${index}`);
    const many = new Proxy({}, { ownKeys: () => names });
    const issues: Issue[] = [];
    expect(fieldCursor().read(many, { path: "/at" }, issues)).toBe(false);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["document.too_large", "/at"]]);
  });
});

function faultOf(value: object, key: string | symbol): readonly string[] {
  if (typeof key === "symbol") return ["document.not_json"];
  if (["__proto__", "constructor", "prototype"].includes(key) || key.length > 100_000)
    return ["document.forbidden_key"];
  const found = Object.getOwnPropertyDescriptor(value, key);
  return found !== undefined && "value" in found ? [] : ["document.accessor"];
}
