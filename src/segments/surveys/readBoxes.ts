import {
  addFractions,
  compareFractions,
  type Fraction,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { documentIssue, type Fields, type Issue, ownFields, ownItems } from "../../kernel/issue/index.js";
import { readNamed } from "../../kernel/rows/index.js";
import { readValue } from "../../kernel/statistics/index.js";
import { checkPeople, isCounted, readCounted, readFrame, type SurveyFrame } from "./readFrame.js";
import { isPoint, isScale, type ReadScale, type ReadScore, readScores } from "./readScores.js";
import { surveyIssue } from "./surveyIssue.js";

/** What a kind of score takes where the options are silent. */
export interface BoxKind {
  readonly name: "csat" | "ces";
  /** The highest point of a scale that begins with 1. */
  readonly to: number;
  /** How many points count as good. */
  readonly top: number;
  readonly definition: "topBox" | "mean";
  readonly asksForBest: boolean;
}

/** What a satisfaction or effort score is taken of, read. */
export interface ReadBoxes {
  readonly name: string;
  readonly frame: SurveyFrame;
  readonly scale: ReadScale;
  readonly definition: "topBox" | "mean";
  readonly best: "highest" | "lowest";
  /** Sorted from the lowest. */
  readonly boxes: readonly Fraction[];
  readonly scores: readonly ReadScore[];
  /** Null where scores are given one by one. */
  readonly counts: { readonly satisfied: number; readonly answers: number } | null;
}

/** Reads answers, scale and boxes; null where the frame is faulty. */
export function readBoxes(
  kind: BoxKind,
  facts: Fields,
  options: Fields,
  faults: Faults,
  issues: Issue[],
): ReadBoxes | null {
  const frame = readFrame(facts, options, issues);
  const scale = readScale(options, kind.to, issues);
  const best = readBest(kind, options, issues);
  const definition = readNamed(options, "definition", ["topBox", "mean"], kind.definition, issues);
  const boxes = scale && readPoints(options, scale, topOf(scale, best, kind.top), issues);
  const isOfCounts = isCounted(facts, issues);
  const counts = isOfCounts ? readCounts(facts, issues) : null;
  if (isOfCounts && definition === "mean") issues.push(meanOfCounts());
  if (frame === null || scale === null || boxes === null || issues.length > 0) return null;
  const scores = isOfCounts ? [] : readScores(facts, scale, frame.by, faults, issues);
  const answered = counts?.answers ?? scores.filter(({ score }) => score !== null).length;
  checkPeople(frame, answered, issues);
  return { name: kind.name, frame, scale, definition, best, boxes, scores, counts };
}

function readBest(kind: BoxKind, options: Fields, issues: Issue[]): "highest" | "lowest" {
  if (kind.asksForBest && !options.has("easiest")) {
    const message =
      'A required field is missing. Add it (whether the "highest" or the "lowest" point is easy).';
    issues.push(documentIssue("document.missing_field", "/options/easiest", message, { expected: "string" }));
  }
  return readNamed(options, "easiest", ["highest", "lowest"], "highest", issues);
}

function readScale(options: Fields, to: number, issues: Issue[]): ReadScale | null {
  if (!options.has("scale")) return { from: wholeFraction(1), to: wholeFraction(to), step: wholeFraction(1) };
  const path = "/options/scale";
  const fields = ownFields(options.get("scale"), path, issues, new Set(["from", "to", "step"])) ?? new Map();
  const scale = {
    from: readValue(fields.get("from"), `${path}/from`, issues),
    to: readValue(fields.get("to"), `${path}/to`, issues),
    step: readValue(fields.get("step") ?? 1, `${path}/step`, issues),
  };
  if (scale.from === null || scale.to === null || scale.step === null) return null;
  const read = { from: scale.from, to: scale.to, step: scale.step };
  if (isScale(read)) return read;
  const message = "The scale does not rise, or its steps do not lead from one end to the other. Correct it.";
  issues.push(surveyIssue("surveys.bad_scale", path, message));
  return null;
}

/** The best points of a scale, sorted; on a short one no more than lie in its better half, or everybody would be satisfied. */
function topOf({ from, to, step }: ReadScale, best: "highest" | "lowest", top: number): readonly Fraction[] {
  const found: Fraction[] = [];
  const bothEnds = addFractions(from, to);
  const isBetter = (point: Fraction) => {
    const order = compareFractions(addFractions(point, point), bothEnds);
    return best === "highest" ? order > 0 : order < 0;
  };
  let point = best === "highest" ? to : from;
  while (found.length < top && isBetter(point)) {
    found.push(point);
    point = best === "highest" ? subtractFractions(point, step) : addFractions(point, step);
  }
  return found.sort(compareFractions);
}

function readPoints(
  options: Fields,
  scale: ReadScale,
  otherwise: readonly Fraction[],
  issues: Issue[],
): readonly Fraction[] {
  if (!options.has("boxes")) return otherwise;
  const items = ownItems(options.get("boxes"), "/options/boxes", issues) ?? [];
  if (items.length === 0) issues.push(noBoxes());
  const points = items.flatMap((item, index) => {
    const at = `/options/boxes/${index}`;
    const point = readValue(item, at, issues);
    if (point === null) return [];
    if (isPoint(point, scale)) return [point];
    issues.push(
      surveyIssue(
        "surveys.off_scale",
        at,
        "This box is no point of the scale. Correct it, or name the scale.",
      ),
    );
    return [];
  });
  return points.sort(compareFractions);
}

function noBoxes(): Issue {
  const message =
    "Without a box nobody can be satisfied. Write the points that count, or leave the field out.";
  return documentIssue("document.wrong_value", "/options/boxes", message);
}

function readCounts(facts: Fields, issues: Issue[]): ReadBoxes["counts"] {
  const fields =
    ownFields(facts.get("counts"), "/counts", issues, new Set(["satisfied", "answers"])) ?? new Map();
  const satisfied = readCounted(fields, "satisfied", issues);
  const answers = readCounted(fields, "answers", issues);
  if (satisfied > answers) {
    const message = `${satisfied} are satisfied of ${answers} who answered. Correct one of the two.`;
    const params = { satisfied, answers };
    issues.push(surveyIssue("surveys.more_satisfied_than_answered", "/counts/satisfied", message, params));
  }
  return { satisfied, answers };
}

function meanOfCounts(): Issue {
  const message = "A mean needs each score, and the answers are only counted. Give them one by one.";
  return surveyIssue("surveys.mean_of_counts", "/counts", message);
}
