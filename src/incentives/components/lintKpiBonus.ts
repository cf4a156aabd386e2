import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import { lintCliffs, lintPlanScale, placedScale } from "../accumulation/lintPlanScale.js";
import type { PlanLintCode } from "../codes.js";
import type { KpiBonusComponent } from "../types.js";
import { canRaise, constantOf, everPays, mayBePositive } from "./canPay.js";
import type { ComponentContext } from "./definition.js";
import { neverPays } from "./neverPays.js";

/** What is allowed but seldom meant in a KPI bonus. */
export function lintKpiBonus(component: KpiBonusComponent, context: ComponentContext): readonly Issue[] {
  const { target, steps = [] } = component;
  const scale = placedScale(component, context);
  const factor = scale === null || everPays(scale.document);
  const idle = !canRaise(steps) && !(mayBePositive(target) && factor);
  const money = { quota: null, factor: constantOf(target), steps };
  return [
    ...(scale === null ? lintFactor(component, context) : lintCliffs(scale, money, context)),
    ...(scale === null || component.scale === undefined ? [] : lintPlanScale(scale)),
    ...(idle ? [neverPays(context.ref)] : []),
  ];
}

/** The score of a rubric, or a rating of a review: not their factors, such as the coefficient. */
const SCORE = /^(?:kpi|review)\.(?!.*\.coefficient$)/;

function lintFactor({ measure }: KpiBonusComponent, { ref }: ComponentContext): readonly Issue[] {
  if (!SCORE.test(measure)) return [];
  const message = `The target is multiplied with ${quoted(measure)}, which is a score, so that a score of 85 pays 85 times the target. Add a scale, or name a coefficient.`;
  return [
    issueOf<PlanLintCode>(
      "incentives.score_as_factor",
      `${ref}/measure`,
      message,
      { measure: measure.slice(0, 80) },
      "warning",
    ),
  ];
}
