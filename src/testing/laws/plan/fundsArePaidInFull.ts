import type { CompiledPlan, PlanFacts, Statement } from "../../../incentives/index.js";
import { isFund } from "../../documents/isFund.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { factsScenarios, plainAmount, sumOf } from "./planCase.js";

/** Universal for plans with a contest or a team pool. */
export function fundsArePaidInFull(plan: CompiledPlan): readonly Law[] {
  if (!plan.versions.some(({ components }) => components.some(isFund))) return [];
  const statement =
    "What a contest or a team pool pays everybody in its group sums to what it pays out of its fund.";
  return [
    lawOf(
      "fundsArePaidInFull",
      statement,
      factsScenarios(plan, { time: false, adjustments: false }),
      ({ facts }) => {
        const { groups = [] } = facts;
        return firstOf(groups, ({ id, entries }) => {
          const statements = entries.map((entry) =>
            plan.evaluate(standingAs(facts, plan, id, entry.personId, entry.value)),
          );
          return fundFinding(id, statements);
        });
      },
    ),
  ];
}

/** The facts as those of another member of the group, whose own measure is that of the entry. */
function standingAs(
  { state: _, measures, ...facts }: PlanFacts,
  { versions }: CompiledPlan,
  id: string,
  personId: string,
  value: unknown,
): PlanFacts {
  const fund = versions.flatMap(({ components }) => components.filter(isFund)).find((each) => each.id === id);
  const measure = fund?.measure;
  const own = measure === undefined ? {} : { [measure]: value === undefined ? null : String(value) };
  // In the other groups everybody stays who they are, and the person is in none that tells something else.
  const groups = (facts.groups ?? []).map((group) =>
    group.id === id
      ? group
      : { ...group, entries: group.entries.filter((entry) => entry.personId !== personId) },
  );
  return { ...facts, groups, personId, measures: { ...measures, ...own } };
}

function fundFinding(id: string, statements: readonly Statement[]): Finding | null {
  const lines = statements.flatMap((each) => each.lines.filter((line) => line.id === id));
  const values = lines.flatMap(({ value }) => value ?? []);
  const shares = lines.flatMap(({ group }) => group ?? []);
  const [share] = shares;
  // Of somebody who is not paid at all, a part goes to nobody; and what cannot be told is told as that.
  if (share === undefined || share.paid === null || shares.length < lines.length) return null;
  if (values.length < lines.length || lines.some(isWithheld)) return null;
  const { fund, paid, left } = share;
  const rest =
    fund === null || left === null ? null : difference(plainAmount(fund), sumOf([paid, left]), { fund: id });
  return rest ?? difference(plainAmount(paid), sumOf(values), { fund: id, of: fund });
}

function isWithheld({ reason }: Statement["lines"][number]): boolean {
  return reason !== undefined && reason !== "not_qualified" && reason !== "no_fund";
}
