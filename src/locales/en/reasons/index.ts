import type { Locale } from "../../types.js";
import { activitiesReasons } from "./activities.js";
import { awardsReasons } from "./awards.js";
import { breakdownReasons } from "./breakdown.js";
import { calibrationReasons } from "./calibration.js";
import { forecastReasons } from "./forecast.js";
import { goalsReasons } from "./goals.js";
import { incentivesReasons } from "./incentives.js";
import { kpiReasons } from "./kpi.js";
import { leadScoringReasons } from "./leadScoring.js";
import { marketReasons } from "./market.js";
import { measureReasons } from "./measure.js";
import { partnersReasons } from "./partners.js";
import { pipelineReasons } from "./pipeline.js";
import { processReasons } from "./process.js";
import { programReasons } from "./program.js";
import { reviewsReasons } from "./reviews.js";
import { segmentsReasons } from "./segments.js";
import { serviceReasons } from "./service.js";
import { severalDomainsReasons } from "./severalDomains.js";
import { surveysReasons } from "./surveys.js";
import { tiersReasons } from "./tiers.js";

/** The words for the machine reasons of all domains. */
export const domainReasons: Locale["reasons"] = {
  ...activitiesReasons,
  ...awardsReasons,
  ...breakdownReasons,
  ...calibrationReasons,
  ...forecastReasons,
  ...goalsReasons,
  ...incentivesReasons,
  ...kpiReasons,
  ...leadScoringReasons,
  ...marketReasons,
  ...measureReasons,
  ...partnersReasons,
  ...pipelineReasons,
  ...processReasons,
  ...programReasons,
  ...reviewsReasons,
  ...segmentsReasons,
  ...serviceReasons,
  ...surveysReasons,
  ...tiersReasons,
  ...severalDomainsReasons,
};
