import fc from "fast-check";
import type { PipelineMetric } from "../../../pipeline/index.js";
import { maybe, written } from "../maybe.js";

const pick = <const T extends readonly string[]>(...values: T): fc.Arbitrary<T[number] | undefined> =>
  maybe(fc.constantFrom(...values));

const average = pick("mean", "median");
const cohort = pick("created", "closed", "all");
const operand = fc.constantFrom("1000", 0, "1", { measure: "quota" }, { measure: "quota" });
const rates = pick("closedCount", "closedValue", "allCount", "createdCount", "wonOverCreated");

const rate = fc.oneof(
  fc.record({ kind: fc.constant("winRate" as const), definition: rates }).map(written),
  fc
    .record({
      kind: fc.constant("winRate" as const),
      definition: fc.constant("closedAndStale" as const),
      oldAfterDays: maybe(fc.constantFrom(0, 30)),
    })
    .map(written),
);

const cycle = fc
  .record({ kind: fc.constant("cycle" as const), of: pick("won", "lost", "closed"), average })
  .map(written);

const velocity = fc
  .record({
    kind: fc.constant("velocity" as const),
    qualifiedFrom: maybe(fc.constant("stage-1"), 4),
    deals: pick("open", "created", "closed"),
    winRate: rates,
    cycleOf: pick("won", "closed"),
    average,
  })
  .map(({ qualifiedFrom, ...terms }) =>
    written({ ...terms, qualifiedFrom: (terms.deals ?? "open") === "open" ? qualifiedFrom : undefined }),
  );

const conversion = fc.oneof(
  fc
    .record({
      kind: fc.constant("stageConversion" as const),
      definition: pick("anyTouch", "fallThrough", "direct"),
      cohort,
    })
    .map(written),
  fc.constant({ kind: "stageConversion" as const, definition: "closedCohort" as const }),
);

const time = fc.oneof(
  fc.record({ kind: fc.constant("timeInStage" as const), average, per: pick("visit", "deal") }).map(written),
  fc
    .record({
      kind: fc.constant("timeInStage" as const),
      stays: fc.constant("censored" as const),
      per: pick("visit", "deal"),
    })
    .map(written),
);

const coverage = fc.oneof(
  fc
    .record({
      kind: fc.constant("coverage" as const),
      definition: pick("quota", "remaining"),
      quota: operand,
    })
    .map(written),
  fc.record({ kind: fc.constant("forecastCoverage" as const), forecast: operand, quota: operand }),
  fc
    .record({
      kind: fc.constant("requiredCoverage" as const),
      winRate: pick("closedCount", "closedValue"),
      createAndCloseShare: maybe(fc.constantFrom("0.3", 1)),
    })
    .map(written),
);

const closing = fc.oneof(
  fc
    .record({
      kind: fc.constant("slippage" as const),
      definition: pick("moved", "notClosed"),
      by: pick("count", "value"),
    })
    .map(written),
  fc
    .record({
      kind: fc.constant("pushCount" as const),
      definition: pick("monthPushes", "pushes", "changes", "netDays"),
    })
    .map(written),
);

const leak = fc.oneof(
  fc.record({ kind: fc.constant("leak" as const), definition: pick("value", "count") }).map(written),
  fc
    .record({
      kind: fc.constant("leak" as const),
      definition: fc.constant("rate" as const),
      conversion: pick("anyTouch", "fallThrough", "direct"),
      cohort,
    })
    .map(written),
);

const ageing = fc
  .record({
    kind: fc.constant("ageing" as const),
    since: pick("stageEntry", "creation"),
    definition: pick("mean", "median", "overLongestCycle"),
    buckets: maybe(fc.constantFrom([0], [7, 30])),
    stageIds: maybe(fc.constant(["stage-1"]), 4),
  })
  .map(({ since, ...terms }) =>
    written({ ...terms, since: terms.definition === "overLongestCycle" ? undefined : since }),
  );

const others = fc.oneof(
  fc
    .record({
      kind: fc.constant("bottleneck" as const),
      definition: pick("longestTime", "lowestConversion", "mostDeals"),
    })
    .map(written),
  fc.record({ kind: fc.constant("conformance" as const), of: pick("deals", "moves") }).map(written),
  fc
    .record({
      kind: fc.constant("winLoss" as const),
      by: fc.constantFrom("reason", "rival", "product", "stage", "owner"),
      definition: pick("winRate", "lossShare", "winShare"),
      measuredBy: pick("count", "value"),
    })
    .map(written),
);

const metric: fc.Arbitrary<PipelineMetric> = fc
  .tuple(
    fc.record({ id: fc.constant(""), minimum: fc.constantFrom(0, 1, 1, 1, 2, undefined) }).map(written),
    fc.oneof(rate, cycle, velocity, conversion, time, coverage, closing, leak, ageing, others),
  )
  .map(([common, own]) => ({ ...common, ...own }));

/** Metrics of every kind and definition, valid for a model whose first stage is open and called `stage-1`. */
export const pipelineMetrics: fc.Arbitrary<readonly PipelineMetric[]> = fc
  .array(metric, { minLength: 1, maxLength: 6 })
  .map((list) => list.map((each, index) => ({ ...each, id: `metric-${index + 1}` })));
