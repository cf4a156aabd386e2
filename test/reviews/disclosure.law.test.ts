import { type CompiledReview, compileReview, type Review, type ReviewFacts } from "attainment/reviews";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { foundOut } from "./attack.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

const RUNS = 25;
const numRuns = Math.max(RUNS, Math.ceil(runs / 8));
const ITEMS = ["a", "b", "c"];

/** Groups of three sizes of minimum, two of which may roll up into the third. */
const base = {
  kind: "review",
  id: "attacked",
  ratings: { from: "1", to: "5" },
  groups: [
    { id: "self", kind: "self", weight: "0.1" },
    { id: "manager", kind: "manager", weight: "0.3" },
    { id: "peers", weight: "0.3" },
    { id: "reports", kind: "reports", weight: "0.2", minimum: 2 },
    { id: "customers", kind: "customers", weight: "0.1" },
  ],
  competencies: [
    { id: "one", weight: "2", items: [{ id: "a", weight: "3" }, { id: "b" }] },
    { id: "two", items: [{ id: "c" }] },
  ],
  gaps: {},
  rounding: { mode: "halfEven", places: 30 },
} as const satisfies Review;

const policies = [
  "omit",
  "hideTotal",
  "refuse",
  { rollUpInto: "customers" },
  { rollUpInto: "peers", weight: "move" },
] as const;

type Answer = ReviewFacts["answers"][number];

/** What one rater says, and in which of three reports it is there for the first time; 3 is in none. */
const rater = fc.record({
  from: fc.constantFrom(0, 0, 0, 1, 2, 3),
  cells: fc.array(fc.option(fc.integer({ min: 100, max: 450 }), { freq: 5 }), { minLength: 3, maxLength: 3 }),
});

/** One more, or two, come in between reports more often than any other number, and one may go. */
const scenario = fc.record({
  aggregation: fc.constantFrom("perItem" as const, "perRater" as const, "pooled" as const),
  belowMinimum: fc.constantFrom(...policies),
  missingGroup: fc.constantFrom("reweight" as const, "zero" as const),
  weightOfB: fc.constantFrom("1", "0"),
  groups: fc.tuple(...[1, 1, 8, 5, 6].map((most) => fc.array(rater, { maxLength: most, size: "max" }))),
  leaver: fc.option(fc.nat(20)),
});

type Drawn = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

function roundsOf({ groups, leaver }: Drawn): readonly (readonly Answer[])[] {
  const all = groups.flatMap((raters, at) =>
    raters.flatMap(({ from, cells }, index) =>
      cells.flatMap((rating, column) => {
        const groupId = base.groups[at]?.id ?? "";
        const raterId = groupId === "self" ? "person-1" : `${groupId}-${index}`;
        const itemId = ITEMS[column] ?? "";
        const answer = {
          personId: "person-1",
          raterId,
          groupId,
          itemId,
          rating: String((rating ?? 0) / 100),
        };
        return rating === null ? [] : [{ from, answer: { id: `${raterId}/${itemId}`, ...answer } }];
      }),
    ),
  );
  const raters = [...new Set(all.map(({ answer }) => answer.raterId))];
  const gone = leaver === null ? undefined : raters[leaver];
  return [0, 1, 2].map((round) =>
    all.flatMap(({ from, answer }) =>
      from > round || (round === 2 && answer.raterId === gone) ? [] : [answer],
    ),
  );
}

/** Sets of unnamed raters of one group that are smaller than its minimum. */
function smallSets(review: CompiledReview, answers: readonly Answer[]): readonly (readonly string[])[] {
  return review.document.groups.flatMap(({ id, kind, minimum = 3 }) => {
    if (kind === "self" || kind === "manager") return [];
    const raters = [...new Set(answers.flatMap(({ groupId, raterId }) => (groupId === id ? [raterId] : [])))];
    const pairs = raters.flatMap((first, at) => raters.slice(at + 1).map((second) => [first, second]));
    return [...raters.map((each) => [each]), ...(minimum > 2 ? pairs : [])];
  });
}

const isHidden = ({ groupId }: Answer) => groupId !== "self" && groupId !== "manager";

const perRater = {
  aggregation: "perRater",
  belowMinimum: "omit",
  missingGroup: "reweight",
  weightOfB: "1",
  leaver: null,
} as const;

function attacked(drawn: Drawn, count: number, isGuarded = true) {
  const { aggregation, belowMinimum, missingGroup, weightOfB: weight } = drawn;
  const [
    {
      items: [a, b],
    },
    two,
  ] = base.competencies;
  const competencies = [{ ...base.competencies[0], items: [a, { ...b, weight }] }, two];
  const review = compileReview({ ...base, competencies, aggregation, belowMinimum, missingGroup });
  const rounds = roundsOf(drawn).slice(0, count);
  return foundOut(review, rounds, isHidden, smallSets(review, rounds.flat()), isGuarded);
}

describe("somebody who knows who rated what and solves for ratings", () => {
  test("finds out nothing of fewer raters than the minimum from one report", { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(scenario, (drawn) => {
        expect(attacked(drawn, 1)).toEqual([]);
      }),
      { seed, numRuns },
    );
  });

  test("finds out nothing from three reports, each with those before it as published", {
    timeout: PATIENCE,
  }, () => {
    fc.assert(
      fc.property(scenario, (drawn) => {
        expect(attacked(drawn, 3)).toEqual([]);
      }),
      { seed, numRuns },
    );
  });

  test("would find somebody out in many a case if the reports before were not handed over", () => {
    const drawn = fc.sample(scenario, { seed, numRuns: RUNS });
    const found = drawn.filter((each) => attacked(each, 3, false).length > 0);
    expect(found.length).toBeGreaterThan(RUNS / 4);
  });

  test("would find out raters of a group that is shown from one of them on", () => {
    const open = { ...base, groups: base.groups.map((group) => ({ ...group, minimum: 1 })) };
    const review = compileReview(open);
    const answers = [1, 2].map((value) => ({
      id: `${value}`,
      personId: "person-1",
      raterId: `r-${value}`,
      groupId: value === 1 ? "peers" : "customers",
      itemId: "a",
      rating: `${value}`,
    }));
    expect(foundOut(review, [answers], isHidden, [["r-1"], ["r-2"]])).toEqual([["r-1"], ["r-2"]]);
  });

  test("told two raters apart by reports per rater on others who observed other items", () => {
    // The difference of the sums of 1, 4, 5 and of 1, 3, 4: shown where items were, now the value alone is.
    const customers: Drawn["groups"][number] = [
      { from: 1, cells: [100, 100, null] },
      { from: 0, cells: [100, null, null] },
      { from: 1, cells: [100, 100, null] },
      { from: 0, cells: [100, 100, null] },
      { from: 0, cells: [100, null, null] },
      { from: 2, cells: [100, null, null] },
    ];
    const groups: Drawn["groups"] = [[], [], [], [], customers];
    expect(attacked({ ...perRater, groups }, 3)).toEqual([]);
  });

  test("told what one new rater said where others rated nothing but an item of weight zero", () => {
    // Eight raters after five, but four means after three.
    const customers: Drawn["groups"][number] = [
      { from: 0, cells: [100, null, null] },
      { from: 0, cells: [100, null, null] },
      { from: 0, cells: [300, 200, null] },
      { from: 0, cells: [null, 200, null] },
      { from: 0, cells: [null, 200, null] },
      { from: 1, cells: [null, 200, null] },
      { from: 1, cells: [null, 200, null] },
      { from: 1, cells: [450, null, null] },
    ];
    const groups: Drawn["groups"] = [[], [], [], [], customers];
    expect(attacked({ ...perRater, groups, weightOfB: "0" }, 2)).toEqual([]);
  });
});
