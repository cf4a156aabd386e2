import { compareFractions, type Fraction, formatFraction } from "../../kernel/decimal/index.js";
import { type Issue, pointer, quoted } from "../../kernel/issue/index.js";
import { kpiIssue } from "../kpiIssue.js";
import type { IncidentsFunction } from "./buildIncidents.js";
import type { CountedIncidents } from "./countIncidents.js";

/** What an indicator came to, as far as its incidents are held against it. */
export interface HeldAgainst {
  readonly id: string;
  readonly measure: string;
  readonly ratio: Fraction | null;
}

/** Ratios that are far from the incidents on record: high with more negative ones, low with more positive ones. */
export function flagIncidents(
  { high, low }: IncidentsFunction,
  { rules }: CountedIncidents,
  indicators: readonly HeldAgainst[],
): readonly Issue[] {
  const balances = new Map<string, number>();
  for (const { rule, items } of rules) {
    const way = rule.document.effect === "positive" ? 1 : -1;
    for (const { incident, status } of items) {
      if (status !== "counted" || incident.indicatorId === undefined) continue;
      balances.set(incident.indicatorId, (balances.get(incident.indicatorId) ?? 0) + way);
    }
  }
  return indicators.flatMap(({ id, measure, ratio }) => {
    const balance = balances.get(id) ?? 0;
    if (ratio === null || balance === 0) return [];
    const isFar = balance < 0 ? compareFractions(ratio, high) >= 0 : compareFractions(ratio, low) <= 0;
    return isFar ? [flagged(id, measure, formatFraction(ratio), balance)] : [];
  });
}

function flagged(id: string, measure: string, ratio: string, balance: number): Issue {
  const what = balance < 0 ? "negative" : "positive";
  const message = `${quoted(id)} has the ratio ${ratio}, and more ${what} incidents than others are on record for it. Look at both again.`;
  const params = { indicator: id.slice(0, 80), ratio, balance };
  return kpiIssue("kpi.rating_against_incidents", pointer(["measures", measure]), message, params, "warning");
}
