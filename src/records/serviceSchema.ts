import * as z from "zod";
import {
  commonFields,
  currency,
  date,
  field,
  optionalDate,
  optionalDecimal,
  optionalName,
  period,
} from "./fieldSchemas.js";
import type { Complaint, MarketFigure, SurveyInvitation } from "./serviceTypes.js";

let complaint: z.ZodType<Complaint> | undefined;
let surveyInvitation: z.ZodType<SurveyInvitation> | undefined;
let marketFigure: z.ZodType<MarketFigure> | undefined;

/**
 * The schema of a {@link Complaint}, built when it is first asked for. Other fields of text, number, boolean or null are
 * allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function complaintSchema(): z.ZodType<Complaint> {
  complaint ??= z
    .object({
      ...commonFields(),
      customerId: optionalName(),
      ownerId: optionalName(),
      productId: optionalName(),
      orderId: optionalName(),
      category: optionalName(),
      openedOn: date(),
      firstResponseOn: optionalDate(),
      dueOn: optionalDate(),
      resolvedOn: optionalDate(),
    })
    .catchall(field());
  return complaint;
}

/**
 * The schema of a {@link SurveyInvitation}, built when it is first asked for. Other fields of text, number, boolean or null are
 * allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function surveyInvitationSchema(): z.ZodType<SurveyInvitation> {
  surveyInvitation ??= z
    .object({
      ...commonFields(),
      surveyId: optionalName(),
      customerId: optionalName(),
      ownerId: optionalName(),
      invitedOn: date(),
    })
    .catchall(field());
  return surveyInvitation;
}

/**
 * The schema of a {@link MarketFigure}, built when it is first asked for. Other fields of text, number, boolean or null are
 * allowed.
 *
 * @returns A zod schema; `z.toJSONSchema` makes a JSON Schema of it.
 * @since 0.1.0
 */
export function marketFigureSchema(): z.ZodType<MarketFigure> {
  marketFigure ??= z
    .object({
      ...commonFields(),
      period: period(),
      value: optionalDecimal(),
      volume: optionalDecimal(),
      currency: currency(),
      customers: optionalDecimal(),
      productId: optionalName(),
      region: optionalName(),
      channel: optionalName(),
      rivalId: optionalName(),
      customerId: optionalName(),
      publishedOn: optionalDate(),
    })
    .catchall(field());
  return marketFigure;
}
