import type { Step } from "../../kernel/index.js";
import { least, most, type Rational, rational, rationalOf, roundRational } from "../rational/index.js";

/**
 * The most that a list of steps lets through, rounded as its later steps and the line do; null without a cap.
 *
 * A cap counts where it always applies and nothing after it can raise the value but rounding. With `every`, any
 * constant cap counts, wherever it stands and under whatever condition.
 */
export function capOf(steps: readonly Step[], every: boolean): Rational | null {
  let cap: Rational | null = null;
  for (const step of steps) {
    const isAlways = step.when === undefined || every;
    if (step.kind === "cap" && typeof step.at !== "object" && isAlways) {
      const at = rationalOf(step.at);
      cap = cap === null ? at : least(cap, at);
    } else if (step.kind === "round") cap = cap === null ? null : roundedBy(cap, step);
    else if (step.kind !== "cap" && !every) cap = null;
  }
  return cap;
}

function roundedBy(value: Rational, step: Extract<Step, { kind: "round" }>): Rational {
  const grid = step.places === undefined ? rationalOf(step.step) : rational(1n, 10n ** BigInt(step.places));
  const rounded = roundRational(value, grid, step.mode);
  // A rounding under a condition may or may not apply: the looser of both counts.
  return step.when === undefined ? rounded : most(value, rounded);
}
