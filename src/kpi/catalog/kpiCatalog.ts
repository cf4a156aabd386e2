import { deepFreeze } from "../../kernel/issue/index.js";
import { activityMeasures } from "./activityMeasures.js";
import { customerMeasures } from "./customerMeasures.js";
import { titleOf } from "./entry.js";
import { factsOf } from "./factsOf.js";
import { needsOf } from "./needsOf.js";
import { salesMeasures } from "./salesMeasures.js";
import type { CatalogMeasure, CatalogOptions } from "./types.js";
import { workMeasures } from "./workMeasures.js";

/**
 * Lists the measures that sales teams commonly use: sales, customers, activities and work, each with its formula, unit
 * and direction, titles in English and Chinese, and the facts that it needs.
 *
 * Fields of records have neutral names (`ownerId`, `stageId`, `amount`, `closedOn`); `newCustomer`, `onTime`, `late`,
 * `keyAccount` and the like are marks that your own data has to carry. The market's size and the customers at the start of
 * a period are given as they are, since no record holds them.
 *
 * @param options - The stages of won and lost deals where they have other ids than `won` and `lost`.
 * @returns The measures by theme, deep-frozen.
 * @example
 * ```ts
 * import { kpiCatalog } from "attainment/kpi";
 * const winRate = kpiCatalog().find(({ id }) => id === "winRate");
 * winRate?.formula; // => "deals won / (deals won + deals lost), by closing date"
 * winRate?.title["zh-CN"]; // => "赢单率"
 * winRate?.needs; // => ["closedDeals", "wonDeals"]
 * ```
 * @since 0.1.0
 */
export function kpiCatalog(options: CatalogOptions = {}): readonly CatalogMeasure[] {
  const stages = { won: options.wonStageIds ?? ["won"], lost: options.lostStageIds ?? ["lost"] };
  const entries = [
    ...salesMeasures(stages),
    ...customerMeasures(stages),
    ...activityMeasures(stages),
    ...workMeasures(),
  ];
  return deepFreeze(
    entries.map((entry) => ({
      id: entry.measure.id,
      title: titleOf(entry),
      formula: entry.formula,
      better: entry.better,
      category: entry.category,
      facts: factsOf(entry.measure),
      needs: needsOf(entry.measure),
      measure: entry.measure,
    })),
  );
}
