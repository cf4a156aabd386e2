import type { Step } from "../../kernel/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { PlanLintCode } from "../codes.js";
import type { ComponentContext } from "../components/definition.js";
import type { CommissionComponent, PayoutCurveComponent } from "../types.js";
import type { PlacedScale } from "./lintPlanScale.js";

type Accumulating = CommissionComponent | PayoutCurveComponent;

/** What the periods of a component probably do not mean. */
export function lintRunningTotal(
  component: Accumulating,
  scale: PlacedScale,
  { ref }: ComponentContext,
): readonly Issue[] {
  const { accumulation = "runningTotal", quotaPeriod, stepsOn } = component;
  if (quotaPeriod === undefined) return component.accumulation === "runningTotal" ? [withoutPeriod(ref)] : [];
  const unit = typeof quotaPeriod === "object" ? quotaPeriod.unit : quotaPeriod;
  if ((accumulation === "interval" || accumulation === "perDeal") && !usesPeriod(component))
    return [ignoredPeriod(ref, unit, accumulation)];
  // Plans are hardly evaluated on less than a month, so that a month stands by itself.
  if (unit === "month" || accumulation !== "runningTotal") return [];
  return [
    ...(stepsOn === "period" ? [] : changing(component.steps, `${ref}/steps`, unit)),
    ...changing(scale.document.steps, `${scale.ref}/steps`, unit),
  ];
}

/** Whether something else than the scale looks at the quota period. */
function usesPeriod({ by, stepsOn }: Accumulating): boolean {
  const total = by?.total ?? (by?.measure === undefined ? "including" : "period");
  return stepsOn === "quotaPeriod" || (by !== undefined && total !== "period");
}

function withoutPeriod(ref: string): Issue<PlanLintCode> {
  const message =
    'The running total ends with each period that is evaluated, because no quotaPeriod says how long it grows. Add one, such as "quarter", or remove accumulation.';
  return issueOf<PlanLintCode>(
    "incentives.running_total_without_quota_period",
    `${ref}/accumulation`,
    message,
    {},
    "warning",
  );
}

function ignoredPeriod(ref: string, quotaPeriod: string, accumulation: string): Issue<PlanLintCode> {
  const message = `Each period starts anew because of accumulation ${quoted(accumulation)}, so that the quotaPeriod ${quoted(quotaPeriod)} changes nothing. Remove one of the two.`;
  return issueOf<PlanLintCode>(
    "incentives.interval_ignores_quota_period",
    `${ref}/quotaPeriod`,
    message,
    { quotaPeriod },
    "hint",
  );
}

/** Gates and factors that may differ from one evaluation to the next within the quota period. */
function changing(steps: readonly Step[] | undefined, path: string, quotaPeriod: string): readonly Issue[] {
  return (steps ?? []).flatMap((step, index) => {
    const isFactor = step.kind === "multiply" && (typeof step.by === "object" || step.when !== undefined);
    if (step.kind !== "gate" && !isFactor) return [];
    const message = `This acts on the pay since the ${quotaPeriod} began, and not on the evaluated period alone, so that a change takes back or adds to what was paid before. Write stepsOn "period", or use accumulation "interval", if that is not meant.`;
    return [
      issueOf<PlanLintCode>(
        "incentives.step_on_running_total",
        `${path}/${index}`,
        message,
        { step: step.id.slice(0, 80), quotaPeriod },
        "hint",
      ),
    ];
  });
}
