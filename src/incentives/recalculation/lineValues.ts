import { type Decimal, readDecimal } from "../../kernel/decimal/index.js";
import type { Statement } from "../types.js";

/** The lines of one period by id. */
export type LineValues = ReadonlyMap<string, Decimal>;

/** The value of each line of a statement. */
export function lineValues({ lines }: Statement): LineValues {
  return new Map(lines.flatMap(({ id, value }) => (value === null ? [] : [[id, readDecimal(value)]])));
}
