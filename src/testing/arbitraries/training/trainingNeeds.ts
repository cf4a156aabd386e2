import type { Training } from "../../../reviews/index.js";
import { type FieldUse, type Needs, needsOf } from "../../documents/needs.js";

/** All that a training document looks at, with what is required of the measures of gaps. */
export function trainingNeeds({ needs = [], programs = [] }: Training): Needs {
  const gaps = needs.flatMap(({ gap }) => gap ?? []);
  const conditions = [...needs, ...programs].flatMap(({ when }) => when ?? []);
  const found = needsOf(
    [],
    conditions,
    gaps.map(({ measure }) => measure),
  );
  const fields = new Map<string, FieldUse>(found.fields);
  for (const { measure, required } of gaps) {
    const before = fields.get(measure) ?? { decimals: [], dates: [], texts: [], usesBoolean: false };
    fields.set(measure, { ...before, decimals: [...before.decimals, String(required)] });
  }
  return { measures: found.measures, fields };
}
