import { comparison, ZERO } from "../../kernel/decimal/index.js";
import type { Step } from "../../kernel/index.js";
import { buildSteps, type StepList } from "../../kernel/steps/index.js";
import type { ComponentContext, PlanScale } from "../components/definition.js";
import type { CommissionComponent, PayoutCurveComponent } from "../types.js";
import type { Axis, Course, QuotaCalendar, WindfallRule } from "./accumulator.js";
import { courseFault } from "./courseFault.js";
import { readSource } from "./readSource.js";

type Accumulating = CommissionComponent | PayoutCurveComponent;

/** Compiles what a component does between its measure and its line; every fault goes to the issues of the context. */
export function courseOf(component: Accumulating, scale: PlanScale, context: ComponentContext): Course {
  const { accumulation = "runningTotal", dealSteps = [], capExcess } = component;
  const isAnnual = accumulation === "annualized" || accumulation === "annualizedToDate";
  const axis = axisOf(component, scale, context);
  const grows = accumulation === "runningTotal" || accumulation === "annualizedToDate";
  const dealwise = accumulation === "perDeal" || dealSteps.length > 0;
  if (isAnnual && dealSteps.length > 0) courseFault("deal_steps_annualized", "/dealSteps", context);
  return {
    accumulation,
    grows,
    dealwise,
    axis,
    yearBy: isAnnual ? (component.yearBy ?? "months") : null,
    quotaPeriod: quotaPeriodOf(component, axis, grows, context),
    stepsOnTotal: component.stepsOn === undefined ? grows : component.stepsOn === "quotaPeriod",
    exactPriors: component.trueUp === "exact",
    windfall: windfallOf(component, context),
    measureSteps: stepsOf(component.measureSteps, "measureSteps", context),
    attainmentSteps: attainmentSteps(component, context),
    dealSteps: stepsOf(dealSteps, "dealSteps", context),
    carriesExcess: capExcess === "carried",
  };
}

/** The quota period where something is kept over it; each period stands by itself where nothing is. */
function quotaPeriodOf(
  { accumulation, quotaPeriod, stepsOn }: Accumulating,
  axis: Axis | null,
  grows: boolean,
  context: ComponentContext,
): QuotaCalendar | null {
  const isAnnual = accumulation === "annualized" || accumulation === "annualizedToDate";
  const calendar =
    typeof quotaPeriod === "object" ? quotaPeriod : { unit: quotaPeriod, fiscalYear: undefined };
  const unit = calendar.unit ?? (isAnnual ? "year" : undefined);
  if (unit === undefined) return null;
  if (isAnnual && unit !== "year") courseFault("annualized_quota_period", "/quotaPeriod", context);
  // By months a year is twelve of them, wherever it begins.
  const isKept =
    grows ||
    stepsOn === "quotaPeriod" ||
    accumulation === "annualized" ||
    (axis !== null && axis.total !== "period");
  return isKept ? { unit, fiscalYear: calendar.fiscalYear } : null;
}

function axisOf(
  { by, ...component }: Accumulating,
  scale: PlanScale,
  context: ComponentContext,
): Axis | null {
  if (by === undefined) return null;
  const { ref, issues } = context;
  if (scale.document.kind !== "bands") courseFault("by_without_bands", "/by", context);
  const measure = by.measure === undefined || by.measure === component.measure ? null : by.measure;
  const total = by.total ?? (measure === null ? "including" : "period");
  return { ref: `${ref}/by`, measure, total, quota: readSource(by.quota, `${ref}/by/quota`, issues) };
}

function windfallOf({ windfall }: Accumulating, context: ComponentContext): WindfallRule | null {
  if (windfall === undefined) return null;
  const ref = `${context.ref}/windfall`;
  const over = readSource(windfall.over, `${ref}/over`, context.issues);
  const rate = readSource(windfall.rate, `${ref}/rate`, context.issues);
  if (over === null || rate === null || !("constant" in over) || !("constant" in rate)) return null;
  if (comparison(over.constant.numerator, ZERO) <= 0)
    courseFault("windfall_over_nothing", "/windfall/over", context);
  return { ref, over: over.constant, rate: rate.constant };
}

function attainmentSteps(component: Accumulating, context: ComponentContext): StepList | null {
  const { attainmentSteps: steps, quota, id } = component;
  const isPersonal = (context.plan.overrides ?? []).some(
    (each) => each.componentId === id && each.quota !== undefined,
  );
  if (steps !== undefined && quota === undefined && !isPersonal)
    courseFault("attainment_steps_without_quota", "/attainmentSteps", context);
  return stepsOf(steps, "attainmentSteps", context);
}

function stepsOf(
  steps: readonly Step[] | undefined,
  field: "measureSteps" | "attainmentSteps" | "dealSteps",
  { ref, issues }: ComponentContext,
): StepList | null {
  if (steps === undefined || steps.length === 0) return null;
  const built = buildSteps(steps, `${ref}/${field}`);
  if (!built.ok) for (const issue of built.issues) issues.push(issue);
  return built.ok ? built.data : null;
}
