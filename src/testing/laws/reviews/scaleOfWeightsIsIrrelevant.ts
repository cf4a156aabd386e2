import fc from "fast-check";
import { type DecimalInput, multiply } from "../../../kernel/index.js";
import { type CompiledReview, compileReview, type Review, type ReviewFacts } from "../../../reviews/index.js";
import { reviewFacts } from "../../arbitraries/reviews/reviewFacts.js";
import { difference, type Law, lawOf } from "../law.js";

type WeightScenario = { readonly facts: ReviewFacts; readonly factor: string };

/** Universal. */
export function scaleOfWeightsIsIrrelevant(review: CompiledReview): readonly Law[] {
  const scenarios = fc.record<WeightScenario>({
    facts: reviewFacts(review.document),
    factor: fc.constantFrom("2", "0.5", "10", "0.03"),
  });
  const statement = "Weights of competencies and items that are all multiplied by one factor give the same.";
  return [
    lawOf("scaleOfWeightsIsIrrelevant", statement, scenarios, ({ facts, factor }) => {
      const scaled = compileReview(withWeights(review.document, factor));
      return difference(scaled.evaluate(facts), review.evaluate(facts));
    }),
  ];
}

function withWeights(document: Review, factor: string): Review {
  const weight = (written: DecimalInput = "1") => multiply(written, factor);
  return {
    ...document,
    competencies: document.competencies.map((competency) => ({
      ...competency,
      weight: weight(competency.weight),
      items: competency.items.map((item) => ({ ...item, weight: weight(item.weight) })),
    })),
  };
}
