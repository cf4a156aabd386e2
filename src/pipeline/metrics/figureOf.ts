import type { Book } from "../counting/bookOf.js";
import type { PipelineMetric } from "../types.js";
import { cycle } from "./cycle.js";
import type { Figured } from "./figured.js";
import { velocity } from "./velocity.js";
import { winRate } from "./winRate.js";

/** Closed deals below which a figure says more about chance than about selling. */
const LEAST = 10;

/** The figure that a metric of the document asks for, with the defaults of what it leaves open. */
export function figureOf(metric: PipelineMetric, id: string, book: Book): Figured {
  const minimum = metric.minimum ?? LEAST;
  switch (metric.kind) {
    case "winRate":
      return winRate(id, metric.definition ?? "closedCount", minimum, book);
    case "cycle":
      return cycle(id, { of: metric.of ?? "won", average: metric.average ?? "mean" }, minimum, book);
    case "velocity": {
      const by = { deals: metric.deals ?? "open", winRate: metric.winRate ?? "closedCount" } as const;
      return velocity(id, by, minimum, book);
    }
  }
}
