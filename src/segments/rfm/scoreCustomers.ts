import type { Fraction } from "../../kernel/decimal/index.js";
import { binGroup } from "./binGroup.js";
import type { BinRule, RfmRule } from "./readRfmOptions.js";
import type { RfmDimension, RfmThresholds } from "./types.js";

/** A customer with what it is scored by. */
export interface Measured {
  readonly customerId: string;
  readonly recency: Fraction;
  readonly frequency: Fraction;
  readonly monetary: Fraction;
}

/** The scores of a customer; null where a value lies outside the bins. */
export interface Scores {
  r: number | null;
  f: number | null;
  m: number | null;
}

/** The scores of all customers, in their order, with the bins. */
export interface Scored {
  readonly scores: readonly Scores[];
  readonly thresholds: readonly RfmThresholds[];
  /** A dimension where a value equals several bounds, with one such value. */
  readonly ties: readonly { readonly dimension: RfmDimension; readonly value: Fraction }[];
}

const LETTERS = { recency: "r", frequency: "f", monetary: "m" } as const;

/** Scores customers dimension by dimension; nested, each one among those with the scores so far. */
export function scoreCustomers(customers: readonly Measured[], { bins, choices }: RfmRule): Scored {
  const scores: Scores[] = customers.map(() => ({ r: null, f: null, m: null }));
  const thresholds: RfmThresholds[] = [];
  const ties = new Map<RfmDimension, Fraction>();
  for (const dimension of ["recency", "frequency", "monetary"] as const) {
    for (const { within, members } of groupsOf(scores, dimension, choices.nested)) {
      const rule = bins[dimension];
      const values = members.flatMap((index) => {
        const customer = customers[index];
        return customer === undefined ? [] : [{ id: customer.customerId, value: customer[dimension] }];
      });
      const group = binGroup(values, rule, choices);
      if (group.tied !== null && !ties.has(dimension)) ties.set(dimension, group.tied);
      const counts = Array.from({ length: rule.count }, () => 0);
      for (const [place, index] of members.entries()) {
        const bin = binOf(group.places[place] ?? -1, dimension, rule, group.by);
        const score = scores[index];
        if (bin < 0 || score === undefined) continue;
        score[LETTERS[dimension]] = scoreOf(bin, dimension, rule);
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
      thresholds.push({
        dimension,
        within,
        by: group.by,
        bins: group.ends.map((_, bin) => {
          const ends = group.ends[binOf(bin, dimension, rule, group.by)];
          const score = scoreOf(bin, dimension, rule);
          return { score, from: ends?.from ?? null, to: ends?.to ?? null, customers: counts[bin] ?? 0 };
        }),
      });
    }
  }
  const listed = [...ties].map(([dimension, value]) => ({ dimension, value }));
  return { scores, thresholds, ties: listed };
}

/** Few days are good: the lowest bin has the highest score. */
function scoreOf(bin: number, dimension: RfmDimension, { count }: BinRule): number {
  return dimension === "recency" ? count - bin : bin + 1;
}

/** Where nothing could be parted, the place says how good it is to be, and not how many days it was. */
function binOf(place: number, dimension: RfmDimension, { count }: BinRule, by: RfmThresholds["by"]): number {
  return by === "allEqual" && dimension === "recency" && place >= 0 ? count - 1 - place : place;
}

interface Group {
  readonly within: RfmThresholds["within"];
  readonly members: readonly number[];
}

function groupsOf(scores: readonly Scores[], dimension: RfmDimension, nested: boolean): readonly Group[] {
  if (!nested || dimension === "recency") return [{ within: {}, members: scores.map((_, index) => index) }];
  const groups = new Map<number, { readonly within: Group["within"]; readonly members: number[] }>();
  for (const [index, { r, f }] of scores.entries()) {
    // A customer without a score so far has no others to be compared with.
    if (r === null || (dimension === "monetary" && f === null)) continue;
    const key = dimension === "frequency" || f === null ? r * 100 : r * 100 + f;
    const within = dimension === "frequency" || f === null ? { r } : { r, f };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { within, members: [index] });
    else group.members.push(index);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}
