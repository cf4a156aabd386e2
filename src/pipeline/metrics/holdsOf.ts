import { isList, ownValue } from "../../kernel/issue/index.js";
import type { GivenRecords } from "../stageModelFunction.js";

/**
 * Tells whether a deal holds a value in a field of its own: neither null nor empty. The records are gone through when that
 * is first asked for, because few figures do.
 */
export function holdsOf({ given }: GivenRecords): (dealId: string, field: string) => boolean {
  let byId: Map<string, unknown> | undefined;
  return (dealId, field) => {
    byId ??= recordsById(given);
    const value = ownValue(byId.get(dealId), field);
    return value !== undefined && value !== null && value !== "" && typeof value !== "symbol";
  };
}

function recordsById(given: unknown): Map<string, unknown> {
  const byId = new Map<string, unknown>();
  if (!isList(given)) return byId;
  for (const record of given) {
    const id = ownValue(record, "id");
    if (typeof id === "string") byId.set(id, record);
  }
  return byId;
}
