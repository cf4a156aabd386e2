import type { DealStatus, StageTable } from "../types.js";
import { statusOf } from "./statusOf.js";

/** The stage tables, ready to be asked. */
export interface StageBook {
  /** Is there a table for deals of this pipeline? */
  readonly covers: (pipelineId: string | null) => boolean;
  /** What a stage of a pipeline stands for; null where its table does not have it. */
  readonly statusIn: (pipelineId: string | null, key: string) => DealStatus | null;
  /** The same for a stage of the past, which may be of a pipeline that the deal has left. */
  readonly statusWas: (pipelineId: string | null, key: string) => DealStatus | null;
  /** The key of the stage that has this label, so that a message can tell. */
  readonly keyOfLabel: (label: string) => string | null;
  /** Of every table. */
  readonly keys: ReadonlySet<string>;
}

type Statuses = ReadonlyMap<string, DealStatus>;

/** Reads the tables into maps, because every row of a history asks. */
export function stageBook(tables: readonly StageTable[]): StageBook {
  const byPipeline = new Map<string | null, Statuses>();
  const anywhere = new Map<string, DealStatus>();
  const labels = new Map<string, string>();
  for (const { pipelineId, stages } of tables) {
    byPipeline.set(pipelineId ?? null, new Map(stages.map(({ key, kind }) => [key, statusOf(kind)])));
    for (const { key, kind, label } of stages) {
      if (!anywhere.has(key)) anywhere.set(key, statusOf(kind));
      if (label !== undefined && !labels.has(label)) labels.set(label, key);
    }
  }
  // A deal that does not say its pipeline is of the only one there is.
  const only = byPipeline.size === 1 ? [...byPipeline.values()][0] : undefined;
  const tableOf = (pipelineId: string | null): Statuses | undefined =>
    byPipeline.get(pipelineId) ?? byPipeline.get(null) ?? (pipelineId === null ? only : undefined);
  const statusIn = (pipelineId: string | null, key: string): DealStatus | null =>
    tableOf(pipelineId)?.get(key) ?? null;
  return {
    covers: (pipelineId) => tableOf(pipelineId) !== undefined,
    statusIn,
    statusWas: (pipelineId, key) => statusIn(pipelineId, key) ?? anywhere.get(key) ?? null,
    keyOfLabel: (label) => labels.get(label) ?? null,
    keys: new Set(anywhere.keys()),
  };
}
