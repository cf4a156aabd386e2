import { deepFreeze } from "../../kernel/issue/index.js";
import type { ScoreItem, ScoreSegmentation } from "../types.js";

const item = (id: string, title: string, weight: string): ScoreItem => ({
  id,
  title,
  field: id,
  weight,
  curve: {
    kind: "curve",
    points: [
      { at: "0", value: "0" },
      { at: "100", value: "1" },
    ],
  },
});

/**
 * Customer grades A to D by purchasing power, loyalty and cooperation potential.
 *
 * Formula: `score = 0.4 * purchasingPower + 0.3 * loyalty + 0.3 * cooperationPotential`, each rated from 0 to 100 (what
 * lies outside counts as the nearer end), rounded to 2 places; A from 80, B from 60, C from 40, else D.
 *
 * A customer keeps its grade while the score is less than 3 points below the bound, or just 3: `down` is `"3"`. There is no
 * `up`: a rise is earned the moment the bound is reached, and costs nobody anything, whereas a fall takes away a customer's
 * service because of one weak month, and that is what must not flutter.
 *
 * A customer is visited at least every 7 days in grade A, 14 in B, 30 in C; D has no interval.
 *
 * The weights, bounds and the margin are choices of this library; copy the document and change them. The visit intervals
 * are those of a printed example of a Chinese customer visit policy, book118.com document 6011153133012102.
 *
 * @example
 * ```ts
 * import { compileSegmentation, customerGrade } from "attainment/segments";
 * const grades = compileSegmentation(customerGrade);
 * const fields = { purchasingPower: 85, loyalty: 75, cooperationPotential: 70 };
 * const first = grades.evaluate({ customerId: "c-1", fields });
 * [first.value, first.score, first.service?.visitEveryDays]; // => ["B", "77.50", 14]
 * const before = grades.evaluate({ customerId: "c-1", fields, previous: "A" });
 * [before.value, before.heldFrom]; // => ["A", "B"]
 * ```
 * @since 0.1.0
 */
export const customerGrade: ScoreSegmentation = deepFreeze({
  kind: "segmentation",
  id: "customerGrade",
  title: "Customer grade",
  version: "1",
  score: [
    item("purchasingPower", "Purchasing power", "0.4"),
    item("loyalty", "Loyalty", "0.3"),
    item("cooperationPotential", "Cooperation potential", "0.3"),
  ],
  grades: [
    { id: "D", from: "0" },
    { id: "C", from: "40", service: { visitEveryDays: 30 } },
    { id: "B", from: "60", service: { visitEveryDays: 14 } },
    { id: "A", from: "80", service: { visitEveryDays: 7 } },
  ],
  hysteresis: { down: "3" },
});
