import type { BreakdownPart, BreakdownResult, BreakdownValue } from "../../../kernel/breakdown/index.js";
import { NOTHING, order, rationalOf, WHOLE } from "../../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import {
  allParts,
  attempt,
  type BreakdownSubject,
  figureOf,
  isNear,
  partsBelow,
  scenariosOf,
  sumOf,
} from "./breakdownCase.js";

/** Of measures that add up: their parts of each level. */
export function partsSumToTheirParent(subject: BreakdownSubject): readonly Law[] {
  const statement = "What adds up sums to its parent, on every level and over pooled parts too.";
  return [
    lawOf("partsSumToTheirParent", statement, scenariosOf(subject), ({ facts }) =>
      overSums(attempt(subject, facts), (part, values, id) => {
        const found = sumOf(values.map(({ value }) => value));
        const expected = figureOf(part, id)?.value ?? null;
        if (expected !== null && order(found, rationalOf(expected)) === 0) return null;
        return { expected, found: values.map(({ value }) => value), measure: id, path: part.path };
      }),
    ),
  ];
}

/** Of measures that add up, where the whole is not zero. */
export function sharesSumToOne(subject: BreakdownSubject): readonly Law[] {
  const statement = "The shares of the parts of one parent sum to one.";
  return [
    lawOf("sharesSumToOne", statement, scenariosOf(subject), ({ facts }) =>
      overSums(attempt(subject, facts), (part, values, id) => {
        if (order(rationalOf(figureOf(part, id)?.value ?? "0"), NOTHING) === 0) return null;
        const shares = values.map(({ shareOfParent }) => shareOfParent);
        return isNear(sumOf(shares), WHOLE)
          ? null
          : { expected: "1", found: shares, measure: id, path: part.path };
      }),
    ),
  ];
}

/** With a comparison: the parts of the first level. */
export function contributionsSumToTheChange(subject: BreakdownSubject): readonly Law[] {
  const { by, compareWith = [] } = subject.options;
  if (by.length === 0 || compareWith.length === 0) return [];
  const statement = "What the parts contribute sums to what the total has changed by.";
  return [
    lawOf("contributionsSumToTheChange", statement, scenariosOf(subject), ({ facts }) => {
      const result = attempt(subject, facts);
      const first = partsBelow(result, result.total);
      return firstOf(result.measures, ({ id, combines }) =>
        firstOf([...compareWith.keys()], (place) => {
          const changes = first.flatMap((part) => figureOf(part, id)?.changes?.[place] ?? []);
          const whole = figureOf(result.total, id)?.changes?.[place];
          const isLeft = combines === "apart" || changes.length === 0 || whole?.change === null;
          if (isLeft || changes.some(({ on }) => isUnfit(first, id, [on, "contribution"].join("."))))
            return null;
          const moved = changes.flatMap(({ change, mixEffect, rateEffect }) =>
            mixEffect === undefined ? [change] : [mixEffect, rateEffect ?? null],
          );
          if (moved.includes(null)) return null;
          const points = changes.map((each) => each.points);
          return (
            unequal(moved, whole?.change ?? "0", id) ??
            (points.includes(null) || whole?.growth === null || whole === undefined
              ? null
              : unequal(points, whole.growth, id))
          );
        }),
      );
    }),
  ];
}

function unequal(texts: readonly (string | null)[], expected: string, measure: string): Finding | null {
  return isNear(sumOf(texts), rationalOf(expected)) ? null : { expected, found: texts, measure };
}

/** The reason why parts do not add up to their parent, where the breakdown tells one. */
function isUnfit(parts: readonly BreakdownPart[], id: string, figure: string): boolean {
  return parts.some((part) =>
    figureOf(part, id)?.missing?.some(
      (each) => each.figure === figure && (each.reason === "not_additive" || each.reason === "other_periods"),
    ),
  );
}

/** Every parent with parts, for every measure that adds up. */
function overSums(
  result: BreakdownResult,
  find: (part: BreakdownPart, values: readonly BreakdownValue[], id: string) => Finding | null,
): Finding | null {
  const sums = result.measures.filter(({ combines }) => combines === "sum");
  return firstOf(allParts(result), (part) => {
    const below = partsBelow(result, part);
    if (below.length === 0 && part.path.length < result.levels.length && hasRecords(part))
      return difference("parts", [], { path: part.path });
    if (below.length === 0) return null;
    return firstOf(sums, ({ id }) =>
      isUnfit(below, id, "shareOfParent")
        ? null
        : find(
            part,
            below.flatMap((each) => figureOf(each, id) ?? []),
            id,
          ),
    );
  });
}

function hasRecords({ measures }: BreakdownPart): boolean {
  return measures.some(({ count }) => count > 0);
}
