import type { Locale } from "attainment/explain";
import type { TeamPay } from "./payPeople.js";

/** What the lines of a team's statements are called, by id: short enough for a column, in the language of the reader. */
export function lineNames({ statements }: TeamPay, locale: Locale): ReadonlyMap<string, string> {
  const components: Readonly<Record<string, string>> = locale.components;
  const lines = statements[0]?.lines ?? [];
  return new Map(lines.map(({ id, kind }) => [id, capital(components[kind] ?? id)]));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
