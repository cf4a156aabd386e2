import { formatDecimal } from "../../kernel/decimal/index.js";
import { byText } from "../../kernel/order/index.js";
import type { ReadGroups } from "./readGroups.js";
import type { FundGroup } from "./types.js";

/** The groups as they may be handed over again: by component, then by person. */
export function writeGroups(groups: ReadGroups): readonly FundGroup[] {
  return [...groups].sort(byText(([key]) => key)).map(([id, entries]) => ({
    id,
    entries: entries.map(({ personId, value, weight, fields }) => ({
      personId,
      ...(value === null ? {} : { value: formatDecimal(value) }),
      ...(weight === null ? {} : { weight: formatDecimal(weight) }),
      ...(fields.size === 0 ? {} : { fields: Object.fromEntries(fields) }),
    })),
  }));
}
