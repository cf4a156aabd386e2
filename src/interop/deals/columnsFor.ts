import type { Column, CrmSpec } from "../crm/crmSpec.js";
import type { FieldReader } from "../fields/fieldReader.js";
import { readCategory } from "../fields/readCategory.js";
import { readDay, readInstant } from "../fields/readDay.js";
import { readFlag } from "../fields/readFlag.js";
import { readFree } from "../fields/readFree.js";
import { readLookup } from "../fields/readLookup.js";
import { readMoney } from "../fields/readMoney.js";
import { readProbability } from "../fields/readProbability.js";
import { readText } from "../fields/readText.js";

/** How the fields of a neutral deal are read where the CRM has none and the configuration names one. */
const readers: Readonly<Record<string, FieldReader>> = {
  name: readText,
  ownerId: readLookup,
  customerId: readLookup,
  productId: readLookup,
  pipelineId: readLookup,
  rivalId: readLookup,
  amount: readMoney,
  hasProducts: readFlag,
  currency: readText,
  createdOn: readInstant,
  closedOn: readDay,
  expectedCloseOn: readDay,
  probability: readProbability,
  forecastCategory: readCategory,
  lostReason: readText,
  wonReason: readText,
};

/** The columns of a CRM with those of the configuration: a field named there is read from there alone. */
export function columnsFor(spec: CrmSpec, fields: ReadonlyMap<string, string>): readonly Column[] {
  const own = spec.columns.map((column): Column => {
    const from = fields.get(column.to);
    return from === undefined ? column : { ...column, from: [from], read: readers[column.to] ?? column.read };
  });
  const taken = new Set(own.map(({ to }) => to));
  const added = [...fields].filter(([to]) => !taken.has(to)).map(([to, from]) => addedColumn(spec, to, from));
  return [...own, ...added];
}

function addedColumn({ writeFree }: CrmSpec, to: string, from: string): Column {
  const read = readers[to];
  if (read === undefined) return { to, from: [from], read: readFree, write: writeFree };
  return { to, from: [from], read, ...(read === readText ? { write: writeFree } : {}) };
}
