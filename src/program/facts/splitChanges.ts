import type { Faults } from "../../kernel/facts/index.js";
import { issueOf, ownItems, pointer, quoted } from "../../kernel/issue/index.js";
import type { PipelineFactsCode } from "../../pipeline/codes.js";
import { leaveOut, type PlacedRecord, push, type SplitStream, textOf } from "./splitRecords.js";

/**
 * Deals the stage changes out to the owners of their deals, which is whose they are, whatever else they say. A change of
 * a deal that is left out is left out with it, and one of a deal that there is not is a fault. `leftOut` are the changes
 * that are left out already, for what is wrong with themselves.
 */
export function splitChanges(
  stream: string,
  given: unknown,
  deals: SplitStream,
  leftOut: ReadonlySet<number>,
  faults: Faults,
): ReadonlyMap<string, readonly PlacedRecord[]> {
  const path = pointer(["records", stream]);
  const ofPerson = new Map<string, PlacedRecord[]>();
  for (const [index, item] of (ownItems(given, path, faults.issues) ?? []).entries()) {
    if (leftOut.has(index)) continue;
    const dealId = textOf(item, "dealId") ?? "";
    const owner = deals.owners.get(dealId);
    const refused = deals.refused.get(dealId);
    if (typeof owner === "string") push(ofPerson, owner, { item, index });
    else if (refused !== undefined) leaveOut(stream, item, index, refused, faults);
    else if (owner === undefined) {
      const id = textOf(item, "id") ?? `#${index}`;
      const message = `The change ${quoted(id)} is of the deal ${quoted(dealId)}, which is not among the deals. Hand the deal over too, or leave the change out.`;
      const params = { id: id.slice(0, 80), dealId: dealId.slice(0, 80) };
      const code: PipelineFactsCode = "pipeline.unknown_deal";
      faults.issues.push(issueOf(code, `${path}/${index}/dealId`, message, params));
      leaveOut(stream, item, index, code, faults);
    }
  }
  return ofPerson;
}
