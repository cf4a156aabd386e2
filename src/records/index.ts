export {
  activitySchema,
  answerSchema,
  customerSchema,
  dealSchema,
  personSchema,
  stageChangeSchema,
  surveyAnswerSchema,
  trainingRecordSchema,
} from "./schema.js";
export type {
  Activity,
  Answer,
  Assignment,
  Customer,
  Deal,
  Person,
  StageChange,
  SurveyAnswer,
  TrainingRecord,
} from "./types.js";
