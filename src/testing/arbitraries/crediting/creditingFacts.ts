import fc from "fast-check";
import type { CreditingFacts, SplitRecord } from "../../../incentives/index.js";
import type { FactRecord, FieldValue } from "../../../kernel/index.js";
import type { Person } from "../../../records/index.js";
import { type CreditingNeeds, creditingNeeds } from "../../documents/creditingNeeds.js";
import type { FieldUse } from "../../documents/needs.js";
import { minus, NOTHING, printRational, rationalOf } from "../../rational/index.js";
import { dates } from "../dates.js";
import { maybe } from "../maybe.js";
import { amounts } from "../program/programRecords.js";
import { asCrediting } from "./asCrediting.js";

/**
 * What {@link creditingFacts} may give.
 *
 * @since 0.1.0
 */
export interface CreditingFactsConstraints {
  /** Whether records may take back others; so by default. */
  readonly refunds?: boolean;
}

/**
 * Facts to credit records on, valid for one document: people with managers who change, records with every field that the
 * document reads, shares that sum to 1, refunds, and records that lack an owner, a date or an amount.
 *
 * @param crediting - Compiled rules of crediting, or a document as plain JSON.
 * @param constraints - See {@link CreditingFactsConstraints}.
 * @returns An arbitrary of facts that the document accepts.
 * @throws AttainmentError with the issues of `compileCrediting`, where the document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileCrediting } from "attainment/incentives";
 * import { creditingFacts } from "attainment/testing";
 * const crediting = compileCrediting({
 *   kind: "crediting",
 *   id: "sales",
 *   currency: "USD",
 *   event: { from: "deals", date: "closedOn" },
 *   measures: [{ id: "bookings" }],
 *   rules: [{ id: "owner", to: { kind: "owner" } }],
 * });
 * const sample = fc.sample(creditingFacts(crediting), { seed: 42, numRuns: 50 });
 * sample.every((facts) => crediting.safeEvaluate(facts).ok); // => true
 * ```
 * @since 0.1.0
 */
export function creditingFacts(
  crediting: unknown,
  { refunds = true }: CreditingFactsConstraints = {},
): fc.Arbitrary<CreditingFacts> {
  const { document } = asCrediting(crediting);
  const needs = creditingNeeds(document);
  const ids = [...new Set([...needs.named, "ann", "bob", "max", "eve"])];
  const record = fc.record({
    fields: fieldsOf(needs, ids, document.event.currency ?? "currency"),
    back: refunds ? maybe(fc.nat(5), 5) : fc.constant(undefined),
    shares: maybe(shares, 2),
    helpers: maybe(fc.constantFrom("0.2", "1", "1.5"), 3),
  });
  return fc
    .record({
      people: peopleOf(ids),
      list: fc.array(record, { maxLength: 6 }),
      period: fc.constantFrom("2026-Q1", "2026-02", "2026"),
    })
    .map(({ people, list, period }): CreditingFacts => {
      const records = recordsOf(list, needs);
      return { period, people, records: { ...streamsOf(list, needs, ids), [document.event.from]: records } };
    });
}

interface Drawn {
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly back: number | undefined;
  readonly shares: readonly string[] | undefined;
  readonly helpers: string | undefined;
}

function fieldsOf(
  needs: CreditingNeeds,
  ids: readonly string[],
  currency: string,
): fc.Arbitrary<Drawn["fields"]> {
  const bounds = [...needs.conditions.fields.values()].flatMap(({ decimals }) => decimals.map(rationalOf));
  const amount = fc.oneof(
    { weight: 11, arbitrary: amounts(bounds) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const person = fc.constantFrom<(string | null)[]>(...ids, ...ids, "nobody we know", null);
  const date = fc.oneof(
    { weight: 11, arbitrary: dates({ from: "2025-12-15", to: "2026-04-15" }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const conditions = [...needs.conditions.fields].map(([name, use]) => [name, fieldValue(use)] as const);
  const model: Readonly<Record<string, fc.Arbitrary<FieldValue>>> = Object.fromEntries([
    ...conditions,
    ...needs.amounts.map((name) => [name, amount] as const),
    ...needs.lengths.map((name) => [name, fc.constantFrom("1", "6", "12", "36", null)] as const),
    ...needs.people.map((name) => [name, person] as const),
    ...needs.dates.map((name) => [name, date] as const),
    [currency, fc.constantFrom("USD", "USD", "EUR", "CHF")] as const,
  ]);
  return fc.record(model);
}

/** What a condition compares with, or something else of its type, or nothing. */
function fieldValue({ decimals, dates: days, texts, usesBoolean }: FieldUse): fc.Arbitrary<FieldValue> {
  const choices: fc.Arbitrary<FieldValue>[] = [fc.constant(null)];
  if (decimals.length > 0) choices.push(amounts(decimals.map(rationalOf)));
  if (texts.length > 0) choices.push(fc.constantFrom(...texts, "something else"));
  if (days.length > 0) choices.push(fc.constantFrom(...days));
  if (usesBoolean) choices.push(fc.boolean());
  return fc.oneof(...choices);
}

/** Everybody is led by somebody further down the list, so that nobody leads in a circle; some change their manager. */
function peopleOf(ids: readonly string[]): fc.Arbitrary<readonly Person[]> {
  const leads = fc.array(fc.tuple(fc.nat(3), maybe(fc.nat(3), 3)), {
    minLength: ids.length,
    maxLength: ids.length,
  });
  return leads.map((list) =>
    ids.map((id, index): Person => {
      const [first, later] = list[index] ?? [0, undefined];
      const above = ids.slice(index + 1);
      const managerOf = (at: number) => {
        const managerId = above[at % (above.length + 1)];
        return managerId === undefined ? {} : { managerId };
      };
      const change = "2026-02-01";
      const assignments =
        later === undefined
          ? [{ from: "2020-01-01", ...managerOf(first) }]
          : [
              { from: "2020-01-01", to: change, ...managerOf(first) },
              { from: change, ...managerOf(later) },
            ];
      return { id, assignments };
    }),
  );
}

/** Shares that sum to 1, cut at any permille. */
const shares: fc.Arbitrary<readonly string[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 3 })
  .map((cuts) => {
    const bounds = [0, ...cuts.sort((a, b) => a - b), 1000];
    return bounds.slice(1).map((bound, index) => ((bound - (bounds[index] ?? 0)) / 1000).toFixed(3));
  });

/** Records by their place; a refund is the record that it takes back, with the other sign. */
function recordsOf(list: readonly Drawn[], { amounts: names }: CreditingNeeds): readonly FactRecord[] {
  return list.map(({ fields, back }, index): FactRecord => {
    const id = `d-${index + 1}`;
    const of = back === undefined ? undefined : list[back % Math.max(1, index)];
    // A refund of a refund is a fault, and so is one of itself.
    if (of === undefined || index === 0 || of.back !== undefined) return { id, ...fields };
    return { id, ...fields, ...negated(of.fields, names), refundOf: `d-${list.indexOf(of) + 1}` };
  });
}

/** These fields of a record with the other sign. */
export function negated(
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Readonly<Record<string, FieldValue>> {
  const entries = names.map((name) => {
    const value = fields[name] ?? null;
    return [
      name,
      typeof value === "string" ? printRational(minus(NOTHING, rationalOf(value))) : null,
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** The shares of records, in the streams that the document names. */
function streamsOf(
  list: readonly Drawn[],
  { splits, overlays }: CreditingNeeds,
  ids: readonly string[],
): Readonly<Record<string, readonly SplitRecord[]>> {
  const row = (stream: string, deal: number, at: number, share: string): SplitRecord => ({
    id: `${stream}-${deal + 1}-${at + 1}`,
    recordId: `d-${deal + 1}`,
    personId: ids[at % ids.length] ?? "ann",
    share,
  });
  const named = (stream: string) =>
    list.flatMap((drawn, deal) => (drawn.shares ?? []).map((share, at) => row(stream, deal, at, share)));
  const helped = (stream: string) =>
    list.flatMap(({ helpers }, deal) => (helpers === undefined ? [] : [row(stream, deal, deal, helpers)]));
  return Object.fromEntries([
    ...overlays.map((stream) => [stream, helped(stream)] as const),
    ...splits.map((stream) => [stream, named(stream)] as const),
  ]);
}
