/**
 * The codes of faults in what forecasts are made from, and of what is worth a look in it.
 *
 * @since 0.1.0
 */
export type ForecastCode =
  /** The stage model of a forecast is faulty; compile it to see what to mend. */
  | "pipeline.bad_forecast_model"
  /** Chances are to come from stages, and there is no stage model; hand one over. */
  | "pipeline.no_forecast_model"
  /** A close rate is no ratio of sound numbers, or stands twice; correct it, or measure it again. */
  | "pipeline.bad_stage_rate"
  /** The headline of a forecast is none of its lines; name one of them. */
  | "pipeline.unknown_line"
  /** A category stands twice in a line; name it once. */
  | "pipeline.category_twice"
  /** The last known day lies outside the period; name one of its days. */
  | "pipeline.day_outside_period"
  /** The season of the first value is none of the seasons; count from 1. */
  | "pipeline.bad_first_season"
  /** Warning: Open deals are not in the forecast, since something is not known of them; complete them. */
  | "pipeline.not_in_forecast"
  /** Warning: Deals have a category that no line and no standard knows; correct it, or name it in a line. */
  | "pipeline.unknown_category";
