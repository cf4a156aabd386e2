import type { RoundingMode } from "../../../src/kernel/decimal/index.js";
import type { Operand, Step } from "../../../src/kernel/steps/index.js";
import { judgeByDefinition, type Value } from "../condition/oracle.js";
import {
  addRationals,
  compareRationals,
  multiplyRationals,
  type Rational,
  rational,
} from "../condition/rational.js";

/** A value on its way: a rational with the places it prints since it was rounded, or the reason why there is none. */
export type Amount = { readonly x: Rational; readonly places: number | null } | { readonly reason: string };

/** The world as the oracle sees it. */
export interface World {
  readonly measure: (id: string) => string | null;
  readonly value: (field: string) => Value;
}

/** Every value on the way, from the one that goes in to the one that comes out: one plain loop. */
export function applyByDefinition(steps: readonly Step[], input: string, world: World): readonly Amount[] {
  const values: Amount[] = [{ x: rational(input), places: null }];
  let now: Amount = { x: rational(input), places: null };
  for (const step of steps) {
    if (!("reason" in now)) now = applyOne(step, now.x, now.places, world);
    values.push(now);
  }
  return values;
}

function applyOne(step: Step, x: Rational, places: number | null, world: World): Amount {
  const same: Amount = { x, places };
  const verdict = step.when === undefined ? "met" : judgeByDefinition(step.when, world.value);
  if (step.kind === "gate") {
    if (verdict === "missing" && step.whenMissing === undefined) return { reason: "missing_condition" };
    const closes = verdict === "met" || (verdict === "missing" && step.whenMissing === "close");
    return closes ? fitted(rational(String(step.set)), places) : same;
  }
  if (verdict !== "met") return same;
  if (step.kind === "round") return roundOne(step, x);
  const by = numberOf(operandOf(step), world);
  if (by === null) return { reason: "missing_measure" };
  switch (step.kind) {
    case "multiply":
      return { x: multiplyRationals(x, by), places: null };
    case "add":
      return fitted(addRationals(x, by), places);
    case "cap":
      return compareRationals(x, by) > 0 ? fitted(by, places) : same;
    case "floor":
      return compareRationals(x, by) < 0 ? fitted(by, places) : same;
    case "replace":
      return fitted(by, places);
  }
}

function operandOf(step: Exclude<Step, { kind: "gate" | "round" }>): Operand {
  if (step.kind === "multiply") return step.by;
  if (step.kind === "add") return step.amount;
  return step.kind === "replace" ? step.value : step.at;
}

function numberOf(operand: Operand, world: World): Rational | null {
  const text = typeof operand === "object" ? world.measure(operand.measure) : String(operand);
  return text === null ? null : rational(text);
}

/** A value keeps its places while it can be written with them. */
function fitted(x: Rational, places: number | null): Amount {
  return { x, places: places !== null && (x.n * 10n ** BigInt(places)) % x.d === 0n ? places : null };
}

function roundOne(step: Extract<Step, { kind: "round" }>, x: Rational): Amount {
  if (step.places !== undefined) {
    const grid = { n: 1n, d: 10n ** BigInt(step.places) };
    return { x: roundByDefinition(x, grid, step.mode), places: step.places };
  }
  const written = String(step.step);
  return {
    x: roundByDefinition(x, rational(written), step.mode),
    places: written.split(".")[1]?.length ?? 0,
  };
}

/** The neighbors on the grid, and the one that the mode's sentence picks. */
export function roundByDefinition(x: Rational, grid: Rational, mode: RoundingMode): Rational {
  const n = x.n * grid.d;
  const d = x.d * grid.n;
  const below = (n - (((n % d) + d) % d)) / d;
  if (below * d === n) return x;
  const above = below + 1n;
  const [inner, outer] = n < 0n ? [above, below] : [below, above];
  const onTie: Readonly<Record<RoundingMode, bigint>> = {
    ceil: above,
    floor: below,
    awayFromZero: outer,
    towardZero: inner,
    halfCeil: above,
    halfFloor: below,
    halfUp: outer,
    halfDown: inner,
    halfEven: below % 2n === 0n ? below : above,
  };
  const side = 2n * n - (below + above) * d;
  const units = !mode.startsWith("half") || side === 0n ? onTie[mode] : side < 0n ? below : above;
  return { n: units * grid.n, d: grid.d };
}

/** The value as results print it; every denominator here is a power of ten. */
export function printed(amount: Amount): string | null {
  if ("reason" in amount) return null;
  const { x, places } = amount;
  const digits = String(x.d).length - 1;
  const negative = x.n < 0n;
  const text = String(negative ? -x.n : x.n).padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  const part = text
    .slice(text.length - digits)
    .replace(/0+$/, "")
    .padEnd(places ?? 0, "0");
  return `${negative ? "-" : ""}${whole}${part === "" ? "" : `.${part}`}`;
}
