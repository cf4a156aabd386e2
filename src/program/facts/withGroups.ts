import { componentGroup } from "../../incentives/components/registry.js";
import { readGroups } from "../../incentives/funds/readGroups.js";
import type { FundGroup, GroupEntry } from "../../incentives/funds/types.js";
import { writeGroups } from "../../incentives/funds/writeGroups.js";
import { participationOf } from "../../incentives/participation.js";
import type { Plan } from "../../incentives/types.js";
import type { Period } from "../../kernel/calendar/index.js";
import { formatFraction } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { type DueSpans, dueSpans } from "../dueSpans.js";
import { openingTiers } from "../person/closeTiers.js";
import { creditedIn } from "../person/creditedIn.js";
import { dueFor } from "../person/dueFor.js";
import type { KnownValue } from "../person/known.js";
import { type MeasuredSpans, measurePerson, valuesOf } from "../person/measurePerson.js";
import { type ReadShard, readShard } from "../person/readShard.js";
import type { ProgramFunction } from "../programFunction.js";
import type { PersonShard } from "../types.js";

/** A contest or a team pool of the program. */
interface Fund {
  readonly plan: Plan;
  readonly id: string;
  readonly measure: string | null;
}

/** Somebody who may take part in it. */
interface Entrant {
  readonly shard: ReadShard;
  readonly due: DueSpans;
  readonly tier: string | null;
  readonly measured: MeasuredSpans;
}

/**
 * Gives each shard the whole group of every contest and team pool, so that each person can be paid alone. A group that
 * the facts hold is taken as it is; of any other the entries are the people whom the plan is for, with their measure.
 */
export function withGroups(
  program: ProgramFunction,
  shards: readonly PersonShard[],
  given: unknown,
  issues: Issue[],
): readonly PersonShard[] {
  const funds = fundsOf(program);
  const held = given === undefined ? [] : writeGroups(readGroups(given, issues));
  const open = funds.filter(({ id }) => !held.some((group) => group.id === id));
  if (funds.length === 0 && held.length === 0) return shards;
  const entrants = open.length === 0 ? [] : shards.flatMap((shard) => entrantOf(program, shard) ?? []);
  const groups = [...held, ...groupsOf(program, open, entrants)];
  return shards.map((shard) => ({ ...shard, groups }));
}

function fundsOf({ documents }: ProgramFunction): readonly Fund[] {
  return documents.plans.flatMap(({ versions }) =>
    versions.flatMap((plan) =>
      plan.components.flatMap((component) => {
        const group = componentGroup(component);
        return group === null ? [] : [{ plan, id: component.id, measure: group.measure }];
      }),
    ),
  );
}

/** Faults of the facts are told where the person is closed. */
function entrantOf(program: ProgramFunction, given: PersonShard): Entrant | null {
  const read = readShard(program, given);
  if (!read.ok) return null;
  const shard = read.data;
  const tiers = [...openingTiers(program, shard).values()].map(({ tier }) => tier.id);
  const due = dueFor(program, dueSpans(program, shard.period), shard.situation, new Set(tiers));
  const measured = measurePerson(program, shard, [...due.values()], { issues: [], leftOut: [] });
  return measured.ok ? { shard, due, tier: tiers[0] ?? null, measured: measured.data } : null;
}

/** Versions of a plan may share a component: the entries are those of the version that is in force. */
function groupsOf(
  program: ProgramFunction,
  funds: readonly Fund[],
  entrants: readonly Entrant[],
): readonly FundGroup[] {
  const groups = new Map<string, GroupEntry[]>();
  for (const fund of funds) {
    const entries = entrants.flatMap((entrant) => entryOf(program, fund, entrant) ?? []);
    groups.set(fund.id, [...(groups.get(fund.id) ?? []), ...entries]);
  }
  return [...groups].map(([id, entries]) => ({ id, entries }));
}

function entryOf(program: ProgramFunction, { plan, measure }: Fund, entrant: Entrant): GroupEntry | null {
  const { shard, due, tier } = entrant;
  const span = due.get(plan.id);
  if (span === undefined || !isInForce(plan, span)) return null;
  const { person, role } = shard.situation;
  const attributes = new Map([
    ["role", role],
    ["tier", tier],
  ]);
  const { verdict } = participationOf(plan.participants, { personId: person.id, attributes });
  if (verdict === "out") return null;
  const exact = measure === null ? null : (measureOf(program, entrant, measure, span)?.exact ?? null);
  return { personId: person.id, ...(exact === null ? {} : { value: formatFraction(exact) }) };
}

function isInForce({ effective }: Plan, span: Period): boolean {
  return effective === undefined || (effective.from < span.to && (effective.to ?? LAST) > span.from);
}

/** After every date. */
const LAST = "9999-12-31";

function measureOf(
  program: ProgramFunction,
  { shard, measured }: Entrant,
  measure: string,
  span: Period,
): KnownValue | undefined {
  const person = measured.bySpan.get(span.id);
  const declared = person === undefined ? undefined : valuesOf(person).get(measure);
  return declared ?? creditedIn(program, shard.credits, span).get(measure);
}
