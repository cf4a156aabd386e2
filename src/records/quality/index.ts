export { assessQuality } from "./assessQuality.js";
export type { QualityCode } from "./codes.js";
export { safeAssessQuality } from "./safeAssessQuality.js";
export type {
  OwnerQuality,
  Quality,
  QualityCheck,
  QualityFacts,
  QualityFault,
  QualityOptions,
  QualityReport,
  QualityShare,
  RecordKind,
  StreamQuality,
  StreamQualityReport,
} from "./types.js";
