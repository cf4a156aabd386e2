import { type Fraction, formatFraction, subtractFractions } from "../../kernel/decimal/index.js";
import { meanFraction } from "../../kernel/statistics/index.js";
import type { EffectGroup, EffectLevel } from "./effectTypes.js";
import type { Measured, ReadEffect } from "./readEffect.js";

/** The means of a group, exactly; null where nobody was measured. */
export interface ExactGroup {
  readonly before: Fraction | null;
  readonly after: Fraction | null;
  readonly people: number;
}

/** The effect at one level, exactly. */
export interface ExactLevel {
  readonly shown: EffectLevel;
  readonly effect: Fraction | null;
  readonly trained: ExactGroup;
  readonly untrained: ExactGroup;
}

/** The effect at one level: of the trained alone, or against the untrained. */
export function effectLevel({ people, minimum }: ReadEffect, level: EffectLevel["level"]): ExactLevel {
  const groupOf = (isTrained: boolean) =>
    people.flatMap((person) =>
      person.isTrained === isTrained ? [person.levels.get(level) ?? NOT_MEASURED] : [],
    );
  const isReaction = level === "reaction";
  const [first, second] = [groupOf(true), isReaction ? [] : groupOf(false)];
  const [trained, untrained] = [meansOf(first, isReaction), meansOf(second, isReaction)];
  const isCompared = untrained.people > 0;
  const change = changeOf(trained);
  const other = changeOf(untrained);
  const effect = isReaction
    ? trained.after
    : change === null || other === null
      ? change
      : subtractFractions(change, other);
  return {
    effect,
    trained,
    untrained,
    shown: {
      level,
      ...(effect === null ? { effect: null, reason: "nobody_measured" } : { effect: formatFraction(effect) }),
      basis: isReaction ? "mean" : isCompared ? "againstUntrained" : "beforeAfter",
      isSmallSample: trained.people < minimum || (isCompared && untrained.people < minimum),
      trained: shownGroup(trained, first.length),
      untrained: shownGroup(untrained, second.length),
    },
  };
}

const NOT_MEASURED: Measured = { before: null, after: null };

/** Over those of whom both are known; of a reaction there is no before. */
function meansOf(group: readonly Measured[], isReaction: boolean): ExactGroup {
  const pairs = group.flatMap(({ before, after }) =>
    after === null || (before === null && !isReaction) ? [] : [{ before, after }],
  );
  return {
    people: pairs.length,
    before: mean(pairs.flatMap(({ before }) => (before === null ? [] : [before]))),
    after: mean(pairs.map(({ after }) => after)),
  };
}

function mean(values: readonly Fraction[]): Fraction | null {
  return values.length === 0 ? null : meanFraction(values);
}

/** What a group changed by. */
export function changeOf({ before, after }: ExactGroup): Fraction | null {
  return before === null || after === null ? null : subtractFractions(after, before);
}

function shownGroup(group: ExactGroup, all: number): EffectGroup {
  const text = (value: Fraction | null) => value && formatFraction(value);
  return {
    people: group.people,
    withoutValue: all - group.people,
    before: text(group.before),
    after: text(group.after),
    change: text(changeOf(group)),
  };
}
