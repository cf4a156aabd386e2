import fc from "fast-check";
import type { GroupEntry, Plan } from "../../incentives/index.js";
import { countedMeasures, isDealwise } from "../documents/countedMeasures.js";
import { isEarning } from "../documents/isEarning.js";
import { isFund } from "../documents/isFund.js";
import { planNeeds, targetOf } from "../documents/planNeeds.js";
import { groupEntries } from "./groupEntries.js";
import { maybe } from "./maybe.js";
import { type NearBound, nearBound } from "./nearBound.js";
import { type AroundSample, aroundSamples } from "./plan/aroundSamples.js";
import { type DealChoices, type DealSample, dealSamples } from "./plan/dealSamples.js";
import type { PlanFactsConstraints } from "./planFactsConstraints.js";
import { type Given, readings } from "./readings.js";

/** How one earning measure comes: near a bound or as given, as a total, as credits, or as both. */
export interface EarningSample {
  readonly measure: string;
  readonly place: NearBound | undefined;
  readonly form: "total" | "credits" | "both";
  readonly deals: readonly DealSample[];
}

/** What facts are made of, before it is known who they are about and when. */
export interface FactSample {
  readonly given: Given;
  /** Who stands beside the person in contests and team pools. */
  readonly others: readonly GroupEntry[];
  readonly earning: readonly EarningSample[];
  readonly around: AroundSample;
}

/** Whom the facts are about: people whom the plan names, a stranger, or nobody in particular. */
export function personIds({
  participants,
  overrides = [],
  components,
}: Plan): fc.Arbitrary<string | undefined> {
  const named = [...(participants?.personIds ?? []), ...overrides.map(({ personId }) => personId)];
  const known = fc.constantFrom("somebody", ...named, ...named);
  const isAnybody = participants?.personIds === undefined && !components.some(isFund);
  return isAnybody ? fc.oneof(known, fc.constant(undefined)) : known;
}

/** Samples of facts for one version of a plan. */
export function factSamples(
  plan: Plan,
  { complete = false, credits, refunds = true, time = true, adjustments = false }: PlanFactsConstraints,
): fc.Arbitrary<FactSample> {
  const earning = plan.components.filter(isEarning);
  const sources = [...earning.map(({ quota }) => quota), ...plan.components.map(targetOf)];
  const usual = new Set(sources.flatMap((source) => (typeof source === "object" ? [source.measure] : [])));
  const choices = { refunds: refunds && isTakenBack(plan), isDealwise: plan.components.some(isDealwise) };
  return fc.record({
    given: readings(planNeeds(plan), complete, usual),
    others: plan.components.some(isFund) ? groupEntries : fc.constant([]),
    earning: fc.tuple(...countedMeasures(plan).map((measure) => earningSample(measure, credits, choices))),
    around: aroundSamples(plan, { time, adjustments, parts: credits !== "never" }),
  });
}

/** Whether a refund means more than a negative deal. */
function isTakenBack({ clawback, settlement = [], components }: Plan): boolean {
  return clawback !== undefined || settlement.length > 0 || components.some(isDealwise);
}

function earningSample(
  measure: string,
  credits: PlanFactsConstraints["credits"],
  choices: DealChoices,
): fc.Arbitrary<EarningSample> {
  const needsCredits = choices.isDealwise || choices.refunds;
  const forms: Readonly<Record<"always" | "never" | "sometimes", readonly EarningSample["form"][]>> = {
    always: ["credits", "both"],
    never: ["total"],
    sometimes: needsCredits ? ["credits", "credits", "both", "total"] : ["total", "credits", "both"],
  };
  return fc.record({
    measure: fc.constant(measure),
    place: maybe(nearBound),
    form: fc.constantFrom(...forms[credits ?? "sometimes"]),
    deals: fc.array(dealSamples(choices), { minLength: credits === "always" ? 2 : 1, maxLength: 4 }),
  });
}
