import type { Locale } from "../../types.js";

/** The words for the reasons of forecasts. */
export const forecastReasons: Locale["reasons"] = {
  missing_probability: "neither the deal nor its stage has a probability",
  missing_category: "neither the deal nor its stage has a forecast category",
  insufficient_history: "too few deals were closed to know a close rate",
  missing_date: "no day of closing is known",
  overdue: "expected before the period",
  later_period: "expected after the period",
  unmapped_stage: "the stage is not in the model",
  closed_unknown: "closed, and not known how",
  too_few_deals: "too few deals for their chances to even out",
  short_history: "too few past periods to tell",
  no_past_errors: "no earlier forecasts to judge by",
  perfect_fit: "nothing was ever off, so that there is nothing to judge by",
  no_days_gone: "no day of the period is over",
  zero_level: "a level is zero, so that no ratio to it is known",
  zero_actual: "everything that came of it is zero",
  no_known_pairs: "no forecast is known together with what came of it",
};
