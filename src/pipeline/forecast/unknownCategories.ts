import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { CategoryRule } from "./categoryOptions.js";
import type { ForecastCode } from "./codes.js";
import { CATEGORIES } from "./forecastLines.js";
import type { SortedDeals } from "./sortDeals.js";

/** A warning for each category that neither the lines nor the standard know. */
export function unknownCategories({ categories }: SortedDeals, { lines }: CategoryRule): readonly Issue[] {
  const known = new Set([
    ...CATEGORIES,
    ...lines.flatMap(({ counts }) => counts.map(({ category }) => category)),
  ]);
  return categories.flatMap(({ id, deals }) => {
    if (known.has(id)) return [];
    const message = `Deals of the category ${quoted(id)}, which counts in no line: ${deals.length}. Correct the category, or name it in a line.`;
    const params = { category: id.slice(0, 80), count: deals.length };
    return [issueOf<ForecastCode>("pipeline.unknown_category", "/deals", message, params, "warning")];
  });
}
