import type { DealAge } from "attainment/pipeline";
import { expect, test } from "vitest";
import { pipelineReasons as english } from "../../src/locales/en/reasons/pipeline.js";
import { pipelineReasons as chinese } from "../../src/locales/zh-CN/reasons/pipeline.js";
import type { FigureReason } from "../../src/pipeline/metrics/figured.js";

/** A Record, so that a reason that is new has to be entered here. */
const reasons: Readonly<Record<FigureReason | NonNullable<DealAge["reason"]>, true>> = {
  insufficient_sample: true,
  no_closed_deals: true,
  no_closed_value: true,
  no_deals: true,
  no_created_deals: true,
  no_wins: true,
  zero_cycle: true,
  missing_amount: true,
  missing_created_on: true,
  negative_amount: true,
  no_losses: true,
  no_stays: true,
  median_not_reached: true,
  stage_not_reached: true,
  no_moves: true,
  no_open_deals: true,
  no_expected_deals: true,
  no_expected_value: true,
  no_lost_value: true,
  missing_quota: true,
  missing_forecast: true,
  no_quota: true,
  quota_met: true,
  unknown_start: true,
  unknown_hold: true,
};

test.each([
  ["English", english],
  ["Chinese", chinese],
])("%s has words for every reason why a figure or an age has no value", (_name, words) => {
  expect(Object.keys(words)).toEqual(Object.keys(reasons));
});
