import { daysBetween } from "../../kernel/calendar/index.js";
import type { Book, PlacedDeal } from "../counting/bookOf.js";
import { averageOf, type Span } from "./averageOf.js";
import type { Figured, FiguredRow, FigureReason } from "./figured.js";
import type { Term } from "./term.js";

/** How a cycle is told. */
export interface CycleDefinition {
  readonly of: "won" | "lost" | "closed";
  readonly average: "mean" | "median";
}

const AVERAGES = ["mean", "median"] as const;

/** The days from creation to closing of the deals closed in the period. */
export function cycle(id: string, { of, average }: CycleDefinition, minimum: number, book: Book): Figured {
  const deals = closedOf(of, book);
  const sample = deals.length;
  const told = (each: "mean" | "median"): Term | FigureReason => {
    const days = averageDays(id, each, deals, noneOf[of]);
    return typeof days !== "string" && sample < minimum ? "insufficient_sample" : days;
  };
  const rows = AVERAGES.map((each): FiguredRow => {
    const days = told(each);
    if (typeof days === "string") return { id: each, sample, outcome: days };
    const [numerator, denominator] = each === "mean" ? days.parts.map(({ value }) => value) : [];
    const sums = numerator === undefined || denominator === undefined ? {} : { numerator, denominator };
    return { id: each, sample, ...sums, outcome: days.value };
  });
  return { choices: [of, average], sample, outcome: told(average), rows };
}

/** The deals of a period whose cycles are looked at. */
export function closedOf(of: CycleDefinition["of"], { won, lost }: Book): readonly PlacedDeal[] {
  return of === "won" ? won : of === "lost" ? lost : [...won, ...lost];
}

const noneOf = { won: "no_wins", lost: "no_losses", closed: "no_closed_deals" } as const;

/** The mean or median of the cycles of deals that are closed; or why it cannot be told. */
export function averageDays(
  id: string,
  average: "mean" | "median",
  deals: readonly PlacedDeal[],
  none: FigureReason,
): Term | FigureReason {
  if (deals.length === 0) return none;
  const known = deals.flatMap((deal): readonly Span[] => {
    const days = cycleOf(deal);
    return days === null ? [] : [{ deal, days }];
  });
  return known.length < deals.length ? "missing_created_on" : averageOf(id, average, known);
}

/** The days from the creation of a deal to its closing; null where one of the two is not known. */
export function cycleOf({ createdOn, standing }: PlacedDeal): number | null {
  return createdOn === null || standing.closedOn === null ? null : daysBetween(createdOn, standing.closedOn);
}
