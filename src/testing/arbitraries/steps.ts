import fc from "fast-check";
import { roundingModes } from "../../kernel/decimal/index.js";
import type { Operand, RoundingMode, Step, StepKind } from "../../kernel/index.js";
import { conditions, type Fields } from "./conditions.js";
import { decimals } from "./decimals.js";
import { maybe, written } from "./maybe.js";

/**
 * What {@link steps} may name.
 *
 * @since 0.1.0
 */
export interface StepConstraints {
  /** Measures that steps may work with; none by default, so that every operand is a constant. */
  readonly measures?: readonly string[];
  /** Fields that conditions may look at; none by default, so that there is no gate and no `when`. */
  readonly fields?: Fields;
  /** The kinds of steps; all by default. */
  readonly kinds?: readonly StepKind[];
  /** The most steps, 3 by default. */
  readonly maxLength?: number;
  /** What ids begin with, `"step"` by default. */
  readonly prefix?: string;
}

/** Any rounding mode. */
export const roundingMode: fc.Arbitrary<RoundingMode> = fc.constantFrom(...roundingModes);

const grid = fc.constantFrom("0.01", "0.05", "0.5", "1", "10", "25");

/**
 * Lists of steps of every kind, each with its own id.
 *
 * @param constraints - See {@link StepConstraints}.
 * @returns An arbitrary of documents that `compileSteps` accepts.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { safeCompileSteps } from "attainment/kernel";
 * import { steps } from "attainment/testing";
 * const sample = fc.sample(steps({ fields: { score: "decimal" } }), { seed: 42, numRuns: 50 });
 * sample.every((list) => safeCompileSteps(list).ok); // => true
 * ```
 * @since 0.1.0
 */
export function steps(constraints: StepConstraints = {}): fc.Arbitrary<readonly Step[]> {
  const { fields = {}, maxLength = 3, prefix = "step" } = constraints;
  const { kinds = Object.keys(makers).filter(isKind) } = constraints;
  const hasFields = Object.keys(fields).length > 0;
  const wanted = kinds.filter((kind) => kind !== "gate" || hasFields);
  if (wanted.length === 0) return fc.constant([]);
  const step = fc.oneof(...wanted.map((kind) => makers[kind](constraints)));
  return fc
    .array(step, { maxLength })
    .map((list) => list.map((each, index) => ({ ...each, id: `${prefix}-${index + 1}` })));
}

function operand({ measures = [] }: StepConstraints, constant: fc.Arbitrary<string>): fc.Arbitrary<Operand> {
  if (measures.length === 0) return constant;
  const measure = fc.constantFrom(...measures).map((name) => ({ measure: name }));
  return fc.oneof({ weight: 3, arbitrary: constant }, { weight: 1, arbitrary: measure });
}

const factor = decimals({ min: "-1", max: "3", places: 2 });
const amount = decimals({ min: "-5000", max: "50000", places: 2 });

/** What every step has beside what it does; the id follows from its place in the list. */
function common({ fields = {} }: StepConstraints) {
  const when = Object.keys(fields).length === 0 ? fc.constant(undefined) : maybe(conditions(fields), 3);
  return { id: fc.constant("step"), when };
}

/** A Record, so that a new kind of step does not compile until it has its arbitrary. */
const makers: Readonly<Record<StepKind, (constraints: StepConstraints) => fc.Arbitrary<Step>>> = {
  multiply: (c) =>
    fc.record({ kind: fc.constant("multiply" as const), ...common(c), by: operand(c, factor) }).map(written),
  add: (c) =>
    fc.record({ kind: fc.constant("add" as const), ...common(c), amount: operand(c, amount) }).map(written),
  cap: (c) =>
    fc.record({ kind: fc.constant("cap" as const), ...common(c), at: operand(c, amount) }).map(written),
  floor: (c) =>
    fc.record({ kind: fc.constant("floor" as const), ...common(c), at: operand(c, amount) }).map(written),
  replace: (c) =>
    fc
      .record({ kind: fc.constant("replace" as const), ...common(c), value: operand(c, amount) })
      .map(written),
  gate: ({ fields = {} }) =>
    fc
      .record({
        kind: fc.constant("gate" as const),
        id: fc.constant("step"),
        when: conditions(fields),
        set: amount,
        whenMissing: fc.constantFrom("open" as const, "close" as const, undefined),
      })
      .map(written),
  round: (c) =>
    fc.oneof(
      fc
        .record({ kind: fc.constant("round" as const), ...common(c), mode: roundingMode, places: fc.nat(4) })
        .map(written),
      fc
        .record({ kind: fc.constant("round" as const), ...common(c), mode: roundingMode, step: grid })
        .map(written),
    ),
};

function isKind(text: string): text is StepKind {
  return Object.hasOwn(makers, text);
}
