import type { Statement } from "../../incentives/types.js";
import type { PersonRecognition } from "../types.js";

/** What statements give that is not money. */
export function recognitionOf(statements: readonly Statement[]): readonly PersonRecognition[] {
  return statements.flatMap(({ planId, lines }) =>
    lines.flatMap(({ id: lineId, awards = [] }) => awards.map((award) => ({ planId, lineId, ...award }))),
  );
}
