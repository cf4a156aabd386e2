import type { Goal, GoalTree } from "attainment";
import { cascadeGoal } from "attainment/goals";
import { type Seller, teamIds } from "./team.js";

const period = "2026-Q3";
/** What teams take on together, as a multiple of the company's target: some will fall short. */
const overAssignment = "1.05";

const company: Goal = {
  id: "sales-company",
  key: "companySales",
  title: "Sales of the company",
  ownerId: "company",
  unit: "money",
  direction: "increase",
  aggregation: "sum",
  target: "2600000",
  period,
  source: "CRM deals",
  checkIn: "month",
  rollUp: { of: "actuals" },
};

/** The company's sales goal, cascaded to the teams by what they hold, and to the people by their potential. */
export function makeGoals(sellers: readonly Seller[]): GoalTree {
  const teams = cascadeGoal(
    company,
    teamIds.map((id) => ({
      id: `sales-${id}`,
      title: `Sales of the team ${id}`,
      ownerId: id,
      weight: String(potentialOf(sellers.filter(({ teamId }) => teamId === id))),
    })),
    { overAssignment },
  ).goals.map((goal): Goal => ({ ...goal, key: "teamSales" }));
  const people = teams.flatMap((team) =>
    cascadeGoal(
      team,
      sellers
        .filter(({ teamId }) => teamId === team.ownerId)
        .map(({ person, potential }) => ({
          id: `sales-${person.id}`,
          title: `Sales of ${person.name}`,
          ownerId: person.id,
          weight: potential,
        })),
      { step: "100" },
    ).goals.map(personal),
  );
  return {
    kind: "goalTree",
    id: "sales-2026-q3",
    title: "Sales from the company to the person",
    goals: [company, ...teams, ...people],
  };
}

/** A person's goal is measured by itself, where those above it pool what is below them. */
function personal({ rollUp: _, ...goal }: Goal): Goal {
  return { ...goal, key: "sales", measure: "sales" };
}

function potentialOf(sellers: readonly Seller[]): number {
  return sellers.reduce((sum, { potential }) => sum + Number(potential), 0);
}
