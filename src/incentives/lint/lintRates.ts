import {
  comparison,
  type Fraction,
  formatFraction,
  fractionOf,
  multiplyFractions,
  ONE,
  parseDecimal,
  readDecimal,
} from "../../kernel/decimal/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import { type PlacedScale, placedScale } from "../accumulation/lintPlanScale.js";
import type { PlanLintCode } from "../codes.js";
import type { CompiledVersion } from "../compileVersion.js";

/** The hint that a rate pays more than the measure itself: mostly a percentage that was written as it is spoken. */
export function lintRates({ plan, contexts }: CompiledVersion): readonly Issue[] {
  // A scale that several commissions share stands in one place, and is told once.
  const scales = new Map<string, PlacedScale>();
  for (const [index, component] of plan.components.entries()) {
    const context = contexts[index];
    if (component.kind !== "commission" || context === undefined) continue;
    const scale = placedScale(component, context);
    if (scale !== null) scales.set(scale.ref, scale);
  }
  return [...scales.values()].flatMap((scale) => firstAboveOne(scale, plan.currency));
}

/** The first of a scale: whoever wrote one as it is spoken wrote all of them so. */
function firstAboveOne({ document, ref }: PlacedScale, currency: string): readonly Issue[] {
  if (document.kind !== "bands") return [];
  const index = document.bands.findIndex(({ rate }) => isSpokenShare(rate));
  const rate = parseDecimal(document.bands[index]?.rate);
  return typeof rate === "string" ? [] : [aboveOne(fractionOf(rate), `${ref}/bands/${index}/rate`, currency)];
}

/** More than the measure itself, and no more than 100 %: above that it is an amount for each unit. */
function isSpokenShare(rate: DecimalLiteral | undefined): boolean {
  const decimal = parseDecimal(rate);
  return (
    typeof decimal === "object" &&
    comparison(decimal, ONE) > 0 &&
    comparison(decimal, readDecimal("100")) <= 0
  );
}

function aboveOne(value: Fraction, path: string, currency: string): Issue<PlanLintCode> {
  const rate = formatFraction(value);
  const share = formatFraction(multiplyFractions(value, fractionOf(readDecimal("0.01"))));
  const message = `A rate of ${rate} pays ${rate} ${currency} for each unit of the measure. Write ${share} if ${rate} % is meant.`;
  return issueOf<PlanLintCode>("incentives.rate_above_one", path, message, { rate, share }, "hint");
}
