import fc from "fast-check";
import type { Condition, ConditionFacts } from "../../../src/kernel/condition/index.js";
import { type RoundingMode, roundingModes } from "../../../src/kernel/decimal/index.js";
import type { Operand, Step } from "../../../src/kernel/steps/index.js";
import type { Value } from "../condition/oracle.js";
import type { World } from "./oracle.js";

/** Few numbers, so that a cap is met exactly or passed by a hair, and fits or misses the places of a rounding. */
const number: fc.Arbitrary<string | number> = fc.constantFrom(
  "0",
  "100",
  "99.995",
  "100.01",
  "-3",
  "1.1",
  "0.5",
  "1",
  "2.50",
  "100000000000000000000",
  7,
);

const operand: fc.Arbitrary<Operand> = fc.oneof(
  { weight: 3, arbitrary: number },
  { weight: 1, arbitrary: fc.record({ measure: fc.constantFrom("factor", "limit") }) },
);

const condition: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { field: "violations", gte: "1" },
  { field: "role", is: "ae" },
  {
    not: {
      all: [
        { field: "violations", lt: 1 },
        { field: "role", exists: true },
      ],
    },
  },
);

const mode: fc.Arbitrary<RoundingMode> = fc.constantFrom(...roundingModes);
const unconditional: fc.Arbitrary<Step> = fc.oneof(
  operand.map((by): Step => ({ id: "", kind: "multiply", by })),
  operand.map((amount): Step => ({ id: "", kind: "add", amount })),
  operand.map((at): Step => ({ id: "", kind: "cap", at })),
  operand.map((at): Step => ({ id: "", kind: "floor", at })),
  operand.map((value): Step => ({ id: "", kind: "replace", value })),
  fc.tuple(mode, fc.nat(3)).map(([each, places]): Step => ({ id: "", kind: "round", mode: each, places })),
  fc
    .tuple(mode, fc.constantFrom("0.05", "0.50", "10", 5))
    .map(([each, step]): Step => ({ id: "", kind: "round", mode: each, step })),
);
const gate: fc.Arbitrary<Step> = fc
  .tuple(condition, number, fc.constantFrom(undefined, "open" as const, "close" as const))
  .map(
    ([when, set, whenMissing]): Step => ({
      id: "",
      kind: "gate",
      when,
      set,
      ...(whenMissing && { whenMissing }),
    }),
  );

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: unconditional },
  {
    weight: 2,
    arbitrary: fc.tuple(unconditional, condition).map(([each, when]): Step => ({ ...each, when })),
  },
  { weight: 1, arbitrary: gate },
);

/** Lists of up to six steps of every kind, with ids of their own. */
export const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(step, { maxLength: 6 })
  .map((list) => list.map((each, index) => ({ ...each, id: `s${index}` })));

export const value: fc.Arbitrary<string> = fc.oneof(
  number.map(String),
  fc.integer({ min: -20_000, max: 20_000 }).map((cents) => (cents / 100).toFixed(2)),
);

export const facts: fc.Arbitrary<Required<ConditionFacts>> = fc.record({
  measures: fc.record({
    factor: fc.option(fc.constantFrom("1.1", "0.333", "-2"), { freq: 9 }),
    limit: fc.option(fc.constantFrom("100", "50.005", 80), { freq: 9 }),
    violations: fc.option(fc.constantFrom(0, "1", "2"), { freq: 5 }),
  }),
  attributes: fc.record({ role: fc.option(fc.constantFrom("ae", "sdr"), { freq: 5 }) }),
});

/** The facts as the oracle sees them. */
export function worldOf({ measures, attributes }: Required<ConditionFacts>): World {
  const measure = (id: string): string | null => {
    const found = measures[id];
    return found === undefined || found === null ? null : String(found);
  };
  const field = (name: string): Value => {
    const found = measure(name);
    const attribute = attributes[name];
    if (found !== null) return { number: found };
    return typeof attribute === "number" ? { number: String(attribute) } : attribute;
  };
  return { measure, value: field };
}
