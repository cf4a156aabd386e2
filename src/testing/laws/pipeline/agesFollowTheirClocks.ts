import fc from "fast-check";
import { daysBetween } from "../../../kernel/index.js";
import type { AgeFacts, CompiledStageModel, DealAge } from "../../../pipeline/index.js";
import { ageFacts } from "../../arbitraries/pipeline/ageFacts.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";

type AgeScenario = { readonly facts: AgeFacts };

/** For models with a limit for ages. */
export function agesFollowTheirClocks(model: CompiledStageModel): readonly Law[] {
  const { maxAgeDays, stages } = model.document;
  const hasLimit = (kind: string, own: number | undefined) =>
    own !== undefined || (kind === "open" && maxAgeDays !== undefined);
  if (!stages.some(({ kind, maxAgeDays: own }) => hasLimit(kind, own))) return [];
  const statement =
    "A deal is late where more days have passed on its clock than the limit, and nothing is planned.";
  const scenarios: fc.Arbitrary<AgeScenario> = fc.record({ facts: ageFacts(model) });
  return [
    lawOf("agesFollowTheirClocks", statement, scenarios, ({ facts }) => {
      const { value, deals } = model.ages(facts);
      const late = deals.filter(({ status }) => status === "late");
      return (
        difference(String(late.length), value) ??
        firstOf(
          deals,
          (age) => ruleFinding(age, model) ?? daysFinding(age, facts) ?? statusFinding(age, facts),
        )
      );
    }),
  ];
}

/** The rule of a stage is its own, and where it has none, that of the model. */
function ruleFinding({ dealId, stageId, clock, maxAgeDays }: DealAge, { document }: CompiledStageModel) {
  const stage = document.stages.find(({ id }) => id === stageId);
  const expected = {
    clock: stage?.ageClock ?? document.ageClock ?? "stageEntry",
    maxAgeDays: stage?.maxAgeDays ?? document.maxAgeDays,
  };
  return difference(expected, { clock, maxAgeDays }, { dealId });
}

function daysFinding({ dealId, clock, pausedBy, since, days }: DealAge, facts: AgeFacts): Finding | null {
  const deal = facts.deals.find(({ id }) => id === dealId);
  if (clock === "creation") {
    const finding = difference(deal?.createdOn ?? null, since, { dealId, clock });
    if (finding !== null) return finding;
  }
  if (since === null || days === null) return null;
  const passed = daysBetween(since, facts.asOf);
  const isPossible = pausedBy.includes("onHold") ? days >= 0 && days <= passed : days === passed;
  return isPossible ? null : { dealId, expected: passed, found: days };
}

function statusFinding(age: DealAge, { asOf, activities = [] }: AgeFacts): Finding | null {
  const { dealId, days, daysOver, maxAgeDays, pausedBy, status } = age;
  if (days === null) return difference(["unknown", null], [status, daysOver], { dealId });
  const over = Math.max(0, days - maxAgeDays);
  const isPlanned = activities.some(
    ({ dealId: of, doneOn, dueOn }) =>
      of === dealId && dueOn !== undefined && dueOn >= asOf && (doneOn === undefined || doneOn > asOf),
  );
  const isPaused = isPlanned && pausedBy.includes("futureActivity");
  const expected = over === 0 ? "inTime" : isPaused ? "paused" : "late";
  return difference([expected, over], [status, daysOver], { dealId });
}
