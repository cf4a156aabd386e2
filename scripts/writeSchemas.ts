import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { goalTreeSchema } from "../src/goals/schema.js";
import { creditingSchema } from "../src/incentives/crediting/schema.js";
import { planSchema } from "../src/incentives/schema.js";
import { payPackageSchema } from "../src/incentives/wholePay/schema.js";
import { cadenceSchema } from "../src/kernel/cadence/schema.js";
import { workingCalendarSchema } from "../src/kernel/calendar/workingCalendarSchema.js";
import { distributionSchema } from "../src/kernel/calibration/schema.js";
import { conditionSchema } from "../src/kernel/condition/schema.js";
import { measureSchema } from "../src/kernel/measure/schema.js";
import { rateTableSchema } from "../src/kernel/money/rateTableSchema.js";
import { processSchema } from "../src/kernel/process/schema.js";
import { scaleSchema } from "../src/kernel/scale/schema.js";
import { stepsSchema } from "../src/kernel/steps/schema.js";
import { rubricSchema } from "../src/kpi/schema.js";
import { stageModelSchema } from "../src/pipeline/schema.js";
import { leadScoringSchema } from "../src/pipeline/scoring/schema.js";
import { programSchema } from "../src/program/schema.js";
import { qualitySchema } from "../src/records/quality/schema.js";
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
} from "../src/records/schema.js";
import { complaintSchema, marketFigureSchema, surveyInvitationSchema } from "../src/records/serviceSchema.js";
import {
  invoiceSchema,
  orderSchema,
  paymentSchema,
  quotationSchema,
  returnSchema,
} from "../src/records/tradeSchema.js";
import { developmentSchema } from "../src/reviews/development/schema.js";
import { reviewSchema } from "../src/reviews/schema.js";
import { trainingSchema } from "../src/reviews/training/schema.js";
import { segmentationSchema } from "../src/segments/schema.js";
import { questionnaireSchema } from "../src/segments/surveys/schema.js";
import { awardSchema } from "../src/tiers/awards/schema.js";
import { partnerProgramSchema } from "../src/tiers/partners/schema.js";
import { ladderSchema } from "../src/tiers/schema.js";
import { entries, root } from "./entries.js";

/** The documents that people write and the records that are handed over, each under the name of its file in `schemas/`. */
const documents: Readonly<Record<string, { readonly title: string; readonly schema: () => z.ZodType }>> = {
  activity: { title: "Activity", schema: activitySchema },
  answer: { title: "Answer", schema: answerSchema },
  award: { title: "Award", schema: awardSchema },
  cadence: { title: "Cadence", schema: cadenceSchema },
  complaint: { title: "Complaint", schema: complaintSchema },
  condition: { title: "Condition", schema: conditionSchema },
  crediting: { title: "Crediting", schema: creditingSchema },
  customer: { title: "Customer", schema: customerSchema },
  deal: { title: "Deal", schema: dealSchema },
  development: { title: "Development", schema: developmentSchema },
  distribution: { title: "Distribution", schema: distributionSchema },
  fieldChange: { title: "Field change", schema: fieldChangeSchema },
  goalTree: { title: "Goal tree", schema: goalTreeSchema },
  invoice: { title: "Invoice", schema: invoiceSchema },
  ladder: { title: "Ladder", schema: ladderSchema },
  leadScoring: { title: "Lead scoring", schema: leadScoringSchema },
  marketFigure: { title: "Market figure", schema: marketFigureSchema },
  measure: { title: "Measure", schema: measureSchema },
  order: { title: "Order", schema: orderSchema },
  partnerProgram: { title: "Partner program", schema: partnerProgramSchema },
  payPackage: { title: "Pay package", schema: payPackageSchema },
  payment: { title: "Payment", schema: paymentSchema },
  person: { title: "Person", schema: personSchema },
  plan: { title: "Plan", schema: planSchema },
  process: { title: "Process", schema: processSchema },
  program: { title: "Program", schema: programSchema },
  quality: { title: "Data quality", schema: qualitySchema },
  questionnaire: { title: "Questionnaire", schema: questionnaireSchema },
  quotation: { title: "Quotation", schema: quotationSchema },
  rateTable: { title: "Rate table", schema: rateTableSchema },
  return: { title: "Return", schema: returnSchema },
  review: { title: "Review", schema: reviewSchema },
  rubric: { title: "Rubric", schema: rubricSchema },
  scale: { title: "Scale", schema: scaleSchema },
  segmentation: { title: "Segmentation", schema: segmentationSchema },
  stageChange: { title: "Stage change", schema: stageChangeSchema },
  stageModel: { title: "Stage model", schema: stageModelSchema },
  steps: { title: "Steps", schema: stepsSchema },
  surveyAnswer: { title: "Survey answer", schema: surveyAnswerSchema },
  surveyInvitation: { title: "Survey invitation", schema: surveyInvitationSchema },
  training: { title: "Training", schema: trainingSchema },
  trainingRecord: { title: "Training record", schema: trainingRecordSchema },
  workingCalendar: { title: "Working calendar", schema: workingCalendarSchema },
};

rmSync(`${root}schemas`, { recursive: true, force: true });
mkdirSync(`${root}schemas`);
for (const [name, { title, schema }] of Object.entries(documents)) {
  // What a document is after the checks on its form, so that both halves of a pipe are described by the second.
  const { $schema, ...json } = z.toJSONSchema(schema(), { io: "output", reused: "ref" });
  // A name and no address: nothing is to be fetched from it.
  const document = { $schema, $id: `urn:attainment:schema:${name}`, title, ...json };
  writeFileSync(`${root}schemas/${name}.json`, `${JSON.stringify(document, null, 2)}\n`);
}
console.log(`built ${entries.length} entries and ${Object.keys(documents).length} schemas`);
