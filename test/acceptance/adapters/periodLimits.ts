import { add, compileSteps, type Step, subtract } from "attainment/kernel";
import { type Adapters, type Answer, type Facts, fractionOf, openText, textOf } from "../units.js";

/**
 * A minimum and a maximum over what a period is billed in all, of which some was billed before (OpenMeter). The minimum
 * is topped up on the last line of the period alone.
 */
export const periodLimits: Adapters = {
  "period-floor-or-cap": limited,
  "discount-then-cap": discounted,
};

/** What a list of steps makes of the bills so far and a new one, less the bills so far. */
function net(before: string, gross: string, steps: readonly Step[]): string {
  return subtract(textOf(compileSteps(steps).evaluate(add(before, gross)).value), before);
}

function cap(maximum: string | undefined): readonly Step[] {
  return maximum === undefined ? [] : [{ id: "maximum", kind: "cap", at: maximum }];
}

function floor(minimum: string | undefined): readonly Step[] {
  return minimum === undefined ? [] : [{ id: "minimum", kind: "floor", at: minimum }];
}

function limited({ parameters, input }: Facts): Answer {
  const [before, gross] = [textOf(input.previously_billed), textOf(input.gross)];
  const isLast = parameters.last_line_of_period === true;
  const within = net(before, gross, cap(openText(parameters.maximum)));
  const topped = net(before, within, floor(isLast ? openText(parameters.minimum) : undefined));
  return { gross, discount: subtract(gross, within), top_up: subtract(topped, within), net: topped };
}

/** The percentage first, then the maximum. */
function discounted({ parameters, input }: Facts): Answer {
  const [before, gross] = [textOf(input.previously_billed), textOf(input.gross)];
  const rest = subtract("1", fractionOf(textOf(parameters.discount_pct)));
  const discountedGross = textOf(
    compileSteps([{ id: "discount", kind: "multiply", by: rest }]).evaluate(gross).value,
  );
  const due = net(before, discountedGross, cap(openText(parameters.maximum)));
  return {
    percent_discount: subtract(gross, discountedGross),
    cap_discount: subtract(discountedGross, due),
    net: due,
  };
}
