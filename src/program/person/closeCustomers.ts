import { wholeFraction } from "../../kernel/decimal/index.js";
import { byText } from "../../kernel/order/index.js";
import { readSegmentFacts } from "../../segments/readSegmentFacts.js";
import type { SegmentFunction } from "../../segments/segmentFunction.js";
import type { SegmentResult } from "../../segments/types.js";
import { missingField } from "../facts/readDate.js";
import { textOf } from "../facts/splitRecords.js";
import { type ChosenRecords, type Closing, chooseRecords } from "./closing.js";

/** Places the customers that a person owns, and gives `segment.<id>.<segment id>`, how many of them are in it. */
export function closeCustomers(closing: Closing): readonly SegmentResult[] {
  const { program, personId, due, known } = closing;
  const own = chooseRecords(
    closing,
    program.streams.customers,
    (item) => textOf(item, "ownerId") === personId,
  );
  const results = program.documents.segmentations.flatMap((segmentation) => {
    const { id } = segmentation.document;
    const span = due.get(id);
    if (span === undefined) return [];
    const placed = own === null ? [] : placeAll(closing, segmentation, own);
    for (const segmentId of segmentation.segmentIds) {
      const count = placed.filter(({ value }) => value === segmentId).length;
      known.give(`segment.${id}.${segmentId}`, span, { exact: wholeFraction(count) });
    }
    return placed;
  });
  return results.sort(byText(({ customerId }) => customerId));
}

function placeAll(
  closing: Closing,
  segmentation: SegmentFunction,
  own: ChosenRecords,
): readonly SegmentResult[] {
  const customers = own.given.flatMap((item, index) => {
    const customerId = textOf(item, "id");
    const place = own.indexes[index] ?? index;
    if (customerId === null) leaveOut(closing, own, place);
    return customerId === null ? [] : [{ item, customerId, index: place }];
  });
  return customers
    .sort(byText(({ customerId }) => customerId))
    .flatMap((customer) => placeOne(closing, segmentation, own, customer) ?? []);
}

/** A customer without an id has no segment that could be told. */
function leaveOut({ faults }: Closing, { path, stream }: ChosenRecords, index: number): void {
  const issue = missingField(`${path}/${index}/id`, "string");
  faults.issues.push(issue);
  faults.leftOut.push({ id: `#${index}`, stream, index, reason: issue.code, amount: null });
}

interface OwnCustomer {
  readonly item: unknown;
  readonly customerId: string;
  readonly index: number;
}

function placeOne(
  { shard, faults, trace }: Closing,
  segmentation: SegmentFunction,
  { path, stream }: ChosenRecords,
  { item, customerId, index }: OwnCustomer,
): SegmentResult | null {
  const { id } = segmentation.document;
  const state = shard.state.customers.find((each) => each.id === customerId);
  const previous = state?.segments.find((segment) => segment.id === id)?.segmentId ?? null;
  const read = readSegmentFacts({ customerId, fields: item, previous }, segmentation.fields);
  const placed = read.ok ? segmentation.place(customerId, read.data.readings, previous, trace) : null;
  const errors = placed?.issues.filter(({ severity }) => severity === "error") ?? [];
  const issues = [...(read.ok ? read.data.issues : read.issues), ...errors];
  const [first] = issues;
  for (const issue of issues)
    faults.issues.push({ ...issue, path: `${path}/${index}${issue.path.replace(/^\/fields/, "")}` });
  if (first !== undefined)
    faults.leftOut.push({ id: customerId.slice(0, 80), stream, index, reason: first.code, amount: null });
  return placed;
}
