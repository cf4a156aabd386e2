import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { CompiledVersion } from "../compileVersion.js";
import { componentTerms } from "../components/registry.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { Plan } from "../planTypes.js";
import type { TimeCode } from "./codes.js";
import type { CutPart } from "./cutPeriod.js";
import { checkPayDate } from "./employed.js";
import { statedCalendar, statedPeriod } from "./statedPeriod.js";

/** What the facts about time lack, or tell of components that the plan does not have. */
export function checkTime(cut: readonly CutPart[], reading: PlanReading): readonly Issue[] {
  const asks = cut.find(({ version }) => version.plan.employedOn === "payDate");
  return [
    ...cut.flatMap(({ version }) => checkStated(version, reading)).slice(0, 1),
    ...checkPayDate(asks?.version.plan.employedOn, reading),
    ...checkQuotas(cut, reading),
  ];
}

/** What a quota of a quarter is for some days of two of them, or for a year, nobody has said. */
function checkStated({ plan, at }: CompiledVersion, { period }: PlanReading): readonly Issue[] {
  const statedFor = statedCalendar(plan);
  if (statedFor === null || period.to <= statedPeriod(period.from, statedFor).to) return [];
  const { unit } = statedFor;
  const message = `The quotas are stated for a ${unit}, and ${period.id} is not within one. Evaluate the part of each ${unit} by itself, or change ${at}/proration/statedFor.`;
  return [
    issueOf<TimeCode>("incentives.period_beyond_stated", "/period", message, { period: period.id, unit }),
  ];
}

function checkQuotas(cut: readonly CutPart[], { quotas = [] }: PlanReading): readonly Issue[] {
  const components = cut.flatMap(({ version }) => version.plan.components);
  return quotas.flatMap((dated) =>
    (["quota", "target"] as const).flatMap((term) => {
      const { componentId, path } = dated;
      const own = components.filter(({ id }) => id === componentId);
      const says = dated.quota !== null || dated.target !== null;
      if (dated[term] === null && own.length > 0) return says || term === "target" ? [] : [saysNothing(path)];
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

function saysNothing(path: string): Issue {
  const message = "This names neither a quota nor a target. Give one of them, or leave it out.";
  return issueOf<TimeCode>("incentives.quota_without_effect", path, message);
}

/** The warning that a ramp counts from a day that the facts do not tell. */
export function rampWarnings({ ramps = [] }: Plan, { employment }: PlanReading): readonly Issue[] {
  if (ramps.length === 0 || (employment?.rampFrom ?? employment?.from ?? null) !== null) return [];
  const message =
    "The plan has a ramp, and the facts do not tell the day of hire that it counts from, so that it is taken to be over. Give employment.from.";
  return [issueOf<TimeCode>("incentives.no_hire_date", "/employment/from", message, {}, "warning")];
}
