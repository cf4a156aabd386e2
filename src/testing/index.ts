export {
  conditions,
  type DateConstraints,
  type DecimalConstraints,
  dates,
  decimals,
  type FieldKind,
  type Fields,
  type PeriodConstraints,
  type PlanConstraints,
  type PlanFactsConstraints,
  periods,
  planFacts,
  plans,
  type ScaleConstraints,
  type ScaleSample,
  type StepConstraints,
  scaleInputs,
  scales,
  steps,
} from "./arbitraries/index.js";
export { type CheckOptions, checkLaws, type LawFailure, type LawReport } from "./laws/checkLaws.js";
export type { Law, Scenario } from "./laws/law.js";
export { lawNames, type PlanLawId, type ScaleLawId } from "./laws/lawNames.js";
export { type ConditionalPlanLaw, type PlanLawOptions, planLaws } from "./laws/planLaws.js";
export { type ConditionalScaleLaw, type ScaleLawOptions, scaleLaws } from "./laws/scaleLaws.js";
export { replayTrace } from "./replay/index.js";
