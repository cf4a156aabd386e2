import fc from "fast-check";
import type { GroupEntry } from "../../incentives/index.js";

/** The people who stand beside the one that facts are about; the first of them lends that person weight and fields. */
export const groupEntries: fc.Arbitrary<readonly GroupEntry[]> = fc.uniqueArray(
  fc.record({
    personId: fc.constantFrom("beside", "r-1", "r-2", "r-3", "r-4", "r-5"),
    // Few values, so that ties are common.
    value: fc.constantFrom("0", "10", "10.5", "100", "-3"),
    weight: fc.constantFrom("0", "1", "2.5", "7"),
    fields: fc.record({ margin: fc.constantFrom("1", "2", null), trained: fc.boolean() }),
  }),
  { selector: ({ personId }) => personId, minLength: 1, maxLength: 6 },
);
