import { forceDistribution } from "../../kernel/calibration/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import { formatFraction } from "../../kernel/decimal/index.js";
import { type Issue, isAttainmentError } from "../../kernel/issue/index.js";
import { rankOf } from "../../kernel/statistics/index.js";
import { readExact } from "../person/exactText.js";
import type { BuiltRanking, ProgramFunction } from "../programFunction.js";
import type { PersonClose, PersonMeasure, Ranking, RankingClose } from "../types.js";

/** The rankings of everybody who takes part in them. */
export function rankingCloses(
  { rankings }: ProgramFunction,
  people: readonly PersonClose[],
  issues: Issue[],
): readonly RankingClose[] {
  return rankings.map((ranking, index) =>
    rankingClose(ranking, people, `/rankings/${index}/distribution`, issues),
  );
}

interface Candidate {
  readonly id: string;
  readonly teamId: string | null;
  readonly value: Fraction;
}

function rankingClose(
  { ranking }: BuiltRanking,
  people: readonly PersonClose[],
  path: string,
  issues: Issue[],
): RankingClose {
  const { id, title, measure, best, ties } = ranking;
  const partakers = people.filter(({ ranked }) => ranked.includes(id));
  const candidates = partakers.flatMap((person): readonly Candidate[] => {
    const found = measureOf(person, measure);
    const value = found === undefined ? null : readExact(found);
    return value === null ? [] : [{ id: person.id, teamId: person.teamId, value }];
  });
  const known = new Set(candidates.map((each) => each.id));
  const options = { ...(best === undefined ? {} : { best }), ...(ties === undefined ? {} : { ties }) };
  return {
    id,
    ...(title === undefined ? {} : { title }),
    measure,
    entries: rankOf(candidates, options).map(({ entry, rank }) => ({
      personId: entry.id,
      teamId: entry.teamId,
      value: formatFraction(entry.value),
      rank,
    })),
    unranked: partakers.flatMap((person) => (known.has(person.id) ? [] : [person.id])),
    ...distributed(ranking, partakers, candidates, path, issues),
  };
}

/**
 * The levels that the ranking's distribution suggests; those without a value take no place. It is guidance, so that one that
 * these people cannot meet is told and keeps no period from being closed.
 */
function distributed(
  { distribution, best = "highest" }: Ranking,
  partakers: readonly PersonClose[],
  candidates: readonly Candidate[],
  path: string,
  issues: Issue[],
): Pick<RankingClose, "distribution"> {
  if (distribution === undefined) return {};
  const values = new Map(candidates.map(({ id, value }) => [id, formatFraction(value)]));
  const items = partakers.map(({ id, teamId }) => ({
    id,
    value: values.get(id) ?? null,
    ...(teamId === null ? {} : { groupId: teamId }),
  }));
  const tell = (told: readonly Issue[]): void => {
    for (const issue of told)
      issues.push({ ...issue, path, severity: issue.severity === "hint" ? "hint" : "warning" });
  };
  try {
    const found = forceDistribution(items, { best, unmeetable: "tell", ...distribution });
    tell(found.issues);
    return { distribution: found };
  } catch (error) {
    if (!isAttainmentError(error)) throw error;
    tell(error.issues);
    return {};
  }
}

/** The measure in the period that is closed, or on the span of the document that gives it. */
function measureOf({ measures, period }: PersonClose, id: string): PersonMeasure | undefined {
  const found = measures.filter((measure) => measure.id === id);
  return found.find((measure) => measure.period === period) ?? found[0];
}
