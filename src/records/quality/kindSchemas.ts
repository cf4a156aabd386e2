import type * as z from "zod";
import {
  activitySchema,
  answerSchema,
  customerSchema,
  dealSchema,
  fieldChangeSchema,
  personSchema,
  stageChangeSchema,
  surveyAnswerSchema,
  trainingRecordSchema,
} from "../schema.js";
import { complaintSchema, marketFigureSchema, surveyInvitationSchema } from "../serviceSchema.js";
import { invoiceSchema, orderSchema, paymentSchema, quotationSchema, returnSchema } from "../tradeSchema.js";
import type { RecordKind } from "./types.js";

/** The schema of each kind, built when it is asked for. */
export const kindSchemas: Readonly<Record<RecordKind, () => z.ZodType>> = {
  activity: activitySchema,
  answer: answerSchema,
  complaint: complaintSchema,
  customer: customerSchema,
  deal: dealSchema,
  fieldChange: fieldChangeSchema,
  invoice: invoiceSchema,
  marketFigure: marketFigureSchema,
  order: orderSchema,
  payment: paymentSchema,
  person: personSchema,
  quotation: quotationSchema,
  return: returnSchema,
  stageChange: stageChangeSchema,
  surveyAnswer: surveyAnswerSchema,
  surveyInvitation: surveyInvitationSchema,
  trainingRecord: trainingRecordSchema,
};
