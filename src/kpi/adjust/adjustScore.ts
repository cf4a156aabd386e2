import { type Fraction, fractionOf, roundFraction } from "../../kernel/decimal/index.js";
import type { StepAmount, StepChange, StepValue } from "../../kernel/steps/index.js";
import { amountText, prefixed, type RawAmount, type Tracer } from "../../kernel/trace/index.js";
import { INCIDENT_POINTS } from "../incidents/incidentNames.js";
import { traceIncidents } from "../incidents/traceIncidents.js";
import type { PersonScoring, Score } from "../personScoring.js";
import type { RubricParts } from "../rubricParts.js";
import type { StepRun } from "./buildAdjusting.js";
import type { ScoreAdjustment } from "./types.js";

/** Applies steps, level caps and rounding to a score; `since` was set before its node was recorded. */
export function adjustScore(
  parts: RubricParts,
  total: Fraction,
  scoring: PersonScoring,
  trace: Tracer | undefined,
  since: number | undefined,
): Score {
  const { document, adjusting, levelCaps, rounding } = parts;
  const within = prefixed(trace, document.id);
  const changes: StepChange[] = [];
  const last = (): StepValue => changes.at(-1)?.after ?? { exact: total };
  for (const { steps, reads } of adjusting.runs) {
    const value = last();
    if (reads !== null && trace !== undefined) showReads(parts, reads, scoring, trace);
    if (value.exact !== null) changes.push(...steps.applyEach(value, scoring.after, within, since));
  }
  const stepped = changes.at(-1);
  const beforeCaps = last();
  const capped =
    beforeCaps.exact === null ? [] : levelCaps.applyEach(beforeCaps, scoring.after, within, since);
  const adjustments = adjustmentsOf(parts, changes, capped);
  const final = capped.at(-1)?.after ?? beforeCaps;
  if (final.exact === null)
    return { printed: null, unrounded: null, graded: null, reason: final.reason, adjustments };
  // A last step that rounds leaves the value before it as the one that is not rounded.
  const free = rounding === null && stepped !== undefined ? stepped.before : null;
  const unrounded = free === null || free.exact === null ? final.exact : heldToCaps(parts, free, scoring);
  const printed = rounding === null ? final : roundedBy(parts, final, trace, since);
  const graded = document.gradeFrom === "unrounded" ? unrounded : printed.exact;
  return { printed, unrounded, graded, reason: null, adjustments };
}

function heldToCaps({ levelCaps }: RubricParts, value: StepAmount, { after }: PersonScoring): Fraction {
  return levelCaps.apply({ exact: value.exact }, after).exact ?? value.exact;
}

function roundedBy(
  { document, rounding: final }: RubricParts,
  value: StepAmount,
  trace: Tracer | undefined,
  since: number | undefined,
): RawAmount {
  if (final === null) return value;
  const { rounding, ref } = final;
  const printed = { exact: fractionOf(roundFraction(value.exact, rounding)), fixed: rounding.places };
  trace?.node({ id: `${document.id}.rounding`, kind: "round", ref, rounding, value: printed }, since);
  return printed;
}

/** What a step reads stands beside the value before it, as a child of the step. */
function showReads(
  { document, incidents }: RubricParts,
  reads: NonNullable<StepRun["reads"]>,
  { counted, after }: PersonScoring,
  trace: Tracer,
): void {
  if (reads !== INCIDENT_POINTS) reads.find(after, trace);
  else if (incidents !== null && counted !== null) traceIncidents(document.id, incidents, counted, trace);
}

function adjustmentsOf(
  { document }: RubricParts,
  changes: readonly StepChange[],
  capped: readonly StepChange[],
): readonly ScoreAdjustment[] {
  const { steps = [], levelCaps = [] } = document;
  return [
    ...steps.flatMap(({ kind }, index) => adjustment(changes[index], kind)),
    ...levelCaps.flatMap((_, index) => adjustment(capped[index], "levelCap")),
  ];
}

/** Steps behind one that left no score did nothing, and are not told. */
function adjustment(
  change: StepChange | undefined,
  kind: ScoreAdjustment["kind"],
): readonly ScoreAdjustment[] {
  if (change === undefined || change.before.exact === null) return [];
  const { step, applied, before, after } = change;
  const { id, title } = step;
  const texts = { before: textOf(before), after: textOf(after) };
  return [{ id, kind, ...(title === undefined ? {} : { title }), applied, ...texts }];
}

function textOf({ exact, fixed }: StepValue): string | null {
  return exact === null ? null : amountText(exact, fixed);
}
