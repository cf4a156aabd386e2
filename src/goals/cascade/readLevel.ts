import { readWeight } from "../../kernel/allocation/index.js";
import {
  type Decimal,
  type Fraction,
  fractionOf,
  ONE,
  type RoundingMode,
  readLiteral,
  scaled,
} from "../../kernel/decimal/index.js";
import type { WeightInput } from "../../kernel/index.js";
import { documentIssue, type Issue } from "../../kernel/issue/index.js";
import { goalIssue } from "../goalIssue.js";
import type { Goal } from "../types.js";
import { namedBelow, type PartsBelow, type ReadPart, timesBelow } from "./partsBelow.js";
import { type PeriodPart, periodParts } from "./periodParts.js";
import { checkUnsplit, readAboveZero } from "./readCascade.js";
import type { CascadeLevel, CascadePart } from "./types.js";

/** A level of a cascade, read. */
export interface ReadLevel {
  readonly by: CascadeLevel["by"];
  readonly path: string;
  readonly measure: string | undefined;
  readonly overAssignment: Decimal;
  readonly step: Decimal;
  readonly rounding: RoundingMode | null;
  readonly moved: "shift" | "scale" | undefined;
  /** The parts that stand below a goal, in their order. */
  readonly partsBelow: PartsBelow;
}

/** Reads one level for a goal that adds up (`isSplit`) or does not; every fault goes to `issues`. */
export function readLevel(
  level: CascadeLevel,
  path: string,
  goal: Goal,
  isSplit: boolean,
  issues: Issue[],
): ReadLevel {
  const { overAssignment, step, rounding = null } = level;
  if (!isSplit) checkUnsplit(goal, Object.keys(level), path, issues);
  const isNamed = "parts" in level;
  if (isNamed && isSplit) checkNoValues(level, path, issues);
  const values = isNamed ? level.values : undefined;
  const read = (
    name: "overAssignment" | "step",
    code: Parameters<typeof readAboveZero>[2],
    input: unknown,
  ) => (input === undefined ? null : readAboveZero(input, name, code, path, issues));
  return {
    by: level.by,
    path,
    measure: level.measure,
    overAssignment: read("overAssignment", "goals.bad_over_assignment", overAssignment) ?? ONE,
    step: read("step", "goals.bad_step", step) ?? scaled(1, goal.unit === "money" ? 2 : 0),
    rounding,
    moved: values === "shift" || values === "scale" ? values : undefined,
    partsBelow: isNamed
      ? namedBelow(readParts(level.parts, path, issues))
      : timesBelow(level.by, readTime(level, path, goal, issues)),
  };
}

type PartsLevel = Extract<CascadeLevel, { readonly parts: unknown }>;

/** A goal that adds up is shared out by weights, and where somebody stands today changes nothing. */
function checkNoValues({ values = "same", parts }: PartsLevel, path: string, issues: Issue[]): void {
  const fields = [
    ...(values === "same" ? [] : [`${path}/values`]),
    ...parts.flatMap(({ baseline }, index) =>
      baseline === undefined ? [] : [`${path}/parts/${index}/baseline`],
    ),
  ];
  const message = "A goal that adds up gets its numbers by weights alone. Leave this field out.";
  for (const field of fields) issues.push(goalIssue("goals.values_of_sum_goal", field, message));
}

function readParts(parts: readonly CascadePart[], path: string, issues: Issue[]): readonly ReadPart[] {
  return parts.map(({ weight, baseline, ...part }, index) => {
    const at = `${path}/parts/${index}`;
    const read = {
      weight: weight === undefined ? null : weightAt(weight, `${at}/weight`, issues),
      baseline: baseline === undefined ? null : readLiteral(baseline, `${at}/baseline`, issues),
    };
    return {
      ...part,
      path: at,
      read: {
        ...(read.weight === null ? {} : { weight: read.weight }),
        ...(read.baseline === null ? {} : { baseline: read.baseline }),
      },
    };
  });
}

function readTime(
  { by, season }: Extract<CascadeLevel, { readonly by: "month" | "quarter" }>,
  path: string,
  { period }: Goal,
  issues: Issue[],
): readonly PeriodPart[] {
  const weights = season?.map((weight, index) => weightAt(weight, `${path}/season/${index}`, issues));
  const parts = periodParts(period, by);
  if (weights !== undefined && weights.length !== parts.length) {
    const message = `The season has ${weights.length} weights, and the goal runs over ${parts.length} parts. Write one weight for each.`;
    issues.push(documentIssue("document.wrong_value", `${path}/season`, message));
  }
  return parts.map((part, index) => ({ ...part, weight: weights?.[index] ?? fractionOf(ONE) }));
}

function weightAt(weight: WeightInput, path: string, issues: Issue[]): Fraction | null {
  const read = readWeight(weight, path, "allocation");
  if ("weight" in read) return read.weight;
  issues.push(...read.issues);
  return null;
}
