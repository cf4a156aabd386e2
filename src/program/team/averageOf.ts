import { addFractions, divideFractions, type Fraction, wholeFraction } from "../../kernel/decimal/index.js";

type Measures = ReadonlyMap<string, Fraction | null>;

/** Each measure's mean over those who have a value: what a goal for everybody is judged by, whose target is one person's. */
export function averageOf(members: readonly Measures[]): Measures {
  const ids = [...new Set(members.flatMap((measures) => [...measures.keys()]))];
  return new Map(
    ids.map((id) => {
      const values = members.flatMap((measures) => measures.get(id) ?? []);
      const [first, ...rest] = values;
      if (first === undefined) return [id, null];
      return [id, divideFractions(rest.reduce(addFractions, first), wholeFraction(values.length))];
    }),
  );
}
