import { type Fraction, formatFraction, isZeroFraction } from "../../kernel/decimal/index.js";
import type { Scale } from "../../kernel/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import { type Cliff, compileScale, lintScale } from "../../kernel/scale/index.js";
import type { PlanLintCode } from "../codes.js";
import type { ComponentContext } from "../components/definition.js";
import { amountOf } from "../rounding.js";
import { cliffSize, type WayToPay } from "./cliffSize.js";
import type { ScaleChoice } from "./resolveScale.js";

/** A scale of a plan with its place. */
export interface PlacedScale {
  readonly document: Scale;
  readonly ref: string;
}

/** The scale of a component with its place: its own, or a shared one. */
export function placedScale(
  { scale, scaleId }: ScaleChoice,
  { ref, scales }: ComponentContext,
): PlacedScale | null {
  return scale === undefined ? (scales.get(scaleId ?? "") ?? null) : { document: scale, ref: `${ref}/scale` };
}

/** How a jump of a scale becomes money: the quota that its bounds are multiples of, and the way of its value to pay. */
export interface CliffMoney extends Omit<WayToPay, "factor"> {
  readonly quota: Fraction | null;
  readonly factor: Fraction | null;
}

const CLIFF = "scale.cliff";

/** What a scale has to say about itself, apart from cliffs. */
export function lintPlanScale({ document, ref }: PlacedScale): readonly Issue[] {
  const found = lintScale(document).filter(({ code }) => code !== CLIFF);
  return found.map((issue) => ({ ...issue, path: ref + issue.path }));
}

/** The cliffs of a scale in money where that can be told, else as the scale tells them. */
export function lintCliffs(
  scale: PlacedScale,
  { quota, factor, steps }: CliffMoney,
  context: ComponentContext,
): readonly Issue[] {
  const { document, ref } = scale;
  const found = lintScale(document).filter(({ code }) => code === CLIFF);
  if (found.length === 0) return [];
  const inQuota = document.boundsIn === "quota";
  // What a matrix pays at a bound depends on its other axes, so that it tells its jumps itself.
  if (factor === null || (inQuota && quota === null) || document.kind === "matrix")
    return found.map((issue) => ({ ...issue, path: ref + issue.path }));
  const given = inQuota && quota !== null ? { quota: formatFraction(quota) } : {};
  return compileScale(document)
    .cliffs(given)
    .flatMap((cliff) => {
      const size = cliffSize(document, cliff, given, { factor, steps });
      return isZeroFraction(size) ? [] : [inMoney(scale, cliff, size, context)];
    });
}

function inMoney(
  { document, ref }: PlacedScale,
  { id, at }: Cliff,
  size: Fraction,
  { plan, rounding }: ComponentContext,
): Issue {
  const money = amountOf(rounding.round(size));
  const message = `At ${at} the pay jumps by ${money} ${plan.currency}, so that a little more or less makes much of a difference. Let bands be graduated if that is not meant.`;
  return issueOf<PlanLintCode>(
    "incentives.cliff",
    ref + pathOf(document, id),
    message,
    { at, size: money, currency: plan.currency },
    "warning",
  );
}

function pathOf(document: Scale, id: string | null): string {
  const bands = document.kind === "bands" ? document.bands : [];
  const index = bands.findIndex((band) => (band.id ?? String(band.from)) === id);
  return index < 0 ? "/above" : `/bands/${index}`;
}
