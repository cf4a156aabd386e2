import type { Readings } from "../condition/index.js";
import { documentIssue, type Issue, issueOf, quoted, type Result } from "../issue/index.js";
import type { Tracer } from "../trace/index.js";
import type { StepAmount, StepValue } from "./amount.js";
import { applyStep } from "./applyStep.js";
import { buildStep, type StepFunction } from "./buildStep.js";
import type { StepsCode } from "./codes.js";
import { staticPlaces } from "./staticPlaces.js";
import type { StepChange } from "./stepChange.js";
import type { Step } from "./types.js";

/** A list of steps, ready to be applied. */
export interface StepList {
  /** The measures that steps work with, sorted. */
  readonly measures: readonly string[];
  /** The measures and attributes that conditions look at, sorted. */
  readonly fields: readonly string[];
  /** The places of the last value, where they follow from the steps alone. */
  readonly fixed: number | undefined;
  /** The position of the last cap, from 0; -1 where there is none. */
  readonly lastCap: number;
  /** The steps from one position up to another, as a list of their own; their places stay what they are. */
  slice(from: number, to?: number): StepList;
  /**
   * The value after all steps. With a trace each step records a node that holds the one before as its first child;
   * `since` is a mark set before the node of `value` was recorded, which then is the innermost. Without `since`, an
   * input node is recorded in its place.
   */
  apply(value: StepAmount, readings: Readings, trace?: Tracer, since?: number): StepValue;
  /** The same, with the value before and after each step. */
  applyEach(value: StepAmount, readings: Readings, trace?: Tracer, since?: number): readonly StepChange[];
}

/**
 * The trace of a step holds that of the step before it, so that a list is as deep as it is long; and a product of long
 * decimals is as long as all of them together.
 */
const MOST_STEPS = 500;

/** Compiles a list of steps; `ref` is its JSON pointer. All faults of all steps are reported. */
export function buildSteps(steps: readonly Step[], ref: string): Result<StepList> {
  const built = buildStepFunctions(steps, ref);
  return built.ok ? { ok: true, data: stepList(built.data) } : built;
}

/** Compiles each of a list of steps, and checks that each has its own id. */
export function buildStepFunctions(steps: readonly Step[], ref: string): Result<readonly StepFunction[]> {
  if (steps.length > MOST_STEPS) return { ok: false, issues: [tooMany(steps.length, ref)] };
  const issues: Issue[] = [];
  const built = steps.flatMap((step, index) => buildStep(step, `${ref}/${index}`, issues) ?? []);
  for (const issue of duplicateIds(steps, ref)) issues.push(issue);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: built };
}

function stepList(steps: readonly StepFunction[]): StepList {
  const applyEach: StepList["applyEach"] = (value, readings, trace, since) =>
    applyAll(steps, value, readings, trace, since);
  return Object.freeze({
    measures: sorted(steps.flatMap(measureOf)),
    fields: sorted(steps.flatMap(({ when }) => when?.fields ?? [])),
    fixed: staticPlaces(steps),
    lastCap: steps.map(({ action }) => action.kind).lastIndexOf("cap"),
    slice: (from: number, to?: number) => stepList(steps.slice(from, to)),
    apply: (...given: Parameters<StepList["apply"]>): StepValue =>
      applyEach(...given).at(-1)?.after ?? given[0],
    applyEach,
  });
}

function applyAll(
  steps: readonly StepFunction[],
  value: StepAmount,
  readings: Readings,
  trace: Tracer | undefined,
  since: number | undefined,
): readonly StepChange[] {
  const mark = since ?? trace?.mark() ?? 0;
  if (since === undefined)
    trace?.node({ id: "before", kind: "input", ref: "", inputs: [{ id: "before", value }], value });
  const changes: StepChange[] = [];
  let before: StepValue = value;
  for (const step of steps) {
    const change = applyStep(step, before, readings, trace, mark);
    changes.push(change);
    before = change.after;
  }
  return changes;
}

function duplicateIds(steps: readonly Step[], ref: string): readonly Issue[] {
  const seen = new Set<string>();
  return steps.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `Another step has the id ${quoted(id)} too. Give each step its own.`;
    return [documentIssue("document.duplicate_id", `${ref}/${index}/id`, message, { id: id.slice(0, 80) })];
  });
}

function tooMany(count: number, ref: string): Issue {
  const message = `The list has ${count} steps, and ${MOST_STEPS} is the most. Join steps, or split the list.`;
  return issueOf<StepsCode>("steps.too_many_steps", ref, message, { count, most: MOST_STEPS });
}

function measureOf({ action }: StepFunction): readonly string[] {
  return action.kind !== "round" && "measure" in action.operand ? [action.operand.measure] : [];
}

function sorted(names: readonly string[]): readonly string[] {
  return Object.freeze([...new Set(names)].sort());
}
