/** Is this value the code of a currency: three capital letters? Only the form is looked at, not whether ISO 4217 lists it. */
export function isCurrencyCode(value: unknown): value is string {
  return typeof value === "string" && /^[A-Z]{3}$/.test(value);
}
