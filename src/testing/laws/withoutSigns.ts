import type { DecimalInput } from "../../kernel/index.js";

type Measures = Readonly<Record<string, DecimalInput | null>>;

/** Measures, some of which have lost their sign: what multiplies must not be negative. */
export function withoutSigns(
  measures: Measures,
  names: readonly string[],
): Readonly<Record<string, string | null>> {
  const entries = Object.entries(measures).map(([name, value]) => {
    const text = value === null ? null : String(value);
    return [name, names.includes(name) && text !== null ? text.replace(/^-/, "") : text] as const;
  });
  return Object.fromEntries(entries);
}
