import type { Period } from "../../kernel/calendar/index.js";
import { type Decimal, plus, ZERO } from "../../kernel/decimal/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import type { StageModel } from "../types.js";
import { type Aside, asideOf } from "./asideTotals.js";
import type { ForecastDeal } from "./forecastDeal.js";
import { CATEGORIES } from "./forecastLines.js";
import { type Scope, scopeOf } from "./scopeOf.js";
import type { ForecastAside } from "./types.js";

/** The deals of one category. */
export interface SortedCategory {
  readonly id: string;
  readonly deals: readonly ForecastDeal[];
  readonly amount: Decimal;
}

/** The deals of a period by their categories. */
export interface SortedDeals {
  /** The known ones first, then by UTF-16 code units; each with a deal at least. */
  readonly categories: readonly SortedCategory[];
  readonly aside: Aside;
}

/** Sorts the deals of a period by category: their own, else that of their stage; what was won is `closed`. */
export function sortDeals(
  deals: readonly ForecastDeal[],
  period: Period | null,
  model: StageModel | undefined,
): SortedDeals {
  const ofStage = new Map(model?.stages.map(({ id, forecastCategory }) => [id, forecastCategory]));
  const sorted = new Map<string, ForecastDeal[]>();
  const aside: (readonly [ForecastAside, ForecastDeal])[] = [];
  for (const deal of deals) {
    const scope = scopeOf(deal, period);
    const category = scope === "won" ? "closed" : (deal.category ?? ofStage.get(deal.stageId ?? "") ?? null);
    const reason = reasonOf(scope, deal, category);
    if (reason !== null) aside.push([reason, deal]);
    else if (scope !== null && category !== null) {
      const known = sorted.get(category);
      if (known === undefined) sorted.set(category, [deal]);
      else known.push(deal);
    }
  }
  const categories = [...sorted].map(([id, own]) => ({
    id,
    deals: own,
    amount: own.reduce((sum, { amount }) => plus(sum, amount ?? ZERO), ZERO),
  }));
  return { categories: categories.sort(inOrder), aside: asideOf(aside) };
}

/** Why a deal is in no category; null where it is in one, or no part of the forecast at all. */
function reasonOf(scope: Scope, { amount }: ForecastDeal, category: string | null): ForecastAside | null {
  if (scope === null) return null;
  if (scope !== "won" && scope !== "open" && scope !== "closed") return scope;
  if (amount === null) return "missing_amount";
  if (category === null) return "missing_category";
  // A deal that is closed cannot be as good as open: it was won, or lost.
  return scope === "closed" && OPEN.has(category) ? "closed_unknown" : null;
}

const OPEN: ReadonlySet<string> = new Set(["commit", "mostLikely", "bestCase", "pipeline"]);

function inOrder(a: SortedCategory, b: SortedCategory): number {
  return placeOf(a.id) - placeOf(b.id) || compareTexts(a.id, b.id);
}

function placeOf(id: string): number {
  const place = CATEGORIES.indexOf(id);
  return place < 0 ? CATEGORIES.length : place;
}
