import { add, compileScale, forceDistribution, subtract } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  ascending,
  countOf,
  type Facts,
  gradesOf,
  openText,
  type Row,
  rowsOf,
  textOf,
  textsOf,
  tierName,
} from "../units.js";

/**
 * The word for a score, or for how a score moved (commissionTracker, GA): reaching a bound earns its grade, and what
 * lies below the lowest bound has a grade of its own.
 */
export const grades: Adapters = {
  "grade-lookup": graded,
  "trend-lookup": trend,
  "additive-score-and-grade": gradedSum,
  "grade-by-rank-share": gradedByRank,
};

const LETTERS = ["A", "B", "C", "D", "E"];

/** Equal groups by rank, of which each but the last is rounded up (GA). */
function gradedByRank({ parameters, input }: Facts): Answer {
  const levels = LETTERS.slice(0, countOf(parameters.groups)).map((id) => ({ id }));
  const distribution = {
    kind: "distribution",
    id: "grades",
    levels,
    slots: "ceil",
    minimumGroup: 1,
  } as const;
  const items = textsOf(input.values).map((value, index) => ({ id: tierName(index), value }));
  const placed = forceDistribution(items, distribution).items;
  return { grades: items.map(({ id }) => placed.find((one) => one.id === id)?.levelId ?? null) };
}

/** Points of several parts, added up (zen). */
function gradedSum({ parameters, input }: Facts): Answer {
  const score = textsOf(input.parts).reduce((sum, part) => add(sum, part), "0");
  return { total: score, ...graded({ mechanic: "grade-lookup", parameters, input: { score } }) };
}

function graded({ parameters, input }: Facts): Answer {
  const { grades: rows, lowest } = gradesOf(parameters);
  const grade = gradeBy(
    rows.map((row) => ({ id: textOf(row.grade), from: textOf(row.at_least) })),
    lowest,
  );
  const { values } = input;
  if (values !== undefined) return { grades: textsOf(values).map(grade) };
  return { grade: grade(textOf(input.score ?? input.value)) };
}

function trend({ parameters, input }: Facts): Answer {
  const previous = openText(input.previous);
  if (previous === undefined) return { trend: textOf(parameters.no_previous) };
  const rows: readonly Row[] = ascending(rowsOf(parameters.delta_at_least), "delta");
  const word = gradeBy(
    rows.map((row) => ({ id: textOf(row.trend), from: textOf(row.delta) })),
    textOf(parameters.default),
  );
  return { trend: word(subtract(textOf(input.current), previous)) };
}

function gradeBy(bands: readonly { readonly id: string; readonly from: string }[], lowest: string) {
  const scale = compileScale({ kind: "bands", boundary: "upperBand", bands });
  return (value: string): string => scale.evaluate(value).band?.id ?? lowest;
}
