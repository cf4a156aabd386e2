import fc from "fast-check";
import type { Plan } from "../../../incentives/index.js";
import type { FiscalYear } from "../../../kernel/index.js";
import type { Program, ProgramPart } from "../../../program/index.js";
import { rationalOf } from "../../rational/index.js";
import { risingBounds } from "../bounds.js";
import { maybe, written } from "../maybe.js";
import {
  award,
  crossPeriod,
  goalTree,
  ladder,
  measures,
  pipeline,
  review,
  rubricOf,
  segmentation,
} from "./programParts.js";

/**
 * What {@link programs} may give.
 *
 * @since 0.1.0
 */
export interface ProgramConstraints {
  /** The cycle of what does not run by the month; by default each of them, or none. */
  readonly every?: "quarter" | "half" | "year";
}

/**
 * Small programs: measures of deals, calls and given ratings, a monthly commission by a running total, and often goals, a
 * pipeline, customer segments, a review, a rubric with critical incidents, a ladder, an award and a bonus in a longer cycle,
 * and a measure over several periods; in calendar or fiscal years.
 *
 * @param constraints - See {@link ProgramConstraints}.
 * @returns An arbitrary of documents that `compileProgram` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileProgram } from "attainment/program";
 * import { programs } from "attainment/testing";
 * const sample = fc.sample(programs(), { seed: 42, numRuns: 20 });
 * sample.every((program) => compileProgram(program).document.id === "team"); // => true
 * ```
 * @since 0.1.0
 */
export function programs({ every }: ProgramConstraints = {}): fc.Arbitrary<Program> {
  const cycle =
    every === undefined
      ? fc.constantFrom(undefined, "quarter" as const, "half" as const, "year" as const)
      : fc.constant(every);
  return fc
    .record({
      cycle,
      hasGoals: fc.boolean(),
      hasPipeline: fc.boolean(),
      hasSegments: fc.boolean(),
      hasReview: fc.boolean(),
      hasRubric: fc.boolean(),
      hasLadder: fc.boolean(),
      hasIncidents: fc.boolean(),
      hasAward: fc.boolean(),
      remembers: maybe(fc.constantFrom("sales", "perCall", "kpi.score")),
      trailing: maybe(fc.constantFrom(1, 2, 3)),
      fiscalYear: maybe(
        fc.record({
          firstMonth: fc.constantFrom(2, 4, 10),
          named: fc.constantFrom("startYear" as const, "endYear" as const),
        }),
      ),
      onlySellers: fc.boolean(),
      movesBy: maybe(fc.constantFrom("decision" as const, "proposal" as const)),
      bounds: risingBounds(false, 1, 3),
      rates: fc.array(fc.constantFrom("0", "0.02", "0.05", "0.1", "0.33"), { minLength: 3, maxLength: 3 }),
      missing: maybe(fc.constantFrom("refuse" as const, "zero" as const, "reweight" as const)),
    })
    .map(programOf);
}

interface Drawn {
  readonly cycle: "quarter" | "half" | "year" | undefined;
  readonly hasGoals: boolean;
  readonly hasPipeline: boolean;
  readonly hasSegments: boolean;
  readonly hasReview: boolean;
  readonly hasRubric: boolean;
  readonly hasLadder: boolean;
  readonly hasIncidents: boolean;
  readonly hasAward: boolean;
  /** What is remembered over several periods, where it is there. */
  readonly remembers: "sales" | "perCall" | "kpi.score" | undefined;
  readonly trailing: number | undefined;
  readonly fiscalYear: FiscalYear | undefined;
  readonly onlySellers: boolean;
  readonly movesBy: "decision" | "proposal" | undefined;
  readonly bounds: readonly string[];
  readonly rates: readonly string[];
  readonly missing: "refuse" | "zero" | "reweight" | undefined;
}

function programOf(drawn: Drawn): Program {
  const { hasGoals, hasPipeline, hasSegments, hasReview, hasRubric, hasLadder, cycle } = drawn;
  const { hasIncidents, hasAward, remembers, trailing, missing } = drawn;
  const of = hasRubric ? remembers : remembers && "sales";
  const listed = <T>(is: boolean, document: T): readonly T[] | undefined => (is ? [document] : undefined);
  const plans = [commission(drawn), ...(hasRubric ? [bonus] : []), ...(hasAward ? [honors] : [])];
  const [bound = "100"] = drawn.bounds;
  const ids = [
    ...(hasGoals ? ["goals"] : []),
    ...(hasPipeline ? ["sale"] : []),
    ...(hasSegments ? ["grade"] : []),
    ...(hasReview ? ["conduct"] : []),
    ...(hasRubric ? ["score", "bonus"] : []),
    ...(hasLadder ? ["levels"] : []),
    ...(hasAward ? ["best"] : []),
  ];
  const parts =
    cycle === undefined ? undefined : ids.map((documentId): ProgramPart => ({ documentId, every: cycle }));
  return written({
    kind: "program" as const,
    id: "team",
    fiscalYear: drawn.fiscalYear,
    attributes: ["region"],
    measures,
    goals: listed(hasGoals, goalTree(bound)),
    stageModels: listed(hasPipeline, pipeline),
    segmentations: listed(hasSegments, segmentation(bound)),
    reviews: listed(hasReview, review),
    rubrics: listed(hasRubric, rubricOf(hasReview, hasPipeline, missing, hasIncidents)),
    crossPeriod: of && [crossPeriod(of, trailing, missing)],
    ladders: listed(hasLadder, ladder(hasRubric, bound, drawn.movesBy)),
    awards: listed(hasAward, award(of === undefined ? "sales" : "remembered")),
    plans,
    parts,
    rankings: [
      { id: "by-sales", measure: "sales", when: { field: "region", isNot: "south" } },
      ...(of === undefined ? [] : [{ id: "by-memory", measure: "remembered" }]),
      { id: "by-pay", measure: "pay.commission", ties: "dense" as const },
    ],
  });
}

function commission({ bounds, rates, hasLadder, onlySellers }: Drawn): Plan {
  const bands = ["0", ...bounds.filter((bound) => rationalOf(bound).over > 0n)];
  return {
    kind: "plan",
    id: "commission",
    currency: "EUR",
    ...(onlySellers ? { participants: { roles: ["seller"] } } : {}),
    components: [
      {
        kind: "commission",
        id: "on-sales",
        measure: "sales",
        quotaPeriod: "quarter",
        scale: {
          kind: "bands",
          mode: "graduated",
          negative: "mirror",
          bands: bands.slice(0, 3).map((from, index) => ({ from, rate: rates[index] ?? "0" })),
        },
        ...(hasLadder
          ? { steps: [{ kind: "multiply", id: "tier", by: { measure: "tier.levels.rateFactor" } }] }
          : {}),
      },
    ],
  };
}

const honors: Plan = {
  kind: "plan",
  id: "honors",
  currency: "EUR",
  components: [
    {
      kind: "recognition",
      id: "title",
      awards: [{ kind: "title", name: "best" }],
      when: { field: "award.best", equals: "1" },
    },
  ],
};

const bonus: Plan = {
  kind: "plan",
  id: "bonus",
  currency: "EUR",
  components: [{ kind: "kpiBonus", id: "kpi-bonus", target: "900", measure: "kpi.score.coefficient" }],
};
