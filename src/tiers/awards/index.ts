export type { AwardsCode } from "./codes.js";
export { compileAward } from "./compileAward.js";
export { lintAward } from "./lintAward.js";
export { bestOfMonthAward } from "./presets/bestOfMonthAward.js";
export { employeeOfYearAward } from "./presets/employeeOfYearAward.js";
export { innovationAward } from "./presets/innovationAward.js";
export { salesChampionAward } from "./presets/salesChampionAward.js";
export { safeCompileAward } from "./safeCompileAward.js";
export { awardSchema } from "./schema.js";
export type {
  AwardFacts,
  AwardNominee,
  AwardOptions,
  AwardResult,
  AwardRules,
  AwardStanding,
  AwardVotes,
  AwardWon,
  CompiledAward,
} from "./types.js";
