import type { Step } from "../../kernel/index.js";
import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import { lintSteps } from "../../kernel/steps/index.js";
import type { ComponentContext } from "../components/definition.js";
import type { CommissionComponent, PayoutCurveComponent } from "../types.js";
import type { AccumulationLintCode } from "./codes.js";
import type { PlacedScale } from "./lintPlanScale.js";

type Accumulating = CommissionComponent | PayoutCurveComponent;

/** What is seldom meant in the choices between a measure and its line. */
export function lintCourse(
  component: Accumulating,
  scale: PlacedScale,
  context: ComponentContext,
): readonly Issue[] {
  const { ref } = context;
  return [
    ...withoutEffect(component, context),
    ...slices(component, scale, ref),
    ...(component.kind === "commission" ? capsOfScale(component.steps ?? [], scale, ref) : []),
    ...lintSteps(component.measureSteps ?? [], `${ref}/measureSteps`),
    ...lintSteps(component.attainmentSteps ?? [], `${ref}/attainmentSteps`),
    ...lintSteps(component.dealSteps ?? [], `${ref}/dealSteps`),
  ];
}

/** Choices that the other choices of the component leave without an effect, each with what it lacks. */
function withoutEffect(component: Accumulating, { plan, ref }: ComponentContext): readonly Issue[] {
  const {
    accumulation = "runningTotal",
    quotaPeriod,
    trueUp,
    yearBy,
    stepsOn,
    capExcess,
    steps = [],
  } = component;
  const isAnnual = accumulation === "annualized" || accumulation === "annualizedToDate";
  const grows = accumulation === "runningTotal" || accumulation === "annualizedToDate";
  const hasPeriod = quotaPeriod !== undefined || accumulation === "annualizedToDate";
  const isCapped =
    steps.some(({ kind }) => kind === "cap") ||
    (plan.overrides ?? []).some(({ componentId, cap }) => componentId === component.id && cap !== undefined);
  const isTotal = hasPeriod && (stepsOn === undefined ? grows : stepsOn === "quotaPeriod");
  return [
    ...(trueUp === "exact" && !isTotal ? [idle(ref, "trueUp", "no pay of before is taken off")] : []),
    ...(yearBy !== undefined && !isAnnual ? [idle(ref, "yearBy", "nothing is annualized")] : []),
    ...(stepsOn !== undefined && !hasPeriod ? [idle(ref, "stepsOn", "no quotaPeriod is named")] : []),
    ...(capExcess === "carried" && !isCapped ? [idle(ref, "capExcess", "nothing is capped")] : []),
  ];
}

function idle(ref: string, field: string, why: string): Issue<AccumulationLintCode> {
  const message = `${quoted(field)} changes nothing here, because ${why}. Remove it, or mend the choice that it depends on.`;
  return issueOf<AccumulationLintCode>(
    "incentives.choice_without_effect",
    `${ref}/${field}`,
    message,
    { field },
    "hint",
  );
}

/** A band that another number picks is mostly meant to pay on all of the value. */
function slices({ by }: Accumulating, { document }: PlacedScale, ref: string): readonly Issue[] {
  if (by === undefined || document.kind !== "bands") return [];
  const { mode, bands } = document;
  if (bands.every((band) => (band.mode ?? mode ?? "whole") === "whole")) return [];
  const message =
    'Another number than the value picks the band, but the value is paid in slices, so that bands are filled by what does not reach them. Write mode "whole" if each unit is to be paid at the rate of the band.';
  return [issueOf<AccumulationLintCode>("incentives.by_with_slices", `${ref}/by`, message, {}, "hint")];
}

/** Caps of the scale that a step of the component passes: the lists are looked over as one. */
function capsOfScale(steps: readonly Step[], { document }: PlacedScale, ref: string): readonly Issue[] {
  const inner = (document.steps ?? []).map((step, index) => ({ ...step, id: `scale ${index}` }));
  const outer = steps.map((step, index) => ({ ...step, id: `component ${index}` }));
  return lintSteps([...inner, ...outer]).flatMap(({ path, params }) => {
    const at = Number(path.slice(1)) - inner.length;
    const step = steps[at];
    const cap = document.steps?.[inner.findIndex(({ id }) => id === params.cap)];
    return step === undefined || cap === undefined ? [] : [passes(step, cap, `${ref}/steps/${at}`)];
  });
}

function passes(step: Step, cap: Step, path: string): Issue<AccumulationLintCode> {
  const message = `The step ${quoted(step.id)} can lift the pay above the cap ${quoted(cap.id)} of the scale, which stands before it. Move the cap behind it, or cap again.`;
  const params = { cap: cap.id.slice(0, 80), step: step.id.slice(0, 80) };
  return issueOf<AccumulationLintCode>("incentives.passes_cap_of_scale", path, message, params, "warning");
}
