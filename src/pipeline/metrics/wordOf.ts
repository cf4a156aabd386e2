/** Choices as one machine word: `won` and `mean` are `wonMean`. */
export function wordOf(first: string, ...others: readonly string[]): string {
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
