export {
  activitySchema,
  answerSchema,
  customerSchema,
  dealSchema,
  fieldChangeSchema,
  personSchema,
  stageChangeSchema,
  surveyAnswerSchema,
  trainingRecordSchema,
} from "./schema.js";
export { complaintSchema, marketFigureSchema, surveyInvitationSchema } from "./serviceSchema.js";
export type { Complaint, MarketFigure, SurveyInvitation } from "./serviceTypes.js";
export {
  invoiceSchema,
  orderSchema,
  paymentSchema,
  quotationSchema,
  returnSchema,
} from "./tradeSchema.js";
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
