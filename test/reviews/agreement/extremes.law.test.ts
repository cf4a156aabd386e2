import fc from "fast-check";
import { expect, test } from "vitest";
import {
  categoryAgreement,
  cronbachAlpha,
  intraclassCorrelations,
  kendallW,
  krippendorffAlpha,
} from "../../../src/reviews/index.js";
import { seed } from "../../seed.js";

/** Small numbers, so that equal ones are common, and numbers at the ends of what can be read. */
const numbers = fc.oneof(
  fc.integer({ min: -3, max: 9 }).map(String),
  fc.constantFrom("1e-60", "-1e60", "123456789012345678901234567890.123456789", "1e97", "-1e-95", "3.33"),
);

test("whatever can be read has an answer, and every number in it is plain decimal text", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(numbers, numbers), { maxLength: 6 }), (sample) => {
      const table = sample.map(([a, b]) => [a, b, a]);
      const found = [
        intraclassCorrelations(table),
        cronbachAlpha(sample),
        kendallW(table),
        krippendorffAlpha(table, { level: "ordinal" }),
        krippendorffAlpha(table, { level: "interval" }),
        krippendorffAlpha(table, { level: "ratio" }),
      ];
      expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity|\de[+-]?\d/);
      expect(JSON.stringify(categoryAgreement(table))).not.toMatch(/NaN|Infinity/);
    }),
    { seed, numRuns: 60 },
  );
});
