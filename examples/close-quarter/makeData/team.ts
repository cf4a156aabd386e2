import type { Person } from "attainment";

/** A person of the example, with what the made-up facts depend on. */
export interface Seller {
  readonly person: Person;
  readonly teamId: string;
  readonly tierId: "junior" | "intermediate" | "senior";
  readonly isLead: boolean;
  /** How well things go, around 1. */
  readonly skill: number;
  /** The share of the team's target, relative to the others. */
  readonly potential: string;
}

interface Row {
  readonly name: string;
  readonly tier: Seller["tierId"];
  readonly hiredOn: string;
  readonly skill: number;
  readonly potential: string;
}

/** Name, level, first day, skill and potential of everybody; the first of each team leads it. */
const teams: Readonly<Record<string, readonly Row[]>> = {
  north: [
    { name: "Ingrid Solberg", tier: "senior", hiredOn: "2016-02-01", skill: 1.1, potential: "5" },
    { name: "Mikko Laine", tier: "senior", hiredOn: "2018-09-03", skill: 1.25, potential: "6" },
    { name: "Astrid Holm", tier: "intermediate", hiredOn: "2021-04-12", skill: 1.15, potential: "5" },
    { name: "Jonas Lindqvist", tier: "intermediate", hiredOn: "2022-01-10", skill: 0.85, potential: "5" },
    { name: "Freja Madsen", tier: "junior", hiredOn: "2024-06-03", skill: 1.1, potential: "3" },
    { name: "Oskar Berg", tier: "junior", hiredOn: "2026-08-10", skill: 0.7, potential: "2" },
  ],
  south: [
    { name: "Lucía Romero", tier: "senior", hiredOn: "2015-05-18", skill: 1.05, potential: "5" },
    { name: "Marco Bianchi", tier: "senior", hiredOn: "2017-11-06", skill: 0.8, potential: "6" },
    { name: "Inês Carvalho", tier: "intermediate", hiredOn: "2020-03-02", skill: 1.3, potential: "5" },
    { name: "Tomás Rivera", tier: "intermediate", hiredOn: "2022-08-22", skill: 1, potential: "4" },
    { name: "Elena Popescu", tier: "junior", hiredOn: "2024-02-19", skill: 0.95, potential: "3" },
    { name: "Nikos Pappas", tier: "junior", hiredOn: "2025-01-13", skill: 0.75, potential: "3" },
  ],
  east: [
    { name: "Marta Kowalska", tier: "senior", hiredOn: "2014-10-01", skill: 1.15, potential: "5" },
    { name: "Pavel Novák", tier: "senior", hiredOn: "2019-01-21", skill: 1.05, potential: "6" },
    { name: "Lin Yuchen", tier: "intermediate", hiredOn: "2020-07-06", skill: 1.35, potential: "5" },
    { name: "Zhao Min", tier: "intermediate", hiredOn: "2023-03-27", skill: 0.9, potential: "4" },
    { name: "Amara Okafor", tier: "junior", hiredOn: "2024-04-08", skill: 1.2, potential: "3" },
    { name: "Daniel Weiss", tier: "junior", hiredOn: "2025-05-05", skill: 0.85, potential: "3" },
  ],
  west: [
    { name: "Claire Dubois", tier: "senior", hiredOn: "2016-08-29", skill: 1, potential: "5" },
    { name: "Sean Gallagher", tier: "senior", hiredOn: "2018-03-12", skill: 1.1, potential: "6" },
    { name: "Wei Jing", tier: "intermediate", hiredOn: "2021-09-13", skill: 1.05, potential: "5" },
    { name: "Emma de Vries", tier: "intermediate", hiredOn: "2022-05-16", skill: 0.7, potential: "5" },
    { name: "Hugo Lambert", tier: "junior", hiredOn: "2024-11-04", skill: 1, potential: "3" },
    { name: "Aoife Byrne", tier: "junior", hiredOn: "2025-09-01", skill: 1.05, potential: "3" },
  ],
};

/** Everybody, in the order of their ids. */
export const sellers: readonly Seller[] = Object.entries(teams).flatMap(([teamId, rows], team) =>
  rows.map((row, place): Seller => {
    const id = idOf(team * 6 + place + 1);
    const role = place === 0 ? "teamLead" : "consultant";
    const managerId = place === 0 ? {} : { managerId: idOf(team * 6 + 1) };
    return {
      person: {
        id,
        name: row.name,
        hiredOn: row.hiredOn,
        assignments: [{ from: row.hiredOn, role, teamId, ...managerId }],
      },
      teamId,
      tierId: row.tier,
      isLead: place === 0,
      skill: row.skill,
      potential: row.potential,
    };
  }),
);

export const teamIds: readonly string[] = Object.keys(teams);

function idOf(number: number): string {
  return `p-${String(number).padStart(2, "0")}`;
}
