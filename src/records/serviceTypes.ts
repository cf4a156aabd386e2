import type { NeutralRecord } from "./types.js";

/**
 * A complaint or a request for service, from the day it came in to the day it was settled.
 *
 * @since 0.1.0
 */
export interface Complaint extends NeutralRecord {
  readonly customerId?: string | null;
  readonly ownerId?: string | null;
  readonly productId?: string | null;
  readonly orderId?: string | null;
  readonly category?: string | null;
  readonly openedOn: string;
  readonly firstResponseOn?: string | null;
  /** The day on which it is to be settled. */
  readonly dueOn?: string | null;
  readonly resolvedOn?: string | null;
}

/**
 * That somebody was asked to answer a survey, so that a response rate has a denominator.
 *
 * @since 0.1.0
 */
export interface SurveyInvitation extends NeutralRecord {
  readonly surveyId?: string | null;
  readonly customerId?: string | null;
  readonly ownerId?: string | null;
  readonly invitedOn: string;
}

/**
 * What is known of a market in one period: its size, or what one rival sells in it, or what one customer spends.
 *
 * @since 0.1.0
 */
export interface MarketFigure extends NeutralRecord {
  /** The name of a period, such as `2026-Q3`. */
  readonly period: string;
  /** Sales in money, and in pieces. */
  readonly value?: string | number | null;
  readonly volume?: string | number | null;
  readonly currency?: string;
  /** The customers that there are in it. */
  readonly customers?: string | number | null;
  readonly productId?: string | null;
  readonly region?: string | null;
  readonly channel?: string | null;
  /** The rival whose sales they are; absent: the whole market's. */
  readonly rivalId?: string | null;
  /** The customer whose spending it is, for the share of its wallet. */
  readonly customerId?: string | null;
  readonly publishedOn?: string | null;
}
