import type { FieldView } from "./ownFields.js";
import { type Located, scanFields } from "./scanFields.js";
import type { Issue } from "./types.js";

/** The fields of one object after another. */
export interface FieldCursor extends FieldView {
  /**
   * Reads an object as `ownFields` does and forgets the one before; false where it is no plain object, and then there are
   * no fields.
   */
  read(value: unknown, at: Located, issues: Issue[]): boolean;
}

/**
 * Opens a cursor for lists of records, of which there may be hundreds of thousands: a map for each would cost most of the
 * reading. A field is looked up by going through them, which for the few that a record has is faster than to hash.
 */
export function fieldCursor(): FieldCursor {
  const names: string[] = [];
  const values: unknown[] = [];
  let count = 0;
  const sink = {
    set(name: string, value: unknown): void {
      names[count] = name;
      values[count] = value;
      count += 1;
    },
  };
  function placeOf(name: string): number {
    for (let place = 0; place < count; place += 1) if (names[place] === name) return place;
    return -1;
  }
  return {
    read(value, at, issues) {
      count = 0;
      return scanFields(value, at, issues, sink);
    },
    get(name) {
      const place = placeOf(name);
      return place < 0 ? undefined : values[place];
    },
    has: (name) => placeOf(name) >= 0,
  };
}
