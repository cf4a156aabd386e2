import type { Needs } from "../kernel/facts/index.js";
import { type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import { misplacedAdjustments } from "./adjustments/adjustMeasures.js";
import { checkInputs } from "./checkInputs.js";
import { checkState } from "./checkState.js";
import { clawbackId } from "./clawback/clawbackId.js";
import type { PlanFactsCode } from "./codes.js";
import type { CompiledVersion } from "./compileVersion.js";
import type { PlanReading } from "./facts/readPlanFacts.js";
import { type Participation, participationOf } from "./participation.js";
import type { PlanVersions } from "./planVersions.js";
import { checkBalances } from "./settlement/checkBalances.js";
import { NEGATIVE_PAY } from "./settlement/negativePay.js";
import { rampWarnings } from "./time/checkTime.js";
import type { PreparedPart } from "./time/payParts.js";
import { preparePeriod } from "./time/preparePeriod.js";

/** What one evaluation works with. */
export interface Prepared {
  /** All versions, because what was paid before is taken back by the terms of its own. */
  readonly plan: PlanVersions;
  readonly version: CompiledVersion;
  readonly reading: PlanReading;
  readonly participation: Participation;
  /** The facts as they were handed over, before they were divided among parts of the period. */
  readonly given: PlanReading;
  /** The parts that the period is evaluated in; null where it is one. */
  readonly parts: readonly PreparedPart[] | null;
  readonly warnings: readonly Issue[];
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
  given: PlanReading,
  needsOf: (version: CompiledVersion) => Needs,
): Prepared | readonly Issue[] {
  const state = [...checkState(plan.id, plan.componentIds, given), ...checkBalances(plan.ledgers, given)];
  const period = preparePeriod(plan.versions, given);
  if ("code" in period) return [period, ...state, ...given.issues];
  const { version, reading } = period;
  const whole = standingPart({ version, reading });
  const parts = period.parts?.map(standingPart) ?? null;
  const evaluated = [whole, ...(parts ?? [])];
  const inputs = evaluated.flatMap((part) => [...part.participation.issues, ...lacksOf(part, needsOf)]);
  const misplaced =
    whole.participation.verdict === "out" ? [] : misplacedAdjustments(version.components, reading).issues;
  const faults = [...reading.issues, ...distinct(inputs), ...misplaced];
  const checks = evaluated.flatMap((part) =>
    part.version.components.flatMap((each) => each.check(part.reading)),
  );
  const frame = [...state, ...period.issues, ...distinct(checks)];
  if (frame.length > 0) return [...frame, ...faults];
  return { plan, ...whole, given, parts, faults, warnings: rampWarnings(version.plan, reading) };
}

function standingPart({ version, reading }: Omit<PreparedPart, "participation">): PreparedPart {
  return { version, reading, participation: participationOf(version.plan.participants, reading) };
}

/** What the facts of a part lack; nothing of somebody whom the plan is not for. */
function lacksOf(
  { version, reading, participation }: PreparedPart,
  needsOf: (version: CompiledVersion) => Needs,
): readonly Issue[] {
  if (participation.verdict === "out") return [];
  return [
    ...checkInputs(needsOf(version), reading),
    ...version.components.flatMap((component) => component.lacks?.(reading) ?? []),
  ];
}

/** What several parts lack is told once. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, path }) => {
    const key = `${code} ${path}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Ids that `only` names and no line has. */
export function checkOnly({ plan }: CompiledVersion, only: readonly string[] | undefined): readonly Issue[] {
  const { components, steps = [], settlement = [] } = plan;
  const known = new Set([NEGATIVE_PAY, ...[...components, ...steps, ...settlement].map(({ id }) => id)]);
  for (const { id } of components) known.add(clawbackId(id));
  return (only ?? []).flatMap((id, index) => {
    // What is booked is named by the facts.
    if (known.has(id) || id.startsWith("adjustment.")) return [];
    const message = `No line of the plan has the id ${quoted(id)}, which the option only asks for. Name components, steps or ledgers of the plan.`;
    return [
      issueOf<PlanFactsCode>("incentives.unknown_line", `/options/only/${index}`, message, {
        id: id.slice(0, 80),
      }),
    ];
  });
}
