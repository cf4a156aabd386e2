import type { Period } from "../kernel/calendar/index.js";
import type { Fraction } from "../kernel/decimal/index.js";
import type { Faults } from "../kernel/facts/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import type { FigureUnit } from "./metrics/figureTypes.js";
import type { PipelineResult, StageModel } from "./types.js";

/** A pipeline's result with its exact numbers, for documents that read them as measures. */
export interface CountedPipeline {
  readonly result: PipelineResult;
  /** `<metric id>`, and `open.count`, `open.amount` and so on for each of the totals. */
  readonly figures: ReadonlyMap<string, Fraction | null>;
}

/** Records of which nothing is known yet: where the list stands, and the name of its stream. */
export interface GivenRecords {
  readonly given: unknown;
  readonly path: string;
  readonly stream: string;
  /** Where each item stood, if the list is a selection from the one at `path`; absent: where it stands. */
  readonly places?: readonly number[];
}

/** What only some metrics look at. */
export interface PipelineExtras {
  readonly fieldChanges?: GivenRecords | null;
  /** Of `inputs`; one that is absent counts as not known. */
  readonly measures?: ReadonlyMap<string, Fraction | null>;
  /** A day of the period, the last that is looked at; absent: the last of the period. */
  readonly asOf?: string;
}

/** A stage model that was built from its document: what a program evaluates. */
export interface StageModelFunction {
  readonly document: StageModel;
  /** The measures that its metrics name, such as quotas, sorted. */
  readonly inputs: readonly string[];
  /** The names and units of the figures it gives, sorted. */
  readonly figures: readonly { readonly name: string; readonly unit: FigureUnit }[];
  /** Counts deals; faulty records go to `faults`. With a trace it records one node, the outermost. */
  count(
    deals: GivenRecords,
    changes: GivenRecords | null,
    period: Period,
    faults: Faults,
    trace?: Tracer,
    extras?: PipelineExtras,
  ): CountedPipeline;
}
