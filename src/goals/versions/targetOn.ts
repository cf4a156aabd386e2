import { type DateSpan, dayNumber } from "../../kernel/calendar/index.js";
import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Figure } from "../judge/figure.js";
import { changedFigure } from "./changedFigure.js";
import type { ReadChange } from "./readChange.js";

/** One version of a target, and the day from which it is in force; null for the first, which was always. */
export interface TargetVersion {
  readonly change: ReadChange | null;
  readonly figure: Figure;
}

/** Every version of a target, in order of time; changes of one day act in the order of the document. */
export function targetVersions(first: Figure, changes: readonly ReadChange[]): readonly TargetVersion[] {
  const versions: TargetVersion[] = [{ change: null, figure: first }];
  let figure = first;
  for (const change of changes) {
    figure = changedFigure(figure, change);
    versions.push({ change, figure });
  }
  return versions;
}

/** The version in force on a day. */
export function versionInForce(versions: readonly TargetVersion[], day: number): Figure | null {
  const begun = versions.filter(({ change }) => change === null || change.day <= day);
  return begun[begun.length - 1]?.figure ?? null;
}

/** The mean of the versions in force on each day of a period. */
export function targetByDays(
  versions: readonly TargetVersion[],
  period: DateSpan,
  ref: string,
): Figure | null {
  const [first, after] = [dayNumber(period.from), dayNumber(period.to)];
  const parts = versions.flatMap(({ change, figure }, index) => {
    const start = Math.max(first, change?.day ?? first);
    const end = Math.min(after, versions[index + 1]?.change?.day ?? after);
    return end > start ? [{ figure, days: end - start }] : [];
  });
  const [only, ...others] = parts;
  if (only === undefined || others.length === 0) return only?.figure ?? null;
  const all = parts.reduce((sum, part) => sum + part.days, 0);
  const total = parts.reduce<Fraction | null>((sum, part) => {
    const { value } = part.figure;
    return sum === null || value === null
      ? null
      : addFractions(sum, multiplyFractions(value, wholeFraction(part.days)));
  }, fractionOf(ZERO));
  const value = total === null ? null : divideFractions(total, wholeFraction(all));
  return {
    value,
    name: only.figure.name,
    record: (id, trace) => {
      const mark = trace.mark();
      for (const [index, { figure }] of parts.entries()) figure.record(`${id}.version-${index + 1}`, trace);
      const weights = parts.map((part) => String(part.days));
      trace.node({ id, kind: "weightedMean", ref, params: { weights }, value }, mark);
    },
  };
}
