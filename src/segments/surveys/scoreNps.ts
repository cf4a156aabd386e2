import {
  divideFractions,
  type Fraction,
  formatFraction,
  multiplyFractions,
  subtractFractions,
  wholeFraction,
} from "../../kernel/decimal/index.js";
import { unwrap } from "../../kernel/issue/index.js";
import { countRate, evaluateRows, groupRows, traceRate } from "../../kernel/rows/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { marginOf } from "./marginOf.js";
import { ownerFigures } from "./ownerFigures.js";
import { responseRate } from "./readFrame.js";
import { countOf, type NpsCount, type ReadNps, readNps } from "./readNps.js";
import type { NpsCounts, NpsOptions, NpsResult, NpsShares, SurveyFacts } from "./types.js";

/**
 * Scores a net promoter score from answers to "How likely are you to recommend us?", from 0 to 10.
 *
 * Formula: `value = 100 * (promoters - detractors) / n`, from -100 to 100, exact. The three shares stand beside it and sum
 * to 1, because 70 % against 20 % and 60 % against 10 % are both 50.
 *
 * - `n` is the answers with a score; those without one (null) are counted apart. No answers give null (`no_answers`).
 * - A score outside the scale, or between two points, is a fault of its record.
 * - Margin of error: `100 * z * sqrt((p + d - (p - d)^2) / n)`, with the correction where a population is given.
 * - Who answers twice counts twice: hand over the last answer of each customer to count customers.
 *
 * @param facts - Answers, or counts of the three; see {@link SurveyFacts} and {@link NpsCounts}.
 * @param options - Bands, groups, the fewest answers; see {@link NpsOptions}.
 * @returns The score with its shares, response rate and margin; see {@link NpsResult}.
 * @throws AttainmentError with every fault: `document.*`, `decimal.*`, `date.not_a_date`, `surveys.off_scale`,
 * `surveys.bad_bands`, `surveys.scores_twice`, `surveys.more_answers_than_invited`, `surveys.population_too_small`,
 * `statistics.bad_confidence`.
 * @example
 * ```ts
 * import { scoreNps } from "attainment/segments";
 * const one = scoreNps({ counts: { promoters: 70, passives: 10, detractors: 20 } });
 * const other = scoreNps({ counts: { promoters: 60, passives: 30, detractors: 10 } });
 * [one.value, other.value]; // => ["50", "50"]
 * [one.shares.promoters.value, other.shares.promoters.value]; // => ["0.7", "0.6"]
 * one.margin.value; // => "15.8017348207"
 * ```
 * Source: https://www.netpromotersystem.com/about/measuring-your-net-promoter-score/
 * @since 0.1.0
 */
export function scoreNps(facts: SurveyFacts | NpsCounts, options: NpsOptions = {}): NpsResult {
  return unwrap(evaluateRows({ ...DOOR, read: readNps, run }, facts, options));
}

const DOOR = {
  facts: ["answers", "counts", "invited", "population"],
  options: ["bands", "by", "minimum", "confidence"],
} as const;

const FULL = wholeFraction(100);

function run(given: ReadNps, trace: Tracer | undefined): NpsResult {
  const { bands, frame, all, keyed } = given;
  const { minimum, by, confidence, population } = frame;
  const groups = groupRows(keyed, ({ key }) => key).map(({ id, rows }) => {
    const count = countOf(rows);
    return { id, ...figures(count, minimum) };
  });
  const own = figures(all, minimum);
  const score = own.value === null ? null : scoreOf(all);
  traceScore(trace, own.shares, score);
  const setting = { confidence, distribution: "normal", population } as const;
  return {
    ...own,
    bands,
    minimum,
    withoutScore: given.withoutScore,
    responseRate: responseRate(own.sample, frame.invited),
    margin: marginOf({ middle: score, variance: varianceOf(all), count: own.sample }, setting, own.reason),
    groups: by === null ? [] : groups,
    measures: by === "ownerId" ? ownerFigures("nps", groups) : [],
    issues: [],
  };
}

function figures(count: NpsCount, minimum: number) {
  const sample = count.promoters + count.passives + count.detractors;
  const share = (part: number) => countRate(part, sample, "no_answers", minimum);
  const shares: NpsShares = {
    promoters: share(count.promoters),
    passives: share(count.passives),
    detractors: share(count.detractors),
  };
  const { reason } = shares.promoters;
  const headline = reason === undefined ? { value: formatFraction(scoreOf(count)) } : { value: null, reason };
  return { ...headline, sample, shares };
}

function scoreOf({ promoters, passives, detractors }: NpsCount): Fraction {
  const sample = wholeFraction(promoters + passives + detractors);
  return multiplyFractions(FULL, divideFractions(wholeFraction(promoters - detractors), sample));
}

/** Of one answer, which scores 100, 0 or -100. */
function varianceOf(count: NpsCount): Fraction | null {
  const sample = count.promoters + count.passives + count.detractors;
  if (sample === 0) return null;
  const mean = scoreOf(count);
  const extremes = wholeFraction(count.promoters + count.detractors);
  const ofSquares = multiplyFractions(
    wholeFraction(10_000),
    divideFractions(extremes, wholeFraction(sample)),
  );
  return subtractFractions(ofSquares, multiplyFractions(mean, mean));
}

function traceScore(trace: Tracer | undefined, shares: NpsShares, score: Fraction | null): void {
  if (trace === undefined) return;
  const { promoters, detractors } = shares;
  const mark = trace.mark();
  trace.node({
    id: "netPromoterScore.full",
    kind: "constant",
    ref: "",
    params: { value: FULL },
    value: FULL,
  });
  const inner = trace.mark();
  traceRate(trace, "netPromoterScore.promoters", promoters, ["promoters", "answers"]);
  traceRate(trace, "netPromoterScore.detractors", detractors, ["detractors", "answers"]);
  const difference = score === null ? null : divideFractions(score, FULL);
  const note = promoters.reason;
  trace.node(
    {
      id: "netPromoterScore.difference",
      kind: "difference",
      ref: "",
      value: difference,
      unit: "ratio",
      note,
    },
    inner,
  );
  trace.node({ id: "netPromoterScore", kind: "product", ref: "", value: score, unit: "points", note }, mark);
}
