import fc from "fast-check";
import { addDays } from "../../kernel/index.js";
import { type FieldUse, isMeasure, type Needs } from "../documents/needs.js";
import { printRational, rationalOf } from "../rational/index.js";
import { dates } from "./dates.js";
import { nearBound, valueNear } from "./nearBound.js";
import { anyValue, quotas } from "./scaleInputs.js";

/** Measures and attributes by name, as an evaluation takes them. */
export type Given = {
  readonly measures: Readonly<Record<string, string | null>>;
  readonly attributes: Readonly<Record<string, string | boolean | null>>;
};

/**
 * Values for all that a document looks at; with `complete`, none of them is missing. Those that are `usual` are mostly
 * above zero, as quotas and targets are.
 */
export function readings(
  needs: Needs,
  complete: boolean = false,
  usual: ReadonlySet<string> = new Set(),
): fc.Arbitrary<Given> {
  const names = [...new Set([...needs.measures, ...needs.fields.keys()])].sort();
  const measured = names.filter((name) => isMeasure(needs, name));
  const others = names.filter((name) => !measured.includes(name));
  return fc.record({
    measures: recordOf(measured, (name) =>
      unless(complete, usual.has(name) ? usualValue : measureValue(needs.fields.get(name))),
    ),
    attributes: recordOf(others, (name) => unless(complete, attributeValue(needs.fields.get(name)))),
  });
}

/** A value, or where gaps are allowed, in one of twelve cases null. */
export function unless<T>(complete: boolean, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  if (complete) return arbitrary;
  return fc.oneof({ weight: 11, arbitrary }, { weight: 1, arbitrary: fc.constant(null) });
}

function recordOf<T>(
  names: readonly string[],
  of: (name: string) => fc.Arbitrary<T>,
): fc.Arbitrary<Readonly<Record<string, T>>> {
  return fc.tuple(...names.map(of)).map((values) => {
    const entries = names.flatMap((name, index) => {
      const value = values[index];
      return value === undefined ? [] : [[name, value] as const];
    });
    return Object.fromEntries(entries);
  });
}

const usualValue: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: quotas },
  { weight: 1, arbitrary: anyValue },
);

/** Anything, and often a number that a condition compares with or just beside it. */
function measureValue(use: FieldUse | undefined): fc.Arbitrary<string> {
  const bounds = (use?.decimals ?? []).map(rationalOf);
  if (bounds.length === 0) return anyValue;
  return fc.oneof(
    anyValue,
    nearBound.map((place) => printRational(valueNear(bounds, place))),
  );
}

/** What a condition compares with, something else of its type, and sometimes something of another type. */
function attributeValue(use: FieldUse | undefined): fc.Arbitrary<string | boolean> {
  const { decimals = [], dates: days = [], texts = [], usesBoolean = false } = use ?? {};
  const aside = days.flatMap((day) => [day, addDays(day, -1), addDays(day, 1)]);
  const choices: fc.WeightedArbitrary<string | boolean>[] = [
    { weight: 1, arbitrary: fc.constant("something else") },
  ];
  const known = [...texts, ...aside, ...decimals];
  if (known.length > 0) choices.push({ weight: 6, arbitrary: fc.constantFrom(...known) });
  if (days.length > 0) choices.push({ weight: 2, arbitrary: dates() });
  if (usesBoolean) choices.push({ weight: 6, arbitrary: fc.boolean() });
  return fc.oneof(...choices);
}
