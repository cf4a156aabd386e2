import fc from "fast-check";
import type { BandAxis, CommissionComponent, QuotaPeriod, Windfall } from "../../../incentives/index.js";
import type { Scale, Step } from "../../../kernel/index.js";
import type { Fields } from "../conditions.js";
import { decimals } from "../decimals.js";
import { maybe, written } from "../maybe.js";
import type { PlanNames } from "../planNames.js";
import { steps } from "../steps.js";

/** What a component that adds up over time may have, apart from its measure, its quota and its scale. */
type Course = Pick<
  CommissionComponent,
  | "accumulation"
  | "quotaPeriod"
  | "yearBy"
  | "trueUp"
  | "by"
  | "windfall"
  | "measureSteps"
  | "attainmentSteps"
  | "dealSteps"
  | "stepsOn"
  | "capExcess"
>;

/** What decides whether a choice fits the component. */
interface Fitted {
  readonly scale: Scale | undefined;
  readonly hasQuota: boolean;
}

const quotaPeriod: fc.Arbitrary<QuotaPeriod> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom("month" as const, "quarter" as const, "half" as const, "year" as const),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...(["quarter", "year"] as const)).map((unit) => ({
      unit,
      fiscalYear: { firstMonth: 4, named: "startYear" } as const,
    })),
  },
);

const windfall: fc.Arbitrary<Windfall> = fc.record({
  over: fc.constantFrom("900", "50000", "100000.5"),
  rate: fc.constantFrom("0", "0.01", "0.1"),
});

/** What a deal tells of itself, and what a step of its pay may look at. */
const DEAL: Fields = { amount: "decimal", pay: "decimal" };

function axes({ earning, sources }: PlanNames): fc.Arbitrary<BandAxis> {
  const constant = decimals({ min: "1", max: "500000", places: 2 });
  return fc
    .record({
      measure: maybe(fc.constantFrom(...earning)),
      total: maybe(
        fc.constantFrom("period" as const, "before" as const, "including" as const, "periodEnd" as const),
      ),
      quota: maybe(
        fc.oneof(
          constant,
          fc.constantFrom(...sources).map((measure) => ({ measure })),
        ),
        4,
      ),
    })
    .map(written);
}

/** How deals and periods belong together, in every way; most components have few choices, and many none. */
export function accumulatings(names: PlanNames): fc.Arbitrary<(fitted: Fitted) => Course> {
  const { sources, fields } = names;
  const list = (prefix: string): fc.Arbitrary<readonly Step[]> =>
    steps({ measures: sources, fields, prefix, maxLength: 2 });
  const drawn = fc.record({
    accumulation: maybe(
      fc.oneof(
        {
          weight: 4,
          arbitrary: fc.constantFrom("runningTotal" as const, "interval" as const, "perDeal" as const),
        },
        { weight: 1, arbitrary: fc.constantFrom("annualized" as const, "annualizedToDate" as const) },
      ),
      2,
    ),
    quotaPeriod: maybe(quotaPeriod, 2),
    yearBy: maybe(fc.constantFrom("months" as const, "days" as const)),
    trueUp: maybe(fc.constantFrom("rounded" as const, "exact" as const), 8),
    by: maybe(axes(names), 8),
    windfall: maybe(windfall, 10),
    measureSteps: maybe(list("measure"), 10),
    attainmentSteps: maybe(list("attainment"), 10),
    dealSteps: maybe(steps({ measures: ["amount"], fields: DEAL, prefix: "deal", maxLength: 2 }), 10),
    stepsOn: maybe(fc.constantFrom("period" as const, "quotaPeriod" as const), 8),
    capExcess: maybe(fc.constantFrom("lost" as const, "carried" as const), 8),
  });
  return drawn.map((course) => (fitted: Fitted) => fitting(course, fitted));
}

type Drawn = { readonly [Name in keyof Course]: Course[Name] | undefined };

/** Without the choices that the component cannot have. */
function fitting(course: Drawn, { scale, hasQuota }: Fitted): Course {
  const { accumulation, quotaPeriod: over, yearBy, by, attainmentSteps, dealSteps, ...rest } = course;
  const isAnnual = accumulation === "annualized" || accumulation === "annualizedToDate";
  return written({
    ...rest,
    accumulation,
    quotaPeriod: isAnnual && over !== undefined ? ("year" as const) : over,
    yearBy: isAnnual ? yearBy : undefined,
    by: scale?.kind === "bands" ? by : undefined,
    attainmentSteps: hasQuota ? attainmentSteps : undefined,
    dealSteps: isAnnual ? undefined : dealSteps,
  });
}
