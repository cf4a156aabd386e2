import fc from "fast-check";
import { dateOfDay, type FactRecord, type FieldValue, type RecordMeasure } from "../../../kernel/index.js";
import type { Program } from "../../../program/index.js";
import { leavesOf } from "../../documents/fieldsOf.js";
import { printRational, type Rational } from "../../rational/index.js";
import { decimals } from "../decimals.js";
import { nearBound, valueNear } from "../nearBound.js";

/** What the records of a program are drawn for. */
export interface RecordSetting {
  readonly program: Program;
  readonly personIds: readonly string[];
  /** Days from which and before which records are dated. */
  readonly from: number;
  readonly to: number;
  readonly bounds: readonly Rational[];
}

/** A number: everyday ones, and in a third of the cases one on a bound or just beside it. */
export function amounts(bounds: readonly Rational[]): fc.Arbitrary<string> {
  const beside = nearBound.map((near) => printRational(valueNear(bounds, near)));
  return fc.oneof(
    { weight: 2, arbitrary: decimals({ min: "-2000", max: "20000", places: 2 }) },
    { weight: 1, arbitrary: beside },
  );
}

/** The records of every stream that the program reads. */
export function programRecords(
  setting: RecordSetting,
): fc.Arbitrary<Readonly<Record<string, readonly FactRecord[]>>> {
  const fields = fieldsByStream(setting);
  const answers = { ...answersOf(setting), ...incidentsOf(setting) };
  const lists = Object.fromEntries(
    [...fields].map(([stream, drawn]) => [
      stream,
      fc.array(fc.record(Object.fromEntries(drawn)), { maxLength: 6 }).map((list) => numbered(stream, list)),
    ]),
  );
  return fc.record({ ...lists, ...answers });
}

function numbered(stream: string, records: readonly object[]): readonly FactRecord[] {
  return records.map((record, index) => ({ id: `${stream}-${index + 1}`, ...record }));
}

type Drawn = ReadonlyMap<string, fc.Arbitrary<FieldValue>>;

/** What each field of each stream may hold. */
function fieldsByStream(setting: RecordSetting): ReadonlyMap<string, Drawn> {
  const { program, personIds, from, to, bounds } = setting;
  const { deals = "deals", customers = "customers" } = program.streams ?? {};
  const streams = new Map<string, Map<string, fc.Arbitrary<FieldValue>>>();
  const add = (stream: string, name: string, values: fc.Arbitrary<FieldValue>): void => {
    const fields = streams.get(stream) ?? new Map<string, fc.Arbitrary<FieldValue>>();
    streams.set(stream, fields);
    if (!fields.has(name)) fields.set(name, values);
  };
  const person = fc.constantFrom(...personIds);
  const date = fc.integer({ min: from, max: to - 1 }).map(dateOfDay);
  for (const measure of program.measures ?? []) {
    if (!("from" in measure)) continue;
    add(measure.from, measure.person, person);
    add(measure.from, measure.date, date);
    for (const name of numbersOf(measure)) add(measure.from, name, amounts(bounds));
    for (const [name, values] of testedIn(measure))
      add(measure.from, name, fc.constantFrom(...values, "other"));
  }
  const stageIds = (program.stageModels ?? []).flatMap(({ stages }) => stages.map(({ id }) => id));
  if (stageIds.length > 0) {
    add(deals, "ownerId", person);
    add(deals, "stageId", fc.constantFrom(...stageIds));
    add(deals, "amount", amounts(bounds));
    add(deals, "closedOn", date);
  }
  for (const segmentation of program.segmentations ?? []) {
    add(customers, "ownerId", person);
    const names =
      "score" in segmentation
        ? segmentation.score.map(({ field }) => field)
        : segmentation.segments.flatMap(({ when }) => leavesOf(when).map(({ field }) => field));
    for (const name of names) add(customers, name, amounts(bounds).map(Number));
  }
  return streams;
}

function numbersOf(measure: RecordMeasure): readonly string[] {
  if ("sum" in measure) return [measure.sum];
  if ("min" in measure) return [measure.min];
  if ("max" in measure) return [measure.max];
  if ("mean" in measure) return [measure.mean];
  if ("last" in measure) return [measure.last];
  return "distinct" in measure ? [measure.distinct] : [];
}

/** The values that the condition of a measure asks for, by field. */
function testedIn({ where }: RecordMeasure): readonly (readonly [string, readonly FieldValue[]])[] {
  type Tested = readonly [string, readonly FieldValue[]];
  return (where === undefined ? [] : leavesOf(where)).flatMap((leaf): readonly Tested[] => {
    if ("is" in leaf) return [[leaf.field, [leaf.is]]];
    if ("isNot" in leaf) return [[leaf.field, [leaf.isNot]]];
    return "in" in leaf ? [[leaf.field, leaf.in]] : [];
  });
}

/** Critical incidents, for rubrics that count them. */
function incidentsOf({
  program,
  personIds,
  from,
  to,
}: RecordSetting): Readonly<Record<string, fc.Arbitrary<readonly FactRecord[]>>> {
  const rules = (program.rubrics ?? []).flatMap(({ id: rubricId, incidents }) =>
    (incidents?.rules ?? []).map(({ id: ruleId }) => ({ rubricId, ruleId })),
  );
  if (rules.length === 0) return {};
  const incident = fc
    .record({
      personId: fc.constantFrom(...personIds),
      occurredOn: fc.integer({ min: from, max: to - 1 }).map(dateOfDay),
      rule: fc.constantFrom(...rules),
    })
    .map(({ rule, ...drawn }) => ({ ...drawn, ...rule }));
  const stream = program.streams?.incidents ?? "incidents";
  return { [stream]: fc.array(incident, { maxLength: 4 }).map((list) => numbered(stream, list)) };
}

/** For each person and review, whether some raters of each group answered all items. */
function answersOf({
  program,
  personIds,
  from,
  to,
}: RecordSetting): Readonly<Record<string, fc.Arbitrary<readonly FactRecord[]>>> {
  const reviews = program.reviews ?? [];
  if (reviews.length === 0) return {};
  const drawn = reviews.flatMap(({ id, groups, competencies, ratings }) =>
    personIds.flatMap((personId) =>
      groups.map((group) =>
        fc
          .record({
            raters: fc.nat(group.kind === "self" ? 1 : 3),
            rating: fc.constantFrom(String(ratings.from), String(ratings.to), null),
            answeredOn: fc.integer({ min: from, max: to - 1 }).map(dateOfDay),
          })
          .map(({ raters, rating, answeredOn }) =>
            Array.from({ length: raters }, (_, rater) =>
              competencies.flatMap(({ items }) =>
                items.map((item) => ({
                  id: `${id}-${personId}-${group.id}-${rater}-${item.id}`,
                  reviewId: id,
                  personId,
                  raterId: group.kind === "self" ? personId : `${group.id}-${rater}`,
                  groupId: group.id,
                  itemId: item.id,
                  rating,
                  answeredOn,
                })),
              ),
            ).flat(),
          ),
      ),
    ),
  );
  const all = fc.tuple(...drawn).map((lists) => lists.flat());
  return { [program.streams?.answers ?? "answers"]: all };
}
