import type { Fraction } from "../../kernel/decimal/index.js";
import { readExact } from "../person/exactText.js";
import type { PersonClose } from "../types.js";

/** The measures of one person on one span, by id, as they were told. */
export function measuresOn(person: PersonClose, spanId: string): ReadonlyMap<string, Fraction | null> {
  return new Map(
    person.measures.flatMap((measure) =>
      measure.period === spanId ? [[measure.id, readExact(measure)] as const] : [],
    ),
  );
}
