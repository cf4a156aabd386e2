import type { Period } from "../../kernel/calendar/index.js";
import { type Issue, quoted } from "../../kernel/issue/index.js";
import type { GoalTreeFunction } from "../goalFunction.js";
import { cut, goalIssue } from "../goalIssue.js";
import type { ReadOwner } from "./readOwners.js";
import { nameOfPeriod, type PeriodEntry, type ReadPeriods } from "./readPeriods.js";

interface Reading {
  readonly period: Period;
  readonly personId: string | null;
}

interface Extra {
  readonly owners: ReadonlyMap<string, ReadOwner>;
  readonly periods: ReadPeriods | null;
}

/** Facts that no goal looks at: those of people who own none, and of periods in which none of theirs runs. */
export function unreadFacts(tree: GoalTreeFunction, reading: Reading, extra: Extra): readonly Issue[] {
  const owning = new Set(tree.document.goals.map(({ ownerId }) => ownerId));
  const entries = extra.periods?.entries ?? [];
  const read = entries.length === 0 ? new Set() : readPeriodsOf(tree, reading);
  const isStranger = (id: string | null) => id !== null && !owning.has(id);
  return [
    ...[...extra.owners].flatMap(([id, { index }]) =>
      isStranger(id) ? [stranger(id, `/owners/${index}`)] : [],
    ),
    ...entries.flatMap((entry) => {
      const path = `/periods/${entry.index}`;
      if (entry.ownerId !== null && isStranger(entry.ownerId)) return [stranger(entry.ownerId, path)];
      return read.has(nameOfPeriod(entry.ownerId, entry.period)) ? [] : [unread(entry, path)];
    }),
  ];
}

/** The periods other than that of the facts in which goals run, each of an owner or (null) of the person. */
function readPeriodsOf({ goals }: GoalTreeFunction, { period: now, personId }: Reading): ReadonlySet<string> {
  const others = goals.filter(({ period }) => period.from !== now.from || period.to !== now.to);
  return new Set(
    others.map(({ goal: { ownerId }, period }) =>
      nameOfPeriod(ownerId === undefined || ownerId === personId ? null : ownerId, period),
    ),
  );
}

function stranger(id: string, path: string): Issue {
  const message = `${quoted(id)} owns no goal of the tree. Correct the id, or leave the owner out.`;
  return goalIssue("goals.unknown_owner", path, message, { id: cut(id) }, "warning");
}

function unread({ period }: PeriodEntry, path: string): Issue {
  const message = `No goal reads these measures of ${period.id}: no goal of theirs runs in just that period, or the facts are of it themselves. Correct the period, or leave them out.`;
  return goalIssue("goals.unread_period", path, message, { period: period.id }, "warning");
}
