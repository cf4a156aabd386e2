import deals from "./data/deals.json" with { type: "json" };
import measures from "./data/measures.json" with { type: "json" };
import people from "./data/people.json" with { type: "json" };
import plan from "./data/plan.json" with { type: "json" };
import type { TeamFacts } from "./payTeam.js";

/** A small team's September, from the committed data. */
export const teamOfOurs: TeamFacts = {
  measures,
  plan,
  period: "2026-09",
  people: people.map((person) => person.id),
  deals,
};

const names = new Map(people.map((person) => [person.id, person.name]));

export function nameOf(id: string): string {
  return names.get(id) ?? id;
}
