import type { Readings } from "../../kernel/condition/index.js";
import {
  addFractions,
  type Fraction,
  fractionOf,
  ONE,
  parseDecimal,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import type { Condition, ConditionLeaf, Step } from "../../kernel/index.js";
import { leavesOf, looksAt } from "./leavesOf.js";

/** A value that a condition may tell from another one. */
type Probe = Fraction | string | boolean | null;

/** What a component looks at beside the measure that is followed. */
export interface Surroundings {
  readonly measure: string;
  /** Names that must be measures. */
  readonly measures: readonly string[];
  readonly conditions: readonly Condition[];
  readonly steps: readonly Step[];
}

/** So many combinations of what else may be the case are looked at where it decides together with the measure. */
const MOST = 24;
/** And so many where it does not: to find one in which nothing holds pay back. */
const FEW = 8;

const UNIT: Fraction = fractionOf(ONE);
/** A cap that nobody reaches. */
const FAR: Fraction = fractionOf({ units: 10n ** 40n, places: 0 });

/**
 * What else may be the case while one measure is followed: each other measure stands at 1 (a factor that changes nothing),
 * one that caps stands out of reach, and names of conditions take values on both sides of each test.
 */
export function scenariosOf(surroundings: Surroundings): readonly Readings[] {
  const { measure, measures, conditions, steps } = surroundings;
  const caps = new Set(
    steps.flatMap((step) => (step.kind === "cap" && typeof step.at === "object" ? [step.at.measure] : [])),
  );
  const still = new Map(
    measures.filter((name) => name !== measure).map((name) => [name, caps.has(name) ? FAR : UNIT] as const),
  );
  const fields = probesOf(
    conditions.flatMap(leavesOf).filter(({ field }) => field !== measure && !still.has(field)),
  );
  const isDecisive = conditions.some((condition) => looksAt(condition, measure));
  return combinations([...fields], isDecisive ? MOST : FEW).map((chosen) => {
    const taken = new Map<string, Fraction | null>(still);
    const attributes = new Map<string, string | boolean | null>();
    for (const [name, probe] of chosen) {
      if (typeof probe === "object" && probe !== null) taken.set(name, probe);
      else attributes.set(name, probe);
    }
    return { measures: taken, attributes };
  });
}

/** Each combination of one value for each name; where they are too many, one name at a time. */
function combinations(
  fields: readonly (readonly [string, readonly Probe[]])[],
  most: number,
): readonly (readonly (readonly [string, Probe])[])[] {
  const count = fields.reduce((product, [, probes]) => product * probes.length, 1);
  const first = fields.map(([name, probes]) => [name, probes[0] ?? null] as const);
  if (count > most)
    return [
      first,
      ...fields.flatMap(([name, probes]) =>
        probes.map((probe) => first.map((each) => (each[0] === name ? ([name, probe] as const) : each))),
      ),
    ].slice(0, most);
  return fields.reduce<readonly (readonly (readonly [string, Probe])[])[]>(
    (all, [name, probes]) =>
      all.flatMap((chosen) => probes.map((probe) => [...chosen, [name, probe] as const])),
    [[]],
  );
}

function probesOf(leaves: readonly ConditionLeaf[]): ReadonlyMap<string, readonly Probe[]> {
  const found = new Map<string, readonly Probe[]>();
  for (const leaf of leaves) found.set(leaf.field, [...(found.get(leaf.field) ?? []), ...probesOfLeaf(leaf)]);
  return found;
}

/** Values on both sides of a test. */
function probesOfLeaf({ field: _field, ...test }: ConditionLeaf): readonly Probe[] {
  const literals: readonly unknown[] = Object.values(test).flat();
  if ("exists" in test) return ["x", null];
  return literals.flatMap((literal): readonly Probe[] => {
    if (typeof literal === "boolean") return [literal, !literal];
    const decimal = "is" in test || "isNot" in test || "in" in test ? "text" : parseDecimal(literal);
    if (typeof decimal !== "object")
      return typeof literal === "string" ? [literal, ...beside(test)] : beside(test);
    const value = fractionOf(decimal);
    return [value, subtractFractions(value, UNIT), addFractions(value, UNIT)];
  });
}

/** A text that no test names, or dates before and after all of them. */
function beside(test: object): readonly string[] {
  return "is" in test || "isNot" in test || "in" in test ? ["\u0000"] : ["0001-01-01", "9999-12-31"];
}
