import { isZeroFraction } from "../../kernel/decimal/index.js";
import type { PlacedDeal } from "../counting/bookOf.js";
import { averageDays, closedOf } from "./cycle.js";
import type { Figured, FigureReason } from "./figured.js";
import type { MetricFacts } from "./metricFacts.js";
import { amountTerm, countTerm, productTerm, quotientTerm, sumTerm, type Term } from "./term.js";
import type { VelocityMetric } from "./types.js";
import { winRate } from "./winRate.js";

/** What the pipeline brings in a day: deals times mean won amount times win rate, over the cycle. */
export function velocity(id: string, metric: VelocityMetric, minimum: number, facts: MetricFacts): Figured {
  const { deals = "open", winRate: rateBy = "closedCount", cycleOf = "won", average = "mean" } = metric;
  const rate = winRate(`${id}.winRate`, { definition: rateBy }, minimum, facts);
  return {
    choices: [deals, rateBy, cycleOf, average],
    sample: rate.sample,
    outcome: speed(id, metric, rate.outcome, facts),
  };
}

function speed(
  id: string,
  metric: VelocityMetric,
  rate: Term | FigureReason,
  facts: MetricFacts,
): Term | FigureReason {
  const { won } = facts.book;
  if (typeof rate === "string") return rate;
  if (won.length === 0) return "no_wins";
  if (won.some(({ amount }) => amount === null)) return "missing_amount";
  const { cycleOf = "won", average = "mean" } = metric;
  const days = averageDays(`${id}.cycle`, average, closedOf(cycleOf, facts.book), "no_wins");
  if (typeof days === "string") return days;
  if (isZeroFraction(days.value)) return "zero_cycle";
  const mean = quotientTerm(
    `${id}.meanWon`,
    amountTerm(`${id}.meanWon.won`, won),
    countTerm(`${id}.meanWon.cases`, won),
  );
  return quotientTerm(id, productTerm(`${id}.value`, opportunities(id, metric, facts), mean, rate), days);
}

function opportunities(id: string, { deals, qualifiedFrom }: VelocityMetric, facts: MetricFacts): Term {
  const { won, lost, created, open } = facts.book;
  if (deals === "created") return countTerm(`${id}.opportunities`, created);
  if (deals === "closed")
    return sumTerm(`${id}.opportunities`, [
      countTerm(`${id}.opportunities.won`, won),
      countTerm(`${id}.opportunities.lost`, lost),
    ]);
  return countTerm(
    `${id}.opportunities`,
    qualifiedFrom === undefined ? open : qualified(open, qualifiedFrom, facts),
  );
}

/** The deals that stand in a stage or behind it; one on hold, or in no stage that is known, where it stood before. */
function qualified(open: readonly PlacedDeal[], from: string, { model }: MetricFacts): readonly PlacedDeal[] {
  const ranks = new Map(
    model.stages.flatMap(({ id, kind }, index) => (kind === "open" ? [[id, index] as const] : [])),
  );
  const least = ranks.get(from) ?? 0;
  return open.filter(({ history }) => {
    const known = history.stays.flatMap(({ stageId }) => ranks.get(stageId ?? "") ?? []);
    return (known.at(-1) ?? -1) >= least;
  });
}
