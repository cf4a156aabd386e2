import type { Rubric } from "../types.js";
import { kpiCatalog } from "./kpiCatalog.js";
import { rubricTitles } from "./rubricTitles.js";

/**
 * Gives the parts of a rubric their Chinese titles, as far as the catalog knows them by id; all else stays as it is.
 *
 * @param rubric - A ready-made rubric, or one of your own whose indicators have ids of the catalog.
 * @param locale - The language of the titles.
 * @returns A new rubric that scores as the given one does.
 * @example
 * ```ts
 * import { localizeRubric, salesConsultantRubric } from "attainment/kpi";
 * const rubric = localizeRubric(salesConsultantRubric, "zh-CN");
 * rubric.title; // => "销售顾问绩效考核表"
 * rubric.indicators?.map(({ title }) => title).slice(0, 3); // => ["销售目标完成率", "新客户数", "客户保持率"]
 * ```
 * @since 0.1.0
 */
export function localizeRubric(rubric: Rubric, locale: "zh-CN"): Rubric {
  const titles = new Map(kpiCatalog().map(({ id, title }) => [id, title[locale]]));
  for (const [id, title] of Object.entries(rubricTitles)) titles.set(id, title);
  const titled = <Part extends { readonly id: string; readonly title?: string }>(part: Part): Part => {
    const title = titles.get(part.id);
    return title === undefined ? part : { ...part, title };
  };
  const steps = rubric.steps === undefined ? {} : { steps: rubric.steps.map(titled) };
  if (rubric.indicators !== undefined)
    return { ...titled(rubric), ...steps, indicators: rubric.indicators.map(titled) };
  const dimensions = rubric.dimensions.map((each) => ({
    ...titled(each),
    indicators: each.indicators.map(titled),
  }));
  return { ...titled(rubric), ...steps, dimensions };
}
