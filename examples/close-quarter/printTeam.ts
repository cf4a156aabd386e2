import type { PeriodClose } from "attainment";
import type { Locale } from "attainment/explain";
import { table } from "../terminal/table.js";

/** The five best by each ranking. */
export function printRankings({ rankings, people }: PeriodClose, { headings }: Locale): string {
  const nameOf = new Map(people.map(({ id, name }) => [id, name ?? id]));
  return rankings
    .map(({ id, title, entries }) =>
      table(
        [
          { heading: headings.rank, figures: true },
          { heading: title ?? id },
          { heading: headings.team },
          { heading: headings.measured, figures: true },
        ],
        entries
          .slice(0, 5)
          .map(({ rank, personId, teamId, value }) => [
            rank,
            nameOf.get(personId) ?? personId,
            teamId ?? "-",
            Number(value).toFixed(2),
          ]),
      ),
    )
    .join("\n\n");
}

/** How often each grade, tier and proposed move occurs, and what each team costs in the last month. */
export function printTeams({ teams, currency }: PeriodClose, { headings }: Locale): string {
  const columns = [
    { heading: headings.team },
    { heading: headings.people, figures: true },
    { heading: `${headings.cost} ${currency ?? ""}`.trim(), figures: true },
    { heading: headings.distribution },
  ];
  return table(
    columns,
    teams.map(({ id, people, cost, known, distributions }) => [
      id ?? headings.total,
      String(people),
      cost ?? known,
      distributions
        .filter(({ of }) => of === "grade" || of === "tier")
        .map(({ counts }) => counts.map((each) => `${each.id} ${each.count}`).join(" "))
        .join(" | "),
    ]),
  );
}

/** Each goal from the company down to the teams: how far it is. */
export function printGoals({ goals }: PeriodClose, { headings }: Locale): string {
  const shown = goals
    .flatMap((tree) => tree.goals)
    .filter(({ key }) => key === "companySales" || key === "teamSales");
  return table(
    [
      { heading: headings.goal },
      { heading: headings.quota, figures: true },
      { heading: headings.measured, figures: true },
      { heading: headings.attainment, figures: true },
    ],
    shown.map(({ id, title, target, actual, progress }) => [
      title ?? id,
      target ?? "-",
      actual ?? "-",
      progress === null ? "-" : `${(Number(progress) * 100).toFixed(1)} %`,
    ]),
  );
}
