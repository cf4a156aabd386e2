import { addFractions, type Fraction } from "../../kernel/decimal/index.js";
import type { Rating } from "../rating.js";

/** By how much the ratio of one indicator is raised. */
export interface Raised {
  readonly id: string;
  readonly by: Fraction;
}

/** The rating of an indicator, with its ratio raised where it is the one. */
export function raised(rating: Rating, id: string, more: Raised | undefined): Rating {
  if (more === undefined || more.id !== id || rating.ratio === null) return rating;
  return { ...rating, ratio: addFractions(rating.ratio, more.by) };
}
