import type { Lead } from "attainment/pipeline";

/** A scoring as Odoo sets it up, with the fields of its tests. */
export const odooScoring = {
  kind: "leadScoring",
  id: "odoo",
  stages: { list: [{ id: "s0" }, { id: "s1" }, { id: "s2" }, { id: "won", isWon: true }] },
  fields: [
    { id: "country" },
    { id: "state" },
    { id: "email", unset: "count" },
    { id: "phone", unset: "count" },
    { id: "source" },
  ],
  teamField: "team",
} as const;

const lead = (
  id: string,
  team: string,
  [country, state, source, stageId]: readonly [string, string, string, string],
  outcome: "won" | "lost" | null,
): Lead => ({ id, team, country, state, source, stageId, outcome });

/** The leads of Odoo's test of scores, by their places there. */
export const fourteenLeads: readonly Lead[] = [
  lead("0", "1", ["c0", "st0", "u0", "s0"], "lost"),
  lead("1", "1", ["c1", "st1", "u1", "s1"], "lost"),
  lead("2", "1", ["c2", "st2", "u2", "s2"], "won"),
  lead("3", "1", ["c0", "st1", "u2", "s1"], null),
  lead("4", "1", ["c1", "st1", "u1", "s0"], null),
  lead("5", "2", ["c0", "st1", "u1", "s2"], "lost"),
  lead("6", "2", ["c0", "st1", "u2", "s1"], "lost"),
  lead("7", "2", ["c0", "st2", "u2", "s0"], "won"),
  lead("8", "2", ["c0", "st1", "u2", "s1"], null),
  lead("9", "2", ["c1", "st0", "u1", "s1"], null),
  lead("10", "3", ["c1", "st1", "u1", "s2"], "won"),
  lead("11", "3", ["c0", "st1", "u0", "s0"], "lost"),
  lead("12", "3", ["c1", "st2", "u2", "s0"], "lost"),
  lead("13", "3", ["c0", "st1", "u2", "s1"], null),
];
