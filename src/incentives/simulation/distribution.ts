import {
  comparison,
  type Decimal,
  decimalIssue,
  divideFractions,
  formatDecimal,
  fractionOf,
  isZero,
  minus,
  parseDecimal,
  plus,
  roundFraction,
  scaled,
  times,
} from "../../kernel/decimal/index.js";
import { type Fields, type Issue, issueOf, ownFields, ownItems } from "../../kernel/issue/index.js";
import type { SimulationCode } from "./codes.js";
import type { RandomStream } from "./randomStream.js";

/** Draws a value of a measure, as decimal text. */
export type Draw = (stream: RandomStream) => string;

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  fixed: ["value"],
  values: ["values", "weights"],
  uniform: ["min", "max", "step"],
  triangular: ["min", "mode", "max", "step"],
};

/** Reads how a measure may come out; null where it is at fault, and then `issues` says why. */
export function readDistribution(value: unknown, path: string, issues: Issue[]): Draw | null {
  const kind = ownFields(value, path, [])?.get("kind");
  const known = typeof kind === "string" && Object.hasOwn(FIELDS, kind) ? FIELDS[kind] : undefined;
  const fields = ownFields(value, path, issues, known && new Set(["kind", ...known]));
  if (fields === null) return null;
  if (kind === "fixed") return fixed(fields, path, issues);
  if (kind === "values") return oneOf(fields, path, issues);
  if (kind === "uniform" || kind === "triangular") return between(fields, kind, path, issues);
  return fault(
    `${path}/kind`,
    "This is no known distribution. Write fixed, values, uniform or triangular.",
    issues,
  );
}

function fixed(fields: Fields, path: string, issues: Issue[]): Draw | null {
  const value = readNumber(fields.get("value"), `${path}/value`, issues);
  return value === null ? null : () => formatDecimal(value);
}

function oneOf(fields: Fields, path: string, issues: Issue[]): Draw | null {
  const items = ownItems(fields.get("values"), `${path}/values`, issues) ?? [];
  const values = items.flatMap((item, index) => readNumber(item, `${path}/values/${index}`, issues) ?? []);
  if (values.length < items.length) return null;
  const weights = fields.has("weights")
    ? ownItems(fields.get("weights"), `${path}/weights`, issues)
    : values.map(() => 1);
  const counts = (weights ?? []).filter(
    (weight) => typeof weight === "number" && Number.isSafeInteger(weight) && weight >= 0,
  );
  const places = counts.flatMap((weight) => (typeof weight === "number" ? [weight] : []));
  const total = places.reduce((sum, weight) => sum + weight, 0);
  if (places.length !== values.length || total < 1 || total > 2 ** 32) {
    const message =
      "There has to be a whole weight of zero or more for each value, and one above zero. Mend the lists.";
    return fault(path, message, issues);
  }
  return (stream) => {
    let left = stream.below(total);
    const index = places.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return formatDecimal(values[index] ?? scaled(0, 0));
  };
}

/** The resolution of a draw between two bounds. */
const PARTS = 2 ** 32;

function between(fields: Fields, kind: "uniform" | "triangular", path: string, issues: Issue[]): Draw | null {
  const read = (name: string) => readNumber(fields.get(name), `${path}/${name}`, issues);
  const [min, max] = [read("min"), read("max")];
  const mode = kind === "triangular" ? read("mode") : min;
  const step = fields.has("step") ? read("step") : scaled(1, 2);
  if (min === null || max === null || mode === null || step === null) return null;
  const isOrdered = comparison(min, mode) <= 0 && comparison(mode, max) <= 0;
  const count = step.units > 0 && isOrdered ? stepsBetween(min, max, step) : -1;
  if (count < 0 || count >= PARTS) {
    const message =
      "The bounds are not in order, or hold more than 2^32 steps. Write min, mode, max upward and a step above zero.";
    return fault(path, message, issues);
  }
  const at = (index: number) => formatDecimal(plus(min, times(step, scaled(index, 0))));
  if (kind === "uniform" || count === 0) return (stream) => at(stream.below(count + 1));
  const peak = isZero(minus(max, min)) ? 0 : stepsBetween(min, mode, step) / count;
  return (stream) => at(Math.round(triangle(stream.next() / PARTS, peak) * count));
}

/** The whole steps between two bounds. */
function stepsBetween(from: Decimal, to: Decimal, step: Decimal): number {
  const steps = divideFractions(fractionOf(minus(to, from)), fractionOf(step));
  return Number(roundFraction(steps, { places: 0, mode: "floor" }).units);
}

/** The inverse of the triangular distribution from 0 to 1; roots of doubles are the same on every machine. */
function triangle(share: number, peak: number): number {
  return share < peak ? Math.sqrt(share * peak) : 1 - Math.sqrt((1 - share) * (1 - peak));
}

function readNumber(value: unknown, path: string, issues: Issue[]): Decimal | null {
  const decimal = parseDecimal(value);
  if (typeof decimal === "object") return decimal;
  issues.push(decimalIssue(decimal, value, path));
  return null;
}

function fault(path: string, message: string, issues: Issue[]): null {
  issues.push(issueOf<SimulationCode>("incentives.bad_distribution", path, message));
  return null;
}
