import type { ConditionCode } from "../kernel/condition/index.js";
import type { Needs } from "../kernel/facts/index.js";
import { type Issue, issueOf, pointer, quoted } from "../kernel/issue/index.js";
import type { PlanFactsCode } from "./codes.js";
import type { CompiledVersion } from "./compileVersion.js";
import type { PlanReading } from "./facts/readPlanFacts.js";

/** What the plan names and the facts do not hold, or hold twice. A null is held: it says that the value is missing. */
export function checkInputs({ measures, fields }: Needs, reading: PlanReading): readonly Issue[] {
  const absent = measures.filter((measure) => !reading.measures.has(measure)).map(missingMeasure);
  const unclear = fields.flatMap((field): readonly Issue[] => {
    const isMeasure = reading.measures.has(field);
    const isAttribute = reading.attributes.has(field);
    if (isMeasure && isAttribute) return [ambiguous(field)];
    return isMeasure || isAttribute || measures.includes(field) ? [] : [missingField(field)];
  });
  return [...absent, ...unclear];
}

/** The warning that credits of a measure paid nobody, because the plan does not name it. */
export function unusedCredits({ measures, fields }: Needs, reading: PlanReading): readonly Issue[] {
  const unused = [...reading.credits.keys()].filter(
    (measure) => !measures.includes(measure) && !fields.includes(measure),
  );
  return unused.map((measure) => {
    const message = `The plan does not name the measure ${quoted(measure)}, so that its credits count for nothing. Correct the name, or leave them out.`;
    return issueOf<PlanFactsCode>(
      "incentives.unused_credits",
      "/credits",
      message,
      { measure: measure.slice(0, 80) },
      "warning",
    );
  });
}

/** The warning that what differs for single people is passed over, because the facts do not say whose they are. */
export function passedOverrides({ plan }: CompiledVersion, { personId }: PlanReading): readonly Issue[] {
  if (personId !== null || (plan.overrides ?? []).length === 0) return [];
  const message =
    "The plan has overrides for single people, and the facts name no person, so that none applies. Give personId, unless nobody in particular is meant.";
  return [issueOf<PlanFactsCode>("incentives.overrides_not_applied", "/personId", message, {}, "warning")];
}

function missingMeasure(measure: string): Issue<PlanFactsCode> {
  const message = `The plan needs the measure ${quoted(measure)}. Give its value (0 where there was nothing) or its credits, or null where it is not known.`;
  return issueOf<PlanFactsCode>("incentives.missing_measure", pointer(["measures", measure]), message, {
    measure: measure.slice(0, 80),
  });
}

function missingField(field: string): Issue<PlanFactsCode> {
  const message = `A condition of the plan looks at ${quoted(field)}. Give it as a measure or as an attribute, or null where it is not known.`;
  return issueOf<PlanFactsCode>("incentives.missing_measure", pointer(["measures", field]), message, {
    measure: field.slice(0, 80),
  });
}

function ambiguous(field: string): Issue<ConditionCode> {
  const message = `${quoted(field)} is both a measure and an attribute, so that it is not clear which one is meant. Rename one of them.`;
  return issueOf<ConditionCode>("condition.ambiguous_field", pointer(["attributes", field]), message, {
    name: field.slice(0, 80),
  });
}
