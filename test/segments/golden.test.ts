import { readdirSync, readFileSync } from "node:fs";
import { compileSegmentation, type SegmentFacts } from "attainment/segments";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";

interface Scenario {
  readonly title: string;
  readonly segmentation: unknown;
  readonly evaluations: readonly {
    /** Whether the segment of the evaluation before is the previous one. */
    readonly carriesSegment?: true;
    readonly facts: SegmentFacts;
    /** What it does not mention is not compared. */
    readonly expected: Readonly<Record<string, unknown>>;
  }[];
}

const folder = `${root}test/golden/segments`;

for (const file of readdirSync(folder)) {
  const scenario: Scenario = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  describe(`${file}: ${scenario.title}`, () => {
    const segmentation = compileSegmentation(scenario.segmentation);
    let before: string | null = null;
    for (const [index, { carriesSegment, facts, expected }] of scenario.evaluations.entries()) {
      const given: SegmentFacts = carriesSegment === true ? { ...facts, previous: before } : facts;
      const result = segmentation.evaluate(given);
      before = result.value;
      test(`evaluation ${index + 1} of ${facts.customerId}`, () => {
        expect(result).toMatchObject(expected);
      });
    }
  });
}
