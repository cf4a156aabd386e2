import type { Faults } from "../../kernel/facts/index.js";
import { ownFields, ownItems } from "../../kernel/issue/index.js";
import { leaveOut } from "../facts/leaveOut.js";
import type { ReadDeal, ReadDeals } from "../facts/readDeals.js";
import { optionalText } from "../facts/readFields.js";
import type { Identified } from "../facts/readRecords.js";
import type { GivenRecords } from "../stageModelFunction.js";

/** The groups of sound deals by id, and the deals without those whose group is no text. */
export interface GroupedDeals {
  readonly deals: ReadDeals;
  readonly groups: ReadonlyMap<string, string>;
}

/** Reads the field of deals that rates are told apart by; without one nobody has a group. */
export function groupsOf(
  given: GivenRecords,
  deals: ReadDeals,
  per: string | undefined,
  faults: Faults,
): GroupedDeals {
  const groups = new Map<string, string>();
  if (per === undefined) return { deals, groups };
  // What is wrong with the list itself was told when the deals were read.
  const items = ownItems(given.given, given.path, []) ?? [];
  const sound = new Map<string, ReadDeal>();
  const refused = new Map(deals.refused);
  for (const deal of deals.sound.values()) {
    const fields = ownFields(items[deal.index], deal.path, []) ?? new Map<string, unknown>();
    const record: Identified = { ...deal, fields, issues: [] };
    const group = optionalText(record, per);
    const [first] = record.issues;
    if (first === undefined) {
      sound.set(deal.id, deal);
      if (group !== null) groups.set(deal.id, group);
      continue;
    }
    leaveOut({ ...record, amount: fields.get("amount") }, record.issues, faults);
    refused.set(deal.id, first.code);
  }
  return { deals: { sound, refused }, groups };
}
