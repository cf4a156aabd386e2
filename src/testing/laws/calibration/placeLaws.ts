import type { DistributionItem, DistributionResult } from "../../../kernel/calibration/index.js";
import { compare } from "../../../kernel/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { attempt, type DistributionSubject, placeOf, scenariosOf } from "./distributionCase.js";

/** Universal, within a group. */
export function betterNeverStandsLower(subject: DistributionSubject): readonly Law[] {
  const statement = "Within a group nobody with a better value stands in a worse level.";
  const turn = subject.document.best === "lowest" ? -1 : 1;
  return [
    lawOf("betterNeverStandsLower", statement, scenariosOf(subject), ({ items }) =>
      eachPair(subject, items, (a, b, [first, second]) =>
        turn * compare(a.value ?? 0, b.value ?? 0) > 0 && first > second
          ? { expected: [a.value, "no lower"], found: [b.value, "higher"], better: a.id, worse: b.id }
          : null,
      ),
    ),
  ];
}

/** Of distributions that part nobody by id. */
export function equalsStandTogether(subject: DistributionSubject): readonly Law[] {
  const { ties, tieBreak = [] } = subject.document;
  if (ties === "byId") return [];
  const statement = "Within a group those who are equal in all that counts stand in one level.";
  const keys = (item: DistributionItem) => JSON.stringify(tieBreak.map(({ field }) => item.fields?.[field]));
  return [
    lawOf("equalsStandTogether", statement, scenariosOf(subject), ({ items }) =>
      eachPair(subject, items, (a, b, [first, second]) =>
        a.value === b.value && keys(a) === keys(b)
          ? difference(first, second, { first: a.id, second: b.id })
          : null,
      ),
    ),
  ];
}

type PairRule = (
  a: DistributionItem,
  b: DistributionItem,
  places: readonly [number, number],
) => Finding | null;

/** Every two who were placed in one group, each way round. */
function eachPair(
  subject: DistributionSubject,
  items: readonly DistributionItem[],
  find: PairRule,
): Finding | null {
  const result = attempt(subject, items);
  if (result === null) return null;
  const levels = new Map(result.items.map(({ id, levelId }) => [id, levelId]));
  return firstOf(groupsOf(subject, result, items), (group) =>
    firstOf(group, (a) =>
      firstOf(group, (b) => {
        const [first, second] = [levels.get(a.id) ?? null, levels.get(b.id) ?? null];
        if (first === null || second === null) return null;
        return find(a, b, [placeOf(subject, first), placeOf(subject, second)]);
      }),
    ),
  );
}

function groupsOf(
  { document }: DistributionSubject,
  { groups }: DistributionResult,
  items: readonly DistributionItem[],
): readonly (readonly DistributionItem[])[] {
  if (document.groups !== "apart") return [items];
  return groups.map(({ groupIds }) => items.filter(({ groupId }) => groupIds.includes(groupId ?? "")));
}
