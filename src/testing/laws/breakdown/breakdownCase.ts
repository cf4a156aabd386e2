import type fc from "fast-check";
import type {
  BreakdownFacts,
  BreakdownOptions,
  BreakdownPart,
  BreakdownResult,
  BreakdownValue,
  breakDown,
} from "../../../kernel/breakdown/index.js";
import type { Measure } from "../../../kernel/index.js";
import { breakdownFacts } from "../../arbitraries/breakdown/breakdownFacts.js";
import { minus, NOTHING, order, plus, type Rational, rational, rationalOf } from "../../rational/index.js";

/** What breaks down: the library's own, or what is tried in its place. */
export type BreakDown = typeof breakDown;

/** Measures and levels, and what carries them out. */
export interface BreakdownSubject {
  readonly measures: readonly Measure[];
  readonly options: BreakdownOptions;
  readonly tried: BreakDown;
}

/** What laws of breakdowns are tried on. */
export type BreakdownScenario = { readonly facts: BreakdownFacts };

export function scenariosOf({ measures, options }: BreakdownSubject): fc.Arbitrary<BreakdownScenario> {
  return breakdownFacts(measures, options).map((facts) => ({ facts }));
}

/** The result, with some options changed. */
export function attempt(
  { measures, options, tried }: BreakdownSubject,
  facts: BreakdownFacts,
  change: Partial<BreakdownOptions> = {},
): BreakdownResult {
  return tried(facts, measures, { ...options, ...change });
}

/** Every part, the whole first. */
export function allParts({ total, parts }: BreakdownResult): readonly BreakdownPart[] {
  return [total, ...parts];
}

/**
 * The parts right below a part. Pooled parts and those without the field have one path, so that places decide: a part is
 * listed before those below it.
 */
export function partsBelow(result: BreakdownResult, part: BreakdownPart): readonly BreakdownPart[] {
  const depth = part.path.length;
  const after = result.parts.slice(result.parts.indexOf(part) + 1);
  const end = after.findIndex(({ path }) => path.length <= depth);
  return (end < 0 ? after : after.slice(0, end)).filter(({ path }) => path.length === depth + 1);
}

/** A measure in a part. */
export function figureOf({ measures }: BreakdownPart, id: string): BreakdownValue | undefined {
  return measures.find((each) => each.id === id);
}

/** The exact sum of texts. */
export function sumOf(texts: readonly (string | null | undefined)[]): Rational {
  return texts.reduce<Rational>((sum, text) => plus(sum, rationalOf(text ?? "0")), NOTHING);
}

/** Whether two numbers are one but for the cut of quotients at 34 digits. */
export function isNear(a: Rational, b: Rational): boolean {
  const apart = minus(a, b);
  const size = order(apart, NOTHING) < 0 ? minus(NOTHING, apart) : apart;
  return order(size, rational(1n, 10n ** 20n)) < 0;
}
