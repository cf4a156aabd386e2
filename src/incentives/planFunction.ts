import type { Needs } from "../kernel/facts/index.js";
import type { Issue, Result } from "../kernel/issue/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import type { PlanReading } from "./facts/readPlanFacts.js";
import type { Plan, Statement } from "./types.js";

/** A plan with all of its versions, built from its documents: what a program evaluates. */
export interface PlanFunction {
  readonly id: string;
  readonly currency: string;
  /** In order of time. */
  readonly versions: readonly Plan[];
  /** What any version needs. */
  readonly needs: Needs;
  /** Whether a version holds pay back until cash comes in. */
  readonly needsCash: boolean;
  /**
   * Pays one person; or every reason why the facts fit no version, or the state is not this plan's. With a trace it
   * records one node, the outermost, and the statement carries none itself.
   */
  pay(reading: PlanReading, trace?: Tracer, perDeal?: boolean): Result<Statement>;
  /** What is allowed but seldom meant, as `lintPlan` tells it. */
  lint(): readonly Issue[];
}
