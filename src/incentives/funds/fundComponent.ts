import type { ConditionFunction, Readings } from "../../kernel/condition/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { ComponentContext } from "../components/definition.js";
import type { FundOutcome } from "./fundOutcome.js";
import type { ReadEntry } from "./readGroups.js";
import type { ContestComponent, TeamPoolComponent } from "./types.js";

/** A component that pays out of a fund of the whole group, compiled. */
export interface FundComponent {
  readonly document: ContestComponent | TeamPoolComponent;
  readonly context: ComponentContext;
  readonly qualify: ConditionFunction | null;
  /** What everybody gets. With a trace it records what the fund stands on. */
  settle(entries: readonly ReadEntry[], readings: Readings, trace?: Tracer): FundOutcome;
}
