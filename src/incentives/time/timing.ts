import type { Issue } from "../../kernel/issue/index.js";
import type { Component } from "../componentTypes.js";
import { actualDays, buildDayCounter, type DayCounter } from "./dayCounter.js";
import { buildRamps, type CompiledRamp } from "./ramp.js";
import { type StatedCalendar, statedCalendar } from "./statedPeriod.js";
import type { PlanProration, PlanTime, Scaled } from "./types.js";

/** What a plan says about time, compiled. */
export interface Timing {
  /** Where the proration stands, or the plan where it has none. */
  readonly ref: string;
  readonly counter: DayCounter;
  readonly scales: ReadonlySet<Scaled>;
  readonly leave: NonNullable<PlanProration["leave"]>;
  /** The period that quotas and targets are stated for; null for the evaluated one. */
  readonly statedFor: StatedCalendar | null;
  readonly ramps: ReadonlyMap<string, CompiledRamp>;
}

/** Compiles what a plan says about time. */
export function buildTiming(
  plan: PlanTime & { readonly components: readonly Component[] },
  at: string,
  issues: Issue[],
): Timing {
  const { proration } = plan;
  const ref = proration === undefined ? at : `${at}/proration`;
  const { scales = ["quota", "target"], leave = "scaled" } = proration ?? {};
  const counter = proration === undefined ? actualDays : buildDayCounter(proration, ref, issues);
  // A plan with a fault is never evaluated.
  return {
    ref,
    counter: counter ?? actualDays,
    scales: new Set(scales),
    leave,
    statedFor: statedCalendar(plan),
    ramps: buildRamps(plan, at, issues),
  };
}
