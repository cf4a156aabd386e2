import { pointer } from "../issue/index.js";

/** Where a record stands in the facts. */
export interface RecordPlace {
  readonly stream: string;
  readonly index: number;
}

/** The JSON pointer of a record, or of one of its fields. It is made when it is needed: most records have no fault. */
export function recordPath({ stream, index }: RecordPlace, ...field: readonly string[]): string {
  return pointer(["records", stream, index, ...field]);
}
