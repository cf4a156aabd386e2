import type { CrmRecords, MappedDeals } from "../../../interop/index.js";
import { compareTexts } from "../../../kernel/order/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { fieldsOf, type InteropCase, idOf } from "./interopCase.js";

/** Universal: nothing is dropped in silence. */
export function everyRecordIsMappedOrTold({ map, scenarios }: InteropCase): readonly Law[] {
  const statement =
    "Every record is a deal or left out, with an issue that names it; no deal stands there twice.";
  return [
    lawOf("everyRecordIsMappedOrTold", statement, scenarios, ({ records }) => {
      const { deals, issues, leftOut } = map(records);
      const out = leftOut.filter(({ stream }) => stream === "deals");
      const told = new Set(issues.map(({ path }) => path.split("/").slice(0, 3).join("/")));
      return (
        difference(records.deals.length, deals.length + out.length) ??
        difference(deals.length, new Set(deals.map(({ id }) => id)).size) ??
        firstOf(out, ({ index }) => difference(true, told.has(`/deals/${index}`), { index }))
      );
    }),
  ];
}

/** Universal: what is written is read as it was. */
export function thereAndBackKeepsWhatTheCrmOwns({ map, scenarios, write }: InteropCase): readonly Law[] {
  const statement =
    "Records that are written back with the fields of their deals are mapped to the same deals and moves.";
  return [
    lawOf("thereAndBackKeepsWhatTheCrmOwns", statement, scenarios, ({ records }) => {
      const mapped = map(records);
      const fields = new Map(mapped.deals.map((deal) => [deal.id, write(deal)]));
      const deals = records.deals.map((record) => updated(record, fields.get(idOf(record)) ?? {}));
      const again = map({ ...records, deals });
      return difference([mapped.deals, mapped.changes], [again.deals, again.changes]);
    }),
  ];
}

/** A record after an update of some of its fields. */
function updated(record: unknown, fields: Readonly<Record<string, unknown>>): unknown {
  if (typeof record !== "object" || record === null) return record;
  return "properties" in record
    ? { ...record, properties: { ...fieldsOf(record.properties), ...fields } }
    : { ...record, ...fields };
}

/** Universal: of deals, and of the rows of a history. */
export function orderOfDeliveryIsIrrelevant({ map, scenarios }: InteropCase): readonly Law[] {
  const statement = "The same records in another order are the same deals and changes.";
  return [
    lawOf("orderOfDeliveryIsIrrelevant", statement, scenarios, ({ records }) =>
      difference(inOrder(map(records)), inOrder(map(reversed(records)))),
    ),
  ];
}

function reversed({ deals, history }: CrmRecords): CrmRecords {
  const backward = { deals: [...deals].reverse() };
  return history === undefined ? backward : { ...backward, history: [...history].reverse() };
}

function inOrder({ changes, deals, fieldChanges }: MappedDeals): unknown {
  const sorted = <T extends { readonly id: string }>(items: readonly T[]) =>
    [...items].sort((a, b) => compareTexts(a.id, b.id));
  return [sorted(deals), sorted(changes), sorted(fieldChanges)];
}

/** Universal. */
export function runsAreEqual({ map, scenarios }: InteropCase): readonly Law[] {
  const statement = "The same records are mapped to the same result, to the byte.";
  return [
    lawOf("runsAreEqual", statement, scenarios, ({ records }) => difference(map(records), map(records))),
  ];
}

/** Universal: mapping and writing. */
export function inputStaysAsItWas({ map, scenarios, write }: InteropCase): readonly Law[] {
  const statement = "Mapping and writing leave what they are handed as it is.";
  return [
    lawOf("inputStaysAsItWas", statement, scenarios, ({ records }): Finding | null => {
      const copy: CrmRecords = JSON.parse(JSON.stringify(records));
      const { deals } = map(copy);
      const before = JSON.stringify(deals);
      for (const deal of deals) write(deal);
      return difference(records, copy) ?? difference(before, JSON.stringify(deals));
    }),
  ];
}
