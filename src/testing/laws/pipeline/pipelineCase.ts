import fc from "fast-check";
import { addDays, parsePeriod } from "../../../kernel/index.js";
import type {
  CompiledStageModel,
  DealHistory,
  PipelineFacts,
  PipelineResult,
} from "../../../pipeline/index.js";
import { pipelineFacts } from "../../arbitraries/pipeline/pipelineFacts.js";

/** What most laws of stage models are tried on. */
export type PipelineScenario = { readonly facts: PipelineFacts };

/** Scenarios of deals and their changes. */
export function pipelineScenarios(model: CompiledStageModel): fc.Arbitrary<PipelineScenario> {
  return fc.record({ facts: pipelineFacts(model) });
}

/** What the deals of a period went through up to its end. */
export function historiesOf(
  model: CompiledStageModel,
  { period, deals, changes = [] }: PipelineFacts,
): readonly DealHistory[] {
  return model.history({ asOf: addDays(parsePeriod(period).to, -1), deals, changes }).histories;
}

/** A result without what tells where a record stood in its list. */
export function withoutPlaces({ issues, ...rest }: PipelineResult): unknown {
  return { ...rest, issues: issues.map(({ path: _path, ...issue }) => issue) };
}

/** A result without what is said of the records as they are today. */
export function withoutIssues({ issues: _issues, ...rest }: PipelineResult): unknown {
  return rest;
}
