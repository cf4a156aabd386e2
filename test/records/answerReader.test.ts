import { type Issue, readJson } from "attainment/kernel";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ownFields } from "../../src/kernel/issue/index.js";
import { answerSchema } from "../../src/records/schema.js";
import { readAnswer } from "../../src/reviews/answers/readAnswer.js";
import { runs, seed } from "../seed.js";
import { samples } from "./samples.js";

/** Values that stand where others are meant. */
const strange = fc.oneof(
  fc.constantFrom<unknown>("", " 1", "1,000", "1e5", "1e999", "-0", ".5", "5.", "2026-02-30", "2026-02-03"),
  fc.constantFrom<unknown>(2 ** 53, -0, 1.5, null, undefined, true, Number.NaN, Number.POSITIVE_INFINITY, 7n),
  fc.constantFrom<unknown>([], {}, [null], new Date(0), Symbol("x"), "x".repeat(100_001)),
  fc.jsonValue({ maxDepth: 1 }),
);
const names = fc.constantFrom(
  ...Object.keys(samples.answer.record),
  "other",
  "toString",
  "",
  "__proto__",
  "constructor",
);

/** A sound answer with up to three fields changed, added or removed. */
const nearlySound = fc
  .array(fc.tuple(names, fc.constantFrom("set", "set", "remove"), strange), { maxLength: 3 })
  .map((changes) => {
    const answer: Record<string, unknown> = { ...samples.answer.record };
    for (const [name, how, value] of changes) {
      if (how === "remove") Reflect.deleteProperty(answer, name);
      else
        Object.defineProperty(answer, name, { value, enumerable: true, configurable: true, writable: true });
    }
    return answer;
  });

test("the reader of answers accepts what the schema accepts", () => {
  const seen = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.oneof({ weight: 9, arbitrary: nearlySound }, { weight: 1, arbitrary: strange }),
      (answer) => {
        const json = readJson(answer);
        const accepted = json.ok && answerSchema().safeParse(json.data).success;
        expect(isRead(answer)).toBe(accepted);
        seen[accepted ? "accepted" : "refused"] += 1;
      },
    ),
    { seed, numRuns: runs * 10 },
  );
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(runs);
});

function isRead(answer: unknown): boolean {
  const issues: Issue[] = [];
  const fields = ownFields(answer, "", issues);
  return fields !== null && readAnswer(fields, "", issues) !== null && issues.length === 0;
}
