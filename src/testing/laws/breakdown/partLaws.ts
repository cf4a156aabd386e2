import type { BreakdownFacts, BreakdownOptions, BreakdownPart } from "../../../kernel/breakdown/index.js";
import type { FactRow } from "../../../kernel/index.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { allParts, attempt, type BreakdownSubject, partsBelow, scenariosOf } from "./breakdownCase.js";

/** How many parts of one result are measured again. */
const MOST_PARTS = 6;

/** Of parts by fields that stand for themselves. */
export function partsAreMeasuredAlone(subject: BreakdownSubject): readonly Law[] {
  const statement = "A part is what its own records alone come to.";
  return [
    lawOf("partsAreMeasuredAlone", statement, scenariosOf(subject), ({ facts }) =>
      firstOf(
        spread(allParts(attempt(subject, facts)).filter((part) => !mayBePooled(part, subject.options))),
        (part) => {
          const own = { period: part.period, records: recordsOf(part, facts, subject) };
          const { total } = attempt(subject, own, { by: [] });
          return difference(valuesOf(total), valuesOf(part), { path: part.path });
        },
      ),
    ),
  ];
}

/** With pooled parts: what the best and the others are. */
export function othersAreTheRest(subject: BreakdownSubject): readonly Law[] {
  const { by } = subject.options;
  const [first] = by;
  if (typeof first !== "object" || !("field" in first) || first.top === undefined) return [];
  const statement = "The parts that are not among the best are pooled, and none of them is lost.";
  return [
    lawOf("othersAreTheRest", statement, scenariosOf(subject), ({ facts }) => {
      const cut = attempt(subject, facts);
      const all = attempt(subject, facts, { by: [first.field, ...by.slice(1)] });
      const [kept, every] = [partsBelow(cut, cut.total), partsBelow(all, all.total)];
      const others = kept.find((part) => part.others !== undefined);
      const stays = kept.filter((part) => part.others === undefined);
      const gone = every.filter(({ path }) => !stays.some((part) => part.path[0] === path[0]));
      const pooled = {
        period: facts.period,
        records: mapStreams(facts, (record) =>
          gone.some(({ path }) => path[0] === idOf(record, first.field, facts, subject.options)),
        ),
      };
      return (
        difference(valuesOf(all.total), valuesOf(cut.total)) ??
        difference(gone.length, others?.others ?? 0) ??
        (others === undefined
          ? null
          : difference(valuesOf(attempt(subject, pooled, { by: [] }).total), valuesOf(others)))
      );
    }),
  ];
}

/** Some of many, the first among them. */
function spread<T>(items: readonly T[]): readonly T[] {
  const step = Math.ceil(items.length / MOST_PARTS);
  return items.filter((_, index) => index % step === 0);
}

function valuesOf({ measures }: BreakdownPart): unknown {
  return measures.map(({ id, value, reason, count }) => ({ id, value, reason, count }));
}

/** A path of null may be that of pooled parts, where others are kept. */
function mayBePooled({ path }: BreakdownPart, { by }: BreakdownOptions): boolean {
  return by.some((level, index) => typeof level === "object" && "top" in level && path[index] === null);
}

/** The records of a part: those of streams that only lookups read stay as they are. */
function recordsOf(
  { path }: BreakdownPart,
  facts: BreakdownFacts,
  { options }: BreakdownSubject,
): NonNullable<BreakdownFacts["records"]> {
  const fields = options.by.flatMap((level, index) => {
    const field = typeof level === "string" ? level : "field" in level ? level.field : null;
    return field === null || index >= path.length ? [] : [{ field, id: path[index] ?? null }];
  });
  return mapStreams(facts, (record) =>
    fields.every(({ field, id }) => idOf(record, field, facts, options) === id),
  );
}

function mapStreams(
  { records = {} }: BreakdownFacts,
  keeps: (record: FactRow) => boolean,
): NonNullable<BreakdownFacts["records"]> {
  return Object.fromEntries(Object.entries(records).map(([stream, list]) => [stream, list.filter(keeps)]));
}

/** What a record is parted by: its own value, else what its lookup finds. */
function idOf(
  record: FactRow,
  field: string,
  facts: BreakdownFacts,
  options: BreakdownOptions,
): string | null {
  const own = textOf(record, field);
  const lookup = options.lookups?.find((each) => each.field === field);
  if (own !== null || lookup === undefined) return own;
  const key = idOf(record, lookup.key, facts, options);
  const found = facts.records?.[lookup.from]?.find(({ id }) => id === key);
  return found === undefined ? null : textOf(found, lookup.take ?? field);
}

function textOf(record: FactRow, field: string): string | null {
  const value: unknown = Object.entries(record).find(([name]) => name === field)?.[1];
  return value === undefined || value === null || value === "" ? null : String(value);
}
