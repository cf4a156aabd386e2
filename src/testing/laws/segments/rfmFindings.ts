import type {
  CompiledSegmentation,
  RfmCustomer,
  RfmOptions,
  RfmResult,
  RfmTransaction,
  scoreRfm,
} from "../../../segments/index.js";
import {
  NOTHING,
  order,
  plus,
  printRational,
  type Rational,
  rational,
  rationalOf,
  times,
} from "../../rational/index.js";
import { difference, type Finding, firstOf } from "../law.js";

/** What scores, and how: the library's function, unless another one is to be tried. */
export interface RfmCase {
  readonly scoreRfm: typeof scoreRfm;
  readonly options: RfmOptions;
  /** The segmentation of the options, compiled; null without one. */
  readonly placing: CompiledSegmentation | null;
}

/** Transactions that scores are made from. */
export type RfmScenario = { readonly transactions: readonly RfmTransaction[] };

/** The scores of a scenario. */
export function scored({ scoreRfm: score, options }: RfmCase, { transactions }: RfmScenario): RfmResult {
  return score({ transactions }, options);
}

/** Whether other transactions, which say the same, lead to the same customers and thresholds. */
export function orderFinding(rfm: RfmCase, scenario: RfmScenario): Finding | null {
  const reversed = { transactions: [...scenario.transactions].reverse() };
  return difference(scored(rfm, scenario), scored(rfm, reversed));
}

/** Whether scores stay where money is counted in a hundredth of its unit. */
export function unitFinding(rfm: RfmCase, scenario: RfmScenario): Finding | null {
  const hundred = rational(100n);
  const transactions = scenario.transactions.map((each) => ({
    ...each,
    amount: printRational(times(rationalOf(each.amount ?? "0"), hundred)),
  }));
  const scores = (result: RfmResult) =>
    result.customers.map(({ customerId, r, f, m }) => ({ customerId, r, f, m }));
  return difference(scores(scored(rfm, scenario)), scores(scored(rfm, { transactions })));
}

interface Dimension {
  readonly score: "r" | "f" | "m";
  /** How good a customer is: the larger the better. */
  readonly worth: (customer: RfmCustomer) => Rational;
  /** Whether two customers are binned among the same ones. */
  readonly together: (a: RfmCustomer, b: RfmCustomer) => boolean;
}

function dimensions({ options }: RfmCase): readonly Dimension[] {
  const nested = options.nested === true;
  return [
    {
      score: "r",
      worth: ({ recencyDays }) => times(rationalOf(recencyDays ?? "0"), rational(-1n)),
      together: () => true,
    },
    {
      score: "f",
      worth: ({ frequency }) => rational(BigInt(frequency)),
      together: (a, b) => !nested || a.r === b.r,
    },
    {
      score: "m",
      worth: ({ monetary }) => rationalOf(monetary ?? "0"),
      together: (a, b) => !nested || (a.r === b.r && a.f === b.f),
    },
  ];
}

/** The first pair of customers of whom the scores are not as `isSound` says, from their order by worth. */
function pairFinding(
  rfm: RfmCase,
  scenario: RfmScenario,
  isSound: (worth: number, scores: number) => boolean,
): Finding | null {
  const customers = scored(rfm, scenario).customers.filter(({ r }) => r !== null);
  return firstOf(dimensions(rfm), ({ score, worth, together }) => {
    const worths = new Map(customers.map((each) => [each, worth(each)]));
    const worthOf = (customer: RfmCustomer) => worths.get(customer) ?? NOTHING;
    return firstOf(customers, (a) =>
      firstOf(customers, (b) => {
        const [x, y] = [a[score], b[score]];
        if (x === null || y === null || !together(a, b)) return null;
        if (isSound(order(worthOf(a), worthOf(b)), x - y)) return null;
        return { dimension: score, expected: "scores in the order of values", found: [a, b] };
      }),
    );
  });
}

/** Whether equal values have equal scores. */
export function equalFinding(rfm: RfmCase, scenario: RfmScenario): Finding | null {
  return pairFinding(rfm, scenario, (worth, scores) => worth !== 0 || scores === 0);
}

/** Whether a better value never has a lower score. */
export function betterFinding(rfm: RfmCase, scenario: RfmScenario): Finding | null {
  return pairFinding(rfm, scenario, (worth, scores) => worth <= 0 || scores >= 0);
}

/** Whether customers whose transactions were counted before have the same scores. */
export function aggregateFinding(
  { scoreRfm: score, options }: RfmCase,
  scenario: RfmScenario,
): Finding | null {
  const { customers } = score({ transactions: scenario.transactions }, options);
  const aggregates = customers.map(({ customerId, recencyDays, frequency, amount }) => ({
    customerId,
    ...(recencyDays === null ? {} : { recencyDays }),
    orders: frequency,
    amount,
  }));
  return difference(customers, score({ aggregates }, options).customers);
}

/** Whether each customer is in the segment that the rules give alone, and the segments come to all. */
export function segmentFinding(rfm: RfmCase, scenario: RfmScenario): Finding | null {
  const { placing } = rfm;
  const { customers, segments = [], amount } = scored(rfm, scenario);
  if (placing === null) return null;
  const misplaced = firstOf(customers, (customer) => {
    const { customerId, r, f, m, score, recencyDays, frequency, monetary, amount: sum, segmentId } = customer;
    const fields = {
      r,
      f,
      m,
      score,
      combined: customer.combined ?? null,
      recencyDays,
      frequency,
      monetary,
      amount: sum,
    };
    const expected = r === null ? "prospect" : placing.evaluate({ customerId, fields }).value;
    return difference(expected, segmentId, { customerId });
  });
  const counts = segments.reduce((all, each) => all + each.customers, 0);
  const amounts = segments.reduce((all, each) => plus(all, rationalOf(each.amount)), NOTHING);
  return (
    misplaced ??
    difference([customers.length, printRational(rationalOf(amount))], [counts, printRational(amounts)])
  );
}
