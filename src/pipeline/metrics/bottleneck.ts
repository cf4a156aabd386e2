import { cohortOf, conversionSteps } from "./conversionSteps.js";
import type { Figured, FigureReason } from "./figured.js";
import type { MetricFacts } from "./metricFacts.js";
import { enough, outcomeOf } from "./rowOf.js";
import { stepTerm } from "./stageConversion.js";
import type { BottleneckMetric } from "./stageTypes.js";
import { staysByStage } from "./staysByStage.js";
import { countTerm, extremeTerm, type Term } from "./term.js";
import { sampleOf, timeTerm } from "./timeInStage.js";

/** A stage as the rule looks at it. */
interface Candidate {
  readonly id: string;
  readonly sample: number;
  readonly outcome: Term | FigureReason;
}

interface Rule {
  readonly which: "largest" | "smallest";
  /** Why there is no bottleneck where there are no stages. */
  readonly none: FigureReason;
  readonly candidates: (id: string, minimum: number, facts: MetricFacts) => readonly Candidate[];
}

const rules: Readonly<Record<NonNullable<BottleneckMetric["definition"]>, Rule>> = {
  longestTime: {
    which: "largest",
    none: "no_stays",
    candidates: (id, minimum, facts) =>
      staysByStage(facts, "visit").map((stage) => {
        const sample = sampleOf(stage, CENSORED);
        return {
          id: stage.id,
          sample,
          outcome: timeTerm(`${id}.stage.${stage.id}`, stage, CENSORED, minimum),
        };
      }),
  },
  lowestConversion: {
    which: "smallest",
    none: "stage_not_reached",
    candidates: (id, minimum, facts) =>
      conversionSteps(facts, "anyTouch", cohortOf(facts, "created")).steps.map((step) => ({
        id: step.id,
        sample: step.entered.length,
        outcome: stepTerm(id, step, minimum),
      })),
  },
  mostDeals: {
    which: "largest",
    none: "no_open_deals",
    candidates: (id, minimum, { model, book }) =>
      model.stages.flatMap(({ id: stageId, kind }) => {
        if (kind !== "open" && kind !== "onHold") return [];
        const here = book.open.filter(({ standing }) => standing.stageId === stageId);
        const count = here.length === 0 ? "no_open_deals" : countTerm(`${id}.stage.${stageId}`, here);
        return [{ id: stageId, sample: here.length, outcome: enough(count, here.length, minimum) }];
      }),
  },
};

const CENSORED = { stays: "censored" } as const;

/** The stage that holds the process up, by a named rule; of equal ones the first. */
export function bottleneck(
  id: string,
  metric: BottleneckMetric,
  minimum: number,
  facts: MetricFacts,
): Figured {
  const { definition = "longestTime" } = metric;
  const { which, none, candidates } = rules[definition];
  const stages = candidates(id, minimum, facts);
  const told = stages.flatMap(({ id: stageId, sample, outcome }) =>
    typeof outcome === "string" ? [] : [{ stageId, sample, term: outcome }],
  );
  const rows = stages.map(({ outcome, ...row }) => ({ ...row, outcome: outcomeOf(outcome) }));
  const [first, ...rest] = told.map(({ term }) => term);
  if (first === undefined) {
    const isTooFew = stages.some(({ outcome }) => outcome === "insufficient_sample");
    return { choices: [definition], sample: 0, outcome: isTooFew ? "insufficient_sample" : none, rows };
  }
  const term = extremeTerm(id, which, first, ...rest);
  const top = told.find((each) => each.term === term.chosen);
  return { choices: [definition], sample: top?.sample ?? 0, outcome: term, topId: top?.stageId, rows };
}
