import fc from "fast-check";
import type { Condition, ConditionLeaf } from "../../kernel/index.js";
import { compare } from "../../kernel/index.js";
import { dates } from "./dates.js";
import { decimals } from "./decimals.js";
import { periods } from "./periods.js";

/**
 * What a field of a condition holds.
 *
 * @since 0.1.0
 */
export type FieldKind = "decimal" | "date" | "text" | "boolean";

/**
 * The fields that conditions may look at, by name.
 *
 * @since 0.1.0
 */
export type Fields = Readonly<Record<string, FieldKind>>;

const USUAL: Fields = { score: "decimal", hiredOn: "date", role: "text", onLeave: "boolean" };

/** The words that texts are compared with. */
export const WORDS: readonly string[] = ["manager", "representative", "trainee"];

/**
 * Conditions of every operator and every join, up to three levels deep, each operator on fields of its type.
 *
 * @param fields - Names with what they hold; by default a score, a date, a text and a boolean.
 * @returns An arbitrary of documents that `compileCondition` accepts.
 * @throws RangeError where there is no field.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { safeCompileCondition } from "attainment/kernel";
 * import { conditions } from "attainment/testing";
 * const sample = fc.sample(conditions({ sales: "decimal" }), { seed: 42, numRuns: 50 });
 * sample.every((condition) => safeCompileCondition(condition).ok); // => true
 * ```
 * @since 0.1.0
 */
export function conditions(fields: Fields = USUAL): fc.Arbitrary<Condition> {
  const leaves = Object.entries(fields).map(([field, kind]) => leaf(field, kind));
  if (leaves.length === 0) throw new RangeError("a condition needs a field to look at");
  return nested(fc.oneof(...leaves), 2);
}

function nested(leaf: fc.Arbitrary<Condition>, depth: number): fc.Arbitrary<Condition> {
  if (depth === 0) return leaf;
  const part = nested(leaf, depth - 1);
  const parts = fc.array(part, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: parts.map((all) => ({ all })) },
    { weight: 1, arbitrary: parts.map((any) => ({ any })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(parts, fc.nat(2))
        .map(([of, less]) => ({ atLeast: Math.max(1, of.length - less), of })),
    },
    { weight: 1, arbitrary: part.map((not) => ({ not })) },
  );
}

const bound = decimals({ min: "-1000", max: "1000000", places: 2 });

/** A Record, so that a new type of field does not compile until it has its tests. */
const tests: Readonly<Record<FieldKind, (field: string) => fc.Arbitrary<ConditionLeaf>>> = {
  decimal: (field) =>
    fc.oneof(
      bound.map((gt) => ({ field, gt })),
      bound.map((gte) => ({ field, gte })),
      bound.map((lt) => ({ field, lt })),
      bound.map((lte) => ({ field, lte })),
      bound.map((equals) => ({ field, equals })),
      fc
        .tuple(bound, bound)
        .map(([a, b]) => ({ field, between: compare(a, b) <= 0 ? ([a, b] as const) : ([b, a] as const) })),
    ),
  date: (field) =>
    fc.oneof(
      dates().map((on) => ({ field, on })),
      dates().map((before) => ({ field, before })),
      dates().map((after) => ({ field, after })),
      periods().map((during) => ({ field, during })),
    ),
  text: (field) =>
    fc.oneof(
      fc.constantFrom(...WORDS).map((is) => ({ field, is })),
      fc.constantFrom(...WORDS).map((isNot) => ({ field, isNot })),
      fc.subarray([...WORDS], { minLength: 1 }).map((words) => ({ field, in: words })),
    ),
  boolean: (field) =>
    fc.tuple(fc.boolean(), fc.boolean()).map(([is, same]) => (same ? { field, is } : { field, isNot: is })),
};

function leaf(field: string, kind: FieldKind): fc.Arbitrary<ConditionLeaf> {
  const presence = fc.boolean().map((exists) => ({ field, exists }));
  return fc.oneof({ weight: 6, arbitrary: tests[kind](field) }, { weight: 1, arbitrary: presence });
}
