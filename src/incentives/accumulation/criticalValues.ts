import { type Fraction, fractionOf, multiplyFractions, parseDecimal } from "../../kernel/decimal/index.js";
import type { Condition, Scale } from "../../kernel/index.js";
import type { MatrixScale } from "../../kernel/scale/index.js";
import type { PlanScale } from "../components/definition.js";
import type { Accumulator } from "./accumulator.js";

/**
 * The values of the measure at which the course of pay may bend or jump: bounds of the scale (of the total since the
 * quota period began) and constants that conditions compare the measure with (of the period alone).
 */
export interface CriticalValues {
  readonly ofTotal: readonly Fraction[];
  readonly ofPeriod: readonly Fraction[];
}

/** What decides about the course of pay; without a scale it runs straight. */
interface Course extends Pick<Accumulator, "measure" | "written" | "byRatio"> {
  readonly scale: Pick<PlanScale, "document"> | null;
}

/** Reads the critical values from the documents; `quota` is what multiples of a quota are multiplied with. */
export function criticalValues(
  { measure, scale, written, byRatio }: Course,
  quota: Fraction | null,
): CriticalValues {
  const document = scale?.document;
  const bounds = boundsInScale(document);
  const inQuota = byRatio || document?.boundsIn === "quota";
  return {
    ofTotal: inQuota && quota !== null ? bounds.map((bound) => multiplyFractions(bound, quota)) : bounds,
    ofPeriod: [...written, ...(document?.steps ?? [])]
      .flatMap((step) => literalsOf(step.when, measure))
      .flatMap(decimals),
  };
}

/** The bounds of a scale as its document has them, and 0. */
export function boundsInScale(scale: Scale | undefined): readonly Fraction[] {
  return boundsOf(scale).flatMap(decimals);
}

function boundsOf(scale: Scale | undefined): readonly unknown[] {
  if (scale === undefined) return ["0"];
  if (scale.kind === "curve") return scale.points.map((point) => point.at);
  if (scale.kind === "matrix") return ["0", ...matrixBounds(scale)];
  return ["0", ...scale.bands.flatMap((band) => [band.from, band.to]), scale.excessOver];
}

/** The bounds of all axes, because one may read the measure itself, and of the scales in its cells. */
function matrixBounds({ axes, cells }: MatrixScale): readonly unknown[] {
  const ofAxes = axes.flatMap((axis) =>
    "bands" in axis ? axis.bands.flatMap(({ from, to }) => [from, to]) : [],
  );
  const scales = cells
    .flat(4)
    .flatMap((cell) => (typeof cell === "object" && "scale" in cell ? cell.scale : []));
  return [...ofAxes, ...scales.flatMap(boundsOf)];
}

/** The literals that a condition compares the measure with. */
function literalsOf(condition: Condition | undefined, measure: string): readonly unknown[] {
  if (condition === undefined) return [];
  if ("all" in condition) return condition.all.flatMap((part) => literalsOf(part, measure));
  if ("any" in condition) return condition.any.flatMap((part) => literalsOf(part, measure));
  if ("of" in condition) return condition.of.flatMap((part) => literalsOf(part, measure));
  if ("not" in condition) return literalsOf(condition.not, measure);
  const { field, ...test } = condition;
  return field === measure ? Object.values(test).flat() : [];
}

function decimals(literal: unknown): readonly Fraction[] {
  const decimal = parseDecimal(literal);
  return typeof decimal === "object" ? [fractionOf(decimal)] : [];
}
