import type { Readings } from "../../kernel/condition/index.js";
import {
  type Decimal,
  divideFractions,
  type Fraction,
  formatDecimal,
  formatFraction,
  fractionOf,
  isZero,
  parseDecimal,
  plus,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { SegmentFunction } from "../segmentFunction.js";
import type { RfmCustomer, RfmSegment } from "./types.js";

/** The segment of customers without orders, whom no score could place. */
export const PROSPECT = "prospect";

/** What a segmentation may look at. */
export const RFM_FIELDS: readonly string[] = [
  "r",
  "f",
  "m",
  "score",
  "combined",
  "recencyDays",
  "frequency",
  "monetary",
  "amount",
];

/** What follows from the scores alone is the same for all customers who share them. */
const BY_SCORE: ReadonlySet<string> = new Set(["r", "f", "m", "score", "combined"]);

/** The segment of each customer, in their order; faults of placing are told once for each score. */
export function segmentsOf(
  customers: readonly RfmCustomer[],
  segmentation: SegmentFunction,
  issues: Issue[],
): readonly (string | null)[] {
  const isShared = segmentation.fields.every((field) => BY_SCORE.has(field));
  const known = new Map<number, string | null>();
  return customers.map((customer) => {
    const { r, f, m, reason } = customer;
    if (reason === "never_ordered") return PROSPECT;
    if (r === null || f === null || m === null) return null;
    const key = r * 10_000 + f * 100 + m;
    const found = isShared ? known.get(key) : undefined;
    if (found !== undefined) return found;
    const placed = segmentation.place(customer.customerId, readingsOf(customer, segmentation.fields), null);
    for (const issue of placed.issues) issues.push({ ...issue, path: "/options/segmentation" });
    known.set(key, placed.value);
    return placed.value;
  });
}

function readingsOf(customer: RfmCustomer, fields: readonly string[]): Readings {
  const measures = new Map<string, Fraction | null>();
  for (const field of fields) measures.set(field, numberOf(Reflect.get(customer, field)));
  return { measures, attributes: new Map() };
}

function numberOf(value: unknown): Fraction | null {
  const decimal = parseDecimal(value);
  return typeof decimal === "string" ? null : fractionOf(decimal);
}

interface Tally {
  customers: number;
  frequency: number;
  amount: Decimal;
}

/** What each segment comes to, in the order of the document; `prospect` is last. */
export function tallySegments(
  customers: readonly RfmCustomer[],
  placed: readonly (string | null)[],
  { segmentIds }: SegmentFunction,
): readonly RfmSegment[] {
  const tallies = new Map<string, Tally>(
    [...segmentIds, PROSPECT].map((id) => [id, { customers: 0, frequency: 0, amount: ZERO }]),
  );
  let [all, total] = [0, ZERO];
  for (const [index, { frequency, amount }] of customers.entries()) {
    const tally = tallies.get(placed[index] ?? "");
    const sum = parseDecimal(amount);
    if (tally === undefined || typeof sum === "string") continue;
    tally.customers += 1;
    tally.frequency += frequency;
    tally.amount = plus(tally.amount, sum);
    all += 1;
    total = plus(total, sum);
  }
  return [...tallies].map(([id, tally]) => ({
    id,
    customers: tally.customers,
    share: all === 0 ? null : ratio(wholeFraction(tally.customers), wholeFraction(all)),
    frequency: tally.frequency,
    amount: formatDecimal(tally.amount),
    amountShare: isZero(total) ? null : ratio(fractionOf(tally.amount), fractionOf(total)),
    amountPerOrder:
      tally.frequency === 0 ? null : ratio(fractionOf(tally.amount), wholeFraction(tally.frequency)),
  }));
}

function ratio(part: Fraction, whole: Fraction): string {
  return formatFraction(divideFractions(part, whole));
}
