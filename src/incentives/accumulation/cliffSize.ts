import {
  addFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  readDecimal,
  subtractFractions,
} from "../../kernel/decimal/index.js";
import type { Band, Scale, Step } from "../../kernel/index.js";
import { type Cliff, compileScale, type ScaleContext } from "../../kernel/scale/index.js";
import { buildSteps } from "../../kernel/steps/index.js";

/** What lies between the value of a scale and the pay: what it is multiplied with, and the component's steps. */
export interface WayToPay {
  readonly factor: Fraction;
  readonly steps: readonly Step[];
}

/**
 * By how much the pay jumps at a cliff: through the steps of the scale and of the component, because a multiplier makes
 * a cliff larger and a cap may take it away. Where a step looks at what nobody knows yet, it is the jump before steps.
 */
export function cliffSize(scale: Scale, cliff: Cliff, context: ScaleContext, way: WayToPay): Fraction {
  const size = fractionOf(readDecimal(cliff.size));
  const before = multiplyFractions(size, way.factor);
  const { steps = [], ...bare } = scale;
  if (steps.length === 0 && way.steps.length === 0) return before;
  const { value } = compileScale(bare).evaluate({ value: cliff.at, ...context });
  if (value === null) return before;
  const here = fractionOf(readDecimal(value));
  // On the bound itself the value is that of the upper band, unless the scale says otherwise and there is a band below.
  const isLower = scale.kind === "bands" && scale.boundary === "lowerBand" && !isFirst(scale.bands[0], cliff);
  const below = payOf(isLower ? here : subtractFractions(here, size), steps, way);
  const above = payOf(isLower ? addFractions(here, size) : here, steps, way);
  return below === null || above === null ? before : subtractFractions(above, below);
}

function isFirst(first: Band | undefined, { id }: Cliff): boolean {
  return first !== undefined && (first.id ?? String(first.from)) === id;
}

function payOf(value: Fraction, scaleSteps: readonly Step[], { factor, steps }: WayToPay): Fraction | null {
  const scaled = stepped(value, scaleSteps);
  return scaled === null ? null : stepped(multiplyFractions(scaled, factor), steps);
}

function stepped(exact: Fraction, steps: readonly Step[]): Fraction | null {
  const built = buildSteps(steps, "");
  const nothingKnown = { measures: new Map<string, null>(), attributes: new Map<string, null>() };
  return built.ok ? built.data.apply({ exact }, nothingKnown).exact : null;
}
