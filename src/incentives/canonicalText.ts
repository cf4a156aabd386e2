import { byText } from "../kernel/order/index.js";
/**
 * Plain JSON as one text: keys sorted by UTF-16 code units, no spaces, lists in their own order. Equal values give equal
 * text, so that it can be hashed and compared.
 */
export function canonicalText(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(",")}]`;
  const fields = Object.entries(value).sort(byText(([key]) => key));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalText(field)}`).join(",")}}`;
}
