export { categoryAgreement } from "./categories/categoryAgreement.js";
export type { AgreementCode } from "./codes.js";
export { cronbachAlpha } from "./cronbachAlpha.js";
export { intraclassCorrelations } from "./intraclass/intraclassCorrelations.js";
export { kendallW } from "./kendallW.js";
export { krippendorffAlpha } from "./krippendorff/krippendorffAlpha.js";
export type {
  AgreementReason,
  CategoryAgreement,
  CategoryRatings,
  Coefficient,
  CoefficientWithInterval,
  Concordance,
  CronbachAlpha,
  IntraclassCorrelations,
  ItemAgreement,
  KrippendorffAlpha,
  MeasurementLevel,
  MissingRatings,
  RatingCategory,
  RatingTable,
  RatingTableOptions,
  VarianceTest,
  WithinGroupAgreement,
  WithinGroupOptions,
} from "./types.js";
export { withinGroupAgreement } from "./withinGroup/withinGroupAgreement.js";
