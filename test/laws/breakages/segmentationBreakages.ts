import {
  type CompiledSegmentation,
  compileSegmentation,
  customerGrade,
  type SegmentFacts,
  type SegmentResult,
} from "attainment/segments";
import { type SegmentationLawId, segmentationLaws } from "attainment/testing";
import { type Breakage, changedNodes } from "./breakage.js";

const rules = {
  kind: "segmentation",
  id: "size",
  segments: [
    { id: "key", when: { field: "revenue", gte: "1000000" }, service: { visitEveryDays: 7 } },
    {
      id: "growing",
      when: {
        any: [
          { field: "revenue", gte: "500000" },
          { field: "status", is: "open" },
        ],
      },
    },
  ],
  otherwise: "standard",
} as const;
const thirds = {
  kind: "segmentation",
  id: "thirds",
  missing: "reweight",
  score: [
    { id: "a", field: "a", weight: "0.3" },
    {
      id: "b",
      field: "b",
      weight: "0.7",
      curve: {
        kind: "curve",
        points: [
          { at: "0", value: "0" },
          { at: "3", value: "1" },
        ],
      },
    },
  ],
  grades: [
    { id: "low", from: "0" },
    { id: "high", from: "50" },
  ],
} as const;
const { hysteresis: _hysteresis, ...withoutMargins } = customerGrade;

type Break = (sound: CompiledSegmentation) => CompiledSegmentation["evaluate"];

/** A fault in what evaluates a segmentation. */
function broken(fault: string, document: unknown, breakIt: Break): Breakage {
  const sound = compileSegmentation(document);
  return {
    fault,
    sound: segmentationLaws(document),
    broken: segmentationLaws({ ...sound, evaluate: breakIt(sound) }),
  };
}

/** A fault in what evaluates many customers. */
function brokenMany(
  fault: string,
  document: unknown,
  breakIt: (sound: CompiledSegmentation) => CompiledSegmentation["evaluateMany"],
): Breakage {
  const sound = compileSegmentation(document);
  return {
    fault,
    sound: segmentationLaws(document),
    broken: segmentationLaws({ ...sound, evaluateMany: breakIt(sound) }),
  };
}

/** The segmentation with every result changed. */
function changed(change: (result: SegmentResult, facts: SegmentFacts) => SegmentResult): Break {
  return (sound) => (facts, options) => change(sound.evaluate(facts, options), facts);
}

/** What evaluates another document in its place. */
function swapped(document: unknown): Break {
  return () => compileSegmentation(document).evaluate;
}

/** The grades of a document with each bound moved. */
const moved = (by: number) => ({
  ...customerGrade,
  grades: customerGrade.grades.map((grade) => ({ ...grade, from: String(Number(grade.from) + by) })),
});

let calls = 0;

/** For each law of segmentations, faults that it has to find. */
export const segmentationBreakages: Readonly<Record<SegmentationLawId, readonly Breakage[]>> = {
  everyCustomerHasASegment: [
    broken("a bound flipped", customerGrade, swapped(moved(0.001))),
    broken(
      "the service of another segment",
      rules,
      changed((result) => ({ ...result, service: { visitEveryDays: 7 } })),
    ),
    broken(
      "no segment where no rule fits",
      rules,
      changed((result) =>
        result.value === "standard" ? { ...result, value: null, reason: "no_rule" } : result,
      ),
    ),
    broken(
      "a grade without a score",
      customerGrade,
      changed((result) => (result.value === null ? { ...result, value: "D" } : result)),
    ),
  ],
  firstMatchWins: [
    broken("the last match", rules, swapped({ ...rules, segments: [...rules.segments].reverse() })),
    broken(
      "a bound flipped",
      rules,
      swapped({
        ...rules,
        segments: [{ ...rules.segments[0], when: { field: "revenue", gt: "1000000" } }, rules.segments[1]],
      }),
    ),
    broken(
      "missing taken for unmet by not",
      { ...rules, segments: [{ id: "key", when: { not: { field: "revenue", lt: "5" } } }] },
      swapped({ ...rules, segments: [{ id: "key", when: { field: "revenue", exists: false } }] }),
    ),
  ],
  contributionsSumToScore: [
    broken(
      "weights swapped in what is shown",
      thirds,
      changed((result) => ({
        ...result,
        items: (result.items ?? []).map((item, index, all) => ({
          ...item,
          contribution: index === 0 ? item.contribution : (all[0]?.contribution ?? "0"),
        })),
      })),
    ),
    broken(
      "floor for halfUp",
      customerGrade,
      swapped({ ...customerGrade, rounding: { places: 2, mode: "floor" } }),
    ),
  ],
  marginsDecide: [
    broken("no margin", customerGrade, swapped(withoutMargins)),
    broken(
      "the margin on the other side",
      customerGrade,
      swapped({ ...customerGrade, hysteresis: { up: "3" } }),
    ),
    broken(
      "a margin a cent too wide",
      customerGrade,
      swapped({ ...customerGrade, hysteresis: { down: "3.01" } }),
    ),
    broken(
      "who kept the grade is not told",
      customerGrade,
      changed(({ heldFrom: _held, ...result }) => result),
    ),
  ],
  hysteresisNeverAddsChanges: [
    broken("one grade at a time", customerGrade, (sound) => {
      const free = compileSegmentation(withoutMargins);
      const ids = customerGrade.grades.map(({ id }) => id);
      return (facts, options) => {
        const aim = free.evaluate(facts, options);
        const before = ids.indexOf(facts.previous ?? aim.value ?? "");
        const step = Math.sign(ids.indexOf(aim.value ?? "") - before);
        return { ...sound.evaluate(facts, options), value: ids[before + step] ?? null };
      };
    }),
    broken("a margin inward", customerGrade, (sound) => (facts, options) => {
      const shifted = compileSegmentation(moved(facts.previous === "A" ? 3 : -3));
      return {
        ...sound.evaluate(facts, options),
        value: shifted.evaluate({ ...facts, previous: null }).value,
      };
    }),
  ],
  higherScoreNeverFalls: [
    broken(
      "two grades swapped",
      customerGrade,
      changed((result) =>
        result.value === "B"
          ? { ...result, value: "C" }
          : result.value === "C"
            ? { ...result, value: "B" }
            : result,
      ),
    ),
    broken(
      "kept by a score far below",
      customerGrade,
      changed((result, { previous }) =>
        previous && Number(result.score) < 30 ? { ...result, value: previous } : result,
      ),
    ),
  ],
  tracedEqualsUntraced: [
    broken("a traced score rounded down", customerGrade, (sound) => {
      const other = compileSegmentation({ ...customerGrade, rounding: { places: 2, mode: "floor" } });
      return (facts, options = {}) => (options.trace === true ? other : sound).evaluate(facts, options);
    }),
    broken("a warning lost in the trace", rules, (sound) => (facts, options = {}) => {
      const result = sound.evaluate(facts, options);
      return options.trace === true ? { ...result, issues: [] } : result;
    }),
  ],
  manyEqualsOneByOne: [
    brokenMany(
      "grades that are not remembered",
      customerGrade,
      ({ evaluateMany }) =>
        (customers, options = {}) => {
          const { state: _state, ...rest } = options;
          return evaluateMany(customers, rest);
        },
    ),
    brokenMany(
      "only the first of many",
      rules,
      ({ evaluateMany }) =>
        (customers, options) =>
          evaluateMany(customers.slice(0, 1), options),
    ),
  ],
  traceReplays: [
    broken(
      "a weight changed",
      thirds,
      changed((result) =>
        changedNodes(result, (node) =>
          node.kind === "weightedMean"
            ? { ...node, params: { ...node.params, weights: ["0.5", "0.5"] } }
            : node,
        ),
      ),
    ),
    broken(
      "an exact ratio lost",
      thirds,
      changed((result) => changedNodes(result, ({ ratio: _ratio, ...node }) => node)),
    ),
    broken(
      "a verdict changed",
      rules,
      changed((result) =>
        changedNodes(result, (node) => (node.value === "unmet" ? { ...node, value: "met" } : node)),
      ),
    ),
    broken(
      "the band of another grade",
      customerGrade,
      changed((result) =>
        changedNodes(result, (node) =>
          node.kind === "grade" ? { ...node, params: { ...node.params, band: "A" } } : node,
        ),
      ),
    ),
  ],
  runsAreEqual: [
    broken("a count kept between runs", customerGrade, (sound) => (facts, options) => {
      calls += 1;
      return { ...sound.evaluate(facts, options), customerId: `c-${calls}` };
    }),
  ],
  inputStaysAsItWas: [
    broken("the segment written into the facts", customerGrade, (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      Object.assign(facts, { previous: result.value });
      return result;
    }),
  ],
};
