import { add, multiply } from "attainment/kernel";
import { assessTrainingEffect, type TrainingEffectPerson } from "attainment/reviews";
import { decimals } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../../seed.js";

const values = decimals({ min: "-1000", max: "1000", places: 2 });
const people = fc
  .array(fc.record({ isTrained: fc.boolean(), before: values, after: values }), { maxLength: 6 })
  .map((drawn) =>
    drawn.map(({ isTrained, before, after }, index): TrainingEffectPerson => {
      return { personId: `p-${index}`, isTrained, results: { before, after } };
    }),
  );

const effectOf = (given: readonly TrainingEffectPerson[]) =>
  assessTrainingEffect({ people: given }).levels[3]?.effect;

/** Everybody's results before and after, changed alike. */
function changed(
  given: readonly TrainingEffectPerson[],
  change: (value: string | number | bigint, isAfter: boolean) => string,
): readonly TrainingEffectPerson[] {
  return given.map(({ results, ...person }) => ({
    ...person,
    results: {
      before: change(results?.before ?? 0, false),
      after: change(results?.after ?? 0, true),
    },
  }));
}

describe("the effect of a training", () => {
  test("is the same in any order of people", () => {
    fc.assert(
      fc.property(people, (given) => {
        expect(assessTrainingEffect({ people: [...given].reverse() })).toEqual(
          assessTrainingEffect({ people: given }),
        );
      }),
      { seed, numRuns: runs },
    );
  });

  test("does not see what happens to all: a rise of everybody's level, or a better year where others are measured", () => {
    fc.assert(
      fc.property(people, values, (given, more) => {
        expect(effectOf(changed(given, (value) => add(value, more)))).toBe(effectOf(given));
        const isCompared = [true, false].every((is) => given.some(({ isTrained }) => isTrained === is));
        const year = changed(given, (value, isAfter) => (isAfter ? add(value, more) : add(value, 0)));
        if (isCompared) expect(effectOf(year)).toBe(effectOf(given));
      }),
      { seed, numRuns: runs },
    );
  });

  test("is turned round where results are", () => {
    fc.assert(
      fc.property(people, (given) => {
        const effect = effectOf(given) ?? null;
        const turned = effectOf(changed(given, (value) => multiply(value, -1))) ?? null;
        expect(turned).toBe(effect === null ? null : multiply(effect, -1));
      }),
      { seed, numRuns: runs },
    );
  });
});
