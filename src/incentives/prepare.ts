import type { Needs } from "../kernel/facts/index.js";
import { type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import { checkInputs } from "./checkInputs.js";
import { checkState } from "./checkState.js";
import type { PlanFactsCode } from "./codes.js";
import type { CompiledVersion } from "./compileVersion.js";
import type { PlanReading } from "./facts/readPlanFacts.js";
import { type Participation, participationOf } from "./participation.js";
import type { PlanVersions } from "./planVersions.js";
import { versionFor } from "./versionFor.js";

/** What one evaluation works with. */
export interface Prepared {
  readonly version: CompiledVersion;
  readonly reading: PlanReading;
  readonly participation: Participation;
  /** Faults in facts that do not bring everything down. */
  readonly faults: readonly Issue[];
}

/**
 * Picks the version that is in force, and checks that it and the facts fit each other.
 *
 * @param needsOf - What of the version's inputs is asked for.
 * @returns What the evaluation works with; or, where period, person, state or version leave nothing to evaluate, every
 * fault found.
 */
export function prepare(
  plan: PlanVersions,
  reading: PlanReading,
  needsOf: (version: CompiledVersion) => Needs,
): Prepared | readonly Issue[] {
  const state = checkState(plan.id, plan.componentIds, reading);
  const version = versionFor(plan.versions, reading.period);
  if ("code" in version) return [version, ...state, ...reading.issues];
  const participation = participationOf(version.plan.participants, reading);
  const inputs = participation.verdict === "out" ? [] : checkInputs(needsOf(version), reading);
  const faults = [...reading.issues, ...participation.issues, ...inputs];
  const frame = [...state, ...version.components.flatMap((component) => component.check(reading))];
  return frame.length > 0 ? [...frame, ...faults] : { version, reading, participation, faults };
}

/** Ids that `only` names and no line has. */
export function checkOnly({ plan }: CompiledVersion, only: readonly string[] | undefined): readonly Issue[] {
  const known = new Set([...plan.components, ...(plan.steps ?? [])].map(({ id }) => id));
  return (only ?? []).flatMap((id, index) => {
    if (known.has(id)) return [];
    const message = `No line of the plan has the id ${quoted(id)}, which the option only asks for. Name components or steps of the plan.`;
    return [
      issueOf<PlanFactsCode>("incentives.unknown_line", `/options/only/${index}`, message, {
        id: id.slice(0, 80),
      }),
    ];
  });
}
