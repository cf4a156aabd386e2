import fc from "fast-check";
import type { GroupEntry, Plan } from "../../incentives/index.js";
import { isEarning } from "../documents/earningBounds.js";
import { isFund } from "../documents/isFund.js";
import { planNeeds, targetOf } from "../documents/planNeeds.js";
import { decimals } from "./decimals.js";
import { groupEntries } from "./groupEntries.js";
import { maybe } from "./maybe.js";
import { type NearBound, nearBound } from "./nearBound.js";
import type { PlanFactsConstraints } from "./planFactsConstraints.js";
import { type Given, readings } from "./readings.js";

/** One deal of a measure before it has its amount: the last of them takes what the others leave. */
export interface DealSample {
  readonly amount: string;
  readonly day: number;
  /** Deals are handed over by rank, which has nothing to do with their days. */
  readonly rank: number;
}

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
  { complete = false, credits }: PlanFactsConstraints,
): fc.Arbitrary<FactSample> {
  const earning = plan.components.filter(isEarning);
  const sources = [...earning.map(({ quota }) => quota), ...plan.components.map(targetOf)];
  const usual = new Set(sources.flatMap((source) => (typeof source === "object" ? [source.measure] : [])));
  const measures = [...new Set(earning.map(({ measure }) => measure))];
  return fc.record({
    given: readings(planNeeds(plan), complete, usual),
    others: plan.components.some(isFund) ? groupEntries : fc.constant([]),
    earning: fc.tuple(...measures.map((measure) => earningSample(measure, credits))),
  });
}

function earningSample(
  measure: string,
  credits: PlanFactsConstraints["credits"],
): fc.Arbitrary<EarningSample> {
  const forms = {
    always: ["credits", "both"],
    never: ["total"],
    sometimes: ["total", "credits", "both"],
  } as const;
  return fc.record({
    measure: fc.constant(measure),
    place: maybe(nearBound),
    form: fc.constantFrom(...forms[credits ?? "sometimes"]),
    deals: fc.array(deal, { minLength: credits === "always" ? 2 : 1, maxLength: 4 }),
  });
}

const deal: fc.Arbitrary<DealSample> = fc.record({
  amount: decimals({ min: "-50000", max: "200000", places: 2 }),
  day: fc.nat(400),
  rank: fc.nat(9),
});
