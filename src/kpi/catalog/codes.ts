/**
 * The codes of faults in what the catalog is asked for.
 *
 * @since 0.1.0
 */
export type CatalogCode =
  /** The catalog has no such measure; name one that `kpiCatalog` lists. */
  "kpi.unknown_catalog_measure";
