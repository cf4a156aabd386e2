import type { Measure } from "../../kernel/index.js";
import { attainmentError, type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { CatalogCode } from "./codes.js";
import { kpiCatalog } from "./kpiCatalog.js";
import type { CatalogMeasure, CatalogOptions } from "./types.js";

/**
 * Picks measures of the catalog for a program, with all that they are computed from.
 *
 * @param ids - The ids of measures that {@link kpiCatalog} lists.
 * @param options - The stages of won and lost deals where they have other ids than `won` and `lost`.
 * @returns Measure documents in the order of the catalog, each once.
 * @throws AttainmentError `kpi.unknown_catalog_measure`.
 * @example
 * ```ts
 * import { catalogMeasures } from "attainment/kpi";
 * const measures = catalogMeasures(["winRate"], { wonStageIds: ["contractSigning", "afterSales"] });
 * measures.map(({ id }) => id); // => ["wonDeals", "closedDeals", "winRate"]
 * ```
 * @since 0.1.0
 */
export function catalogMeasures(ids: readonly string[], options: CatalogOptions = {}): readonly Measure[] {
  const catalog = kpiCatalog(options);
  const byId = new Map(catalog.map((entry) => [entry.id, entry]));
  const issues = ids.flatMap((id, index) => (byId.has(id) ? [] : [unknownMeasure(id, index)]));
  if (issues.length > 0) throw attainmentError(issues);
  const chosen = new Set<string>();
  const choose = (id: string): void => {
    chosen.add(id);
    for (const needed of byId.get(id)?.needs ?? []) choose(needed);
  };
  for (const id of ids) choose(id);
  return catalog.flatMap(({ id, measure }: CatalogMeasure) => (chosen.has(id) ? [measure] : []));
}

function unknownMeasure(id: string, index: number): Issue {
  const message = `The catalog has no measure ${quoted(id)}. Name one that kpiCatalog lists.`;
  return issueOf<CatalogCode>("kpi.unknown_catalog_measure", `/ids/${index}`, message, {
    id: id.slice(0, 80),
  });
}
