import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import { componentTerms } from "../components/registry.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { Plan } from "../planTypes.js";
import type { TimeCode } from "./codes.js";
import type { CutPart } from "./cutPeriod.js";
import { checkPayDate } from "./employed.js";

/** What the facts about time lack, or tell of components that the plan does not have. */
export function checkTime(cut: readonly CutPart[], reading: PlanReading): readonly Issue[] {
  const asks = cut.find(({ version }) => version.plan.employedOn === "payDate");
  return [...checkPayDate(asks?.version.plan.employedOn, reading), ...checkQuotas(cut, reading)];
}

function checkQuotas(cut: readonly CutPart[], { quotas = [] }: PlanReading): readonly Issue[] {
  const components = cut.flatMap(({ version }) => version.plan.components);
  return quotas.flatMap((dated) =>
    (["quota", "target"] as const).flatMap((term) => {
      const { componentId, path } = dated;
      const own = components.filter(({ id }) => id === componentId);
      if (dated[term] === null && own.length > 0) return [];
      if (dated[term] !== null && own.some((component) => componentTerms(component).includes(term)))
        return [];
      if (own.length === 0 && term === "target") return [];
      const message =
        own.length === 0
          ? `The plan has no component ${quoted(componentId)} in this period. Correct the id, or leave this out.`
          : `${quoted(componentId)} has no ${term}, so that this changes nothing. Leave it out.`;
      const at = own.length === 0 ? `${path}/componentId` : `${path}/${term}`;
      return [
        issueOf<TimeCode>("incentives.quota_without_effect", at, message, {
          componentId: componentId.slice(0, 80),
        }),
      ];
    }),
  );
}

/** The warning that a ramp counts from a day that the facts do not tell. */
export function rampWarnings({ ramps = [] }: Plan, { employment }: PlanReading): readonly Issue[] {
  if (ramps.length === 0 || (employment?.rampFrom ?? employment?.from ?? null) !== null) return [];
  const message =
    "The plan has a ramp, and the facts do not tell the day of hire that it counts from, so that it is taken to be over. Give employment.from.";
  return [issueOf<TimeCode>("incentives.no_hire_date", "/employment/from", message, {}, "warning")];
}
