import type { CompiledReview } from "../../../reviews/index.js";
import { least, most, order, rationalOf } from "../../rational/index.js";
import { type Law, lawOf } from "../law.js";
import { reviewScenarios } from "./reviewCase.js";

/** Universal. A group that the policy counts as zero is zero. */
export function scoreLiesWithinItsGroups(review: CompiledReview): readonly Law[] {
  const statement = "A score lies between the lowest and the highest of the groups that count.";
  return [
    lawOf("scoreLiesWithinItsGroups", statement, reviewScenarios(review), ({ facts }) => {
      const { value, groups } = review.evaluate(facts);
      const counted = groups.filter(({ weight }) => weight !== "0").map((group) => group.value ?? "0");
      const [first] = counted;
      if (value === null || first === undefined)
        return value === null ? null : { expected: "a group that counts", found: value };
      const means = counted.map(rationalOf);
      const [low, high] = [means.reduce(least), means.reduce(most)];
      const score = rationalOf(value);
      const isWithin = order(low, score) <= 0 && order(score, high) <= 0;
      return isWithin ? null : { expected: { between: counted }, found: value };
    }),
  ];
}
