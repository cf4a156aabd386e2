import { readdirSync, readFileSync } from "node:fs";
import { compileReview, type ReviewResult } from "attainment/reviews";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";
import { means, PERSON, table } from "./samples.js";

type Means = Readonly<Record<string, string | undefined>>;

/** What a scenario says about one evaluation, reasons standing for means; what it does not mention is not compared. */
interface Expected {
  readonly value?: string | null;
  readonly reason?: string;
  readonly groups?: Means;
  readonly competencies?: Means;
  readonly items?: Readonly<Record<string, Means>>;
  readonly raters?: Readonly<Record<string, number | null>>;
}

interface Scenario {
  readonly title: string;
  readonly review: unknown;
  /** The items in the order of the columns of answers. */
  readonly items: readonly string[];
  readonly evaluations: readonly {
    /** By group: a row for each rater, a column for each item. */
    readonly answers: Readonly<Record<string, readonly (readonly (number | null)[])[]>>;
    readonly expected: Expected;
  }[];
}

const folder = `${root}test/golden/reviews`;

for (const file of readdirSync(folder)) {
  const scenario: Scenario = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  describe(`${file}: ${scenario.title}`, () => {
    const review = compileReview(scenario.review);
    for (const { answers: given, expected } of scenario.evaluations) {
      test(JSON.stringify(given), () => {
        const answers = Object.entries(given).flatMap(([id, rows]) => table(id, scenario.items, rows));
        const result = review.evaluate({ period: "2026-H1", personId: PERSON, answers });
        expect(asExpected(result, expected)).toEqual(expected);
      });
    }
  });
}

/** Of the result, what the scenario speaks of. */
function asExpected({ value, reason, groups, competencies }: ReviewResult, expected: Expected): Expected {
  const all: Expected = {
    value,
    ...(reason === undefined ? {} : { reason }),
    groups: means(groups),
    competencies: means(competencies),
    items: Object.fromEntries(groups.map(({ id, items }) => [id, means(items)])),
    raters: Object.fromEntries(groups.map(({ id, raters }) => [id, raters])),
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => Object.hasOwn(expected, name)));
}
