import {
  compileStageModel,
  type PipelineFacts,
  type PipelineFigure,
  type PipelineMetric,
  type Stage,
  type StageModel,
} from "attainment/pipeline";
import type { Deal, StageChange } from "../../../src/records/index.js";

/** Four open stages and what comes behind them. */
const stages: readonly Stage[] = [
  { id: "s1", kind: "open" },
  { id: "s2", kind: "open", requiredFields: ["budget"] },
  { id: "s3", kind: "open" },
  { id: "s4", kind: "open" },
  { id: "hold", kind: "onHold" },
  { id: "won", kind: "won" },
  { id: "lost", kind: "lost" },
  { id: "void", kind: "void" },
];

export const funnel: StageModel = { kind: "stageModel", id: "funnel", stages, firstStay: "creation" };

/** What a deal has beside its moves. */
export type Own = Omit<Deal, "id">;

/** A deal that moved on the days given, such as `"01-05 s1"`; its first stage is that of its creation. */
export function told(
  id: string,
  moves: readonly string[],
  own: Own = {},
): { readonly deal: Deal; readonly changes: readonly StageChange[] } {
  const steps = moves.map((move) => ({ on: `2026-${move.slice(0, 5)}`, stageId: move.slice(6) }));
  const [first, ...rest] = steps;
  const changes = rest.map(({ on, stageId }, index): StageChange => {
    const fromStageId = steps[index]?.stageId ?? null;
    return { id: `${id}/${index}`, dealId: id, stageId, fromStageId, changedOn: on, sequence: index };
  });
  const stageId = steps.at(-1)?.stageId ?? "s1";
  return { deal: { id, stageId, createdOn: first?.on ?? null, ...own }, changes };
}

/** The facts of deals that were told, in the first quarter. */
export function factsOf(
  stories: readonly ReturnType<typeof told>[],
  more: Partial<PipelineFacts> = {},
): PipelineFacts {
  return {
    period: "2026-Q1",
    deals: stories.map(({ deal }) => deal),
    changes: stories.flatMap(({ changes }) => changes),
    ...more,
  };
}

/** The one figure of a metric that needs no sample, unless it names one. */
export function figureOf(
  metric: PipelineMetric,
  facts: PipelineFacts,
  model: StageModel = funnel,
): PipelineFigure {
  const named = { minimum: 0, ...metric };
  const [figure] = compileStageModel({ ...model, metrics: [named] }).evaluate(facts).metrics;
  if (figure === undefined) throw new Error("The model has a metric, and so has its result.");
  return figure;
}

/** The rows of a figure, each as id, numerator, denominator and value or reason. */
export function rowsOf({ rows = [] }: PipelineFigure): readonly (string | null | undefined)[][] {
  return rows.map(({ id, numerator, denominator, value, reason }) => [
    id,
    numerator,
    denominator,
    value ?? reason,
  ]);
}
