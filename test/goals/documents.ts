import type { Goal, GoalTree } from "attainment/goals";

/** A measured goal with these fields in place of its own. */
export function goal(fields: Partial<Goal> & { readonly id: string }): Goal {
  return {
    measure: "sales",
    unit: "money",
    direction: "atLeast",
    target: "100",
    period: "2026-Q3",
    ...fields,
  };
}

/** A goal without a measure. */
export function above(fields: Partial<Goal> & { readonly id: string }): Goal {
  return { unit: "money", direction: "increase", period: "2026-Q3", ...fields };
}

export function tree(...goals: readonly Goal[]): GoalTree {
  return { kind: "goalTree", id: "q3", goals };
}

/** Measures of owners as facts hold them. */
export function owners(measures: Readonly<Record<string, string | null>>, name: string = "sales") {
  return Object.entries(measures).map(([id, value]) => ({ id, measures: { [name]: value } }));
}
