// What of this folder is public. Schemas are published as JSON files; whoever needs one here takes it from its own file.
export {
  assessQuality,
  type OwnerQuality,
  type Quality,
  type QualityCheck,
  type QualityCode,
  type QualityFacts,
  type QualityFault,
  type QualityOptions,
  type QualityReport,
  type QualityShare,
  type RecordKind,
  type StreamQuality,
  type StreamQualityReport,
  safeAssessQuality,
} from "./quality/index.js";
export type { Complaint, MarketFigure, SurveyInvitation } from "./serviceTypes.js";
export type { Invoice, Order, Payment, Quotation, Return } from "./tradeTypes.js";
export type {
  Activity,
  Answer,
  Assignment,
  Customer,
  Deal,
  FieldChange,
  NeutralRecord,
  Person,
  StageChange,
  SurveyAnswer,
  TrainingRecord,
} from "./types.js";
