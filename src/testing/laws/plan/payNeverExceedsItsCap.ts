import type { CompiledPlan, Component, Plan, PlanFacts, Statement } from "../../../incentives/index.js";
import { parsePeriod } from "../../../kernel/index.js";
import { capOf } from "../../documents/capOf.js";
import { isEarning } from "../../documents/isEarning.js";
import { stepsOf } from "../../documents/planNeeds.js";
import { roundLine } from "../../documents/roundLine.js";
import { least, order, printRational, type Rational, rationalOf } from "../../rational/index.js";
import { type Finding, firstOf, type Law, lawOf } from "../law.js";
import { factsScenarios, UNCHANGED } from "./planCase.js";

/**
 * Conditional: for plans with a cap after which nothing raises pay, in a component, in the plan or for one person. On
 * demand for every constant cap. Pay of a running total is held against its cap to date.
 */
export function payNeverExceedsItsCap(plan: CompiledPlan, demanded: boolean): readonly Law[] {
  if (!plan.versions.some((version) => isCapped(version, demanded))) return [];
  const statement = "Pay never exceeds its cap, rounded as pay is rounded.";
  return [
    lawOf("payNeverExceedsItsCap", statement, factsScenarios(plan, UNCHANGED), ({ facts }) => {
      const paid = plan.evaluate(facts);
      const { lines } = paid;
      const version = plan.versions.find(
        ({ version: name, effective }) => name === paid.version && isInForce(effective, facts),
      );
      if (version === undefined) return null;
      const byComponent = firstOf(version.components, (component) =>
        overCap(version, component, paid, demanded),
      );
      const isWithheld = lines.some(({ reason }) => reason !== undefined);
      return byComponent ?? (isWithheld ? null : overTotal(version, paid, demanded));
    }),
  ];
}

function isCapped({ components, steps = [], overrides = [] }: Plan, demanded: boolean): boolean {
  const lists = [steps, ...components.map(stepsOf)];
  return (
    lists.some((list) => capOf(list, demanded) !== null) || overrides.some(({ cap }) => cap !== undefined)
  );
}

function isInForce(effective: Plan["effective"], { period }: PlanFacts): boolean {
  const { from } = parsePeriod(period);
  return (
    effective === undefined || (effective.from <= from && (effective.to === undefined || from < effective.to))
  );
}

/** A line with a reason was withheld, and caps do not touch it. */
function overCap(
  plan: Plan,
  component: Component,
  { lines, state, personId }: Statement,
  demanded: boolean,
): Finding | null {
  const line = lines.find(({ id }) => id === component.id);
  const cap = isRoundedOnce(component) ? capFor(plan, component, personId, demanded) : null;
  if (line === undefined || line.value === null || line.reason !== undefined || cap === null) return null;
  const toDate = keepsTotal(component)
    ? state?.components.find(({ id }) => id === component.id)?.earned
    : line.value;
  // Where another line has no value there is no state, and so no word on what was earned to date.
  if (toDate === undefined) return null;
  return over(toDate, roundLine(plan, cap), `line ${component.id}`);
}

/** Whether the steps of a component apply to its pay since the quota period began. */
function keepsTotal(component: Component): boolean {
  if (component.kind === "milestone") return component.quotaPeriod !== undefined;
  if (!isEarning(component)) return false;
  const { quotaPeriod, accumulation = "runningTotal", stepsOn } = component;
  if (accumulation === "annualizedToDate") return stepsOn !== "period";
  const grows = accumulation === "runningTotal";
  return quotaPeriod !== undefined && (stepsOn === undefined ? grows : stepsOn === "quotaPeriod");
}

/** Whether what a component was paid is that of its steps to the cent; each line may be rounded for itself. */
function isRoundedOnce(component: Component): boolean {
  return !isEarning(component) || component.trueUp !== "exact";
}

function capFor(
  { overrides = [] }: Plan,
  component: Component,
  personId: string | null,
  demanded: boolean,
): Rational | null {
  const inSteps = capOf(stepsOf(component), demanded);
  const own = overrides.find(
    (override) => override.componentId === component.id && override.personId === personId,
  )?.cap;
  if (own === undefined) return inSteps;
  return inSteps === null ? rationalOf(own) : least(inSteps, rationalOf(own));
}

function overTotal(plan: Plan, { value }: Statement, demanded: boolean): Finding | null {
  const cap = capOf(plan.steps ?? [], demanded);
  return value === null || cap === null ? null : over(value, roundLine(plan, cap), "total");
}

function over(paid: string, cap: Rational, of: string): Finding | null {
  return order(rationalOf(paid), cap) <= 0
    ? null
    : { of, expected: `at most ${printRational(cap)}`, found: paid };
}
