import fc from "fast-check";
import type { Rubric } from "../../../kpi/index.js";
import { printFixed, rational } from "../../rational/index.js";

/** Where weights come from. */
export type Weights = NonNullable<Rubric["weights"]>;

/** The weights of a level as text, some of them absent where the mode is about that. */
export function shares(mode: Weights, count: number): fc.Arbitrary<readonly (string | undefined)[]> {
  switch (mode) {
    case "equal":
      return fc.constant(Array.from({ length: count }, () => undefined));
    case "relative":
      return (
        fc
          .array(fc.nat(60), { minLength: count, maxLength: count })
          // One of them at least is above zero.
          .map((weights) => weights.map((weight, index) => String(index === 0 ? weight + 1 : weight)))
      );
    case "explicit":
      return parts(count);
    case "factors":
      return fc
        .array(fc.constantFrom("0.5", "2", "1.25", undefined), { minLength: count, maxLength: count })
        .map((weights) => weights);
    case "remainder":
      return fc
        .tuple(parts(count), fc.nat(count - 1), fc.nat(count - 1))
        .map(([weights, ...open]) =>
          weights.map((weight, index) => (open.includes(index) ? undefined : weight)),
        );
  }
}

/** Parts of one, to hundredths; some of them zero. */
function parts(count: number): fc.Arbitrary<readonly string[]> {
  return fc.array(fc.nat(100), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const ends = [0, ...cuts.sort((a, b) => a - b), 100];
    return ends.slice(1).map((end, index) => printFixed(rational(BigInt(end - (ends[index] ?? 0)), 100n), 2));
  });
}
