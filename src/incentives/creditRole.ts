/**
 * In which role somebody is credited: as the owner, by a share, on top of the owner, or through the people below.
 *
 * @since 0.1.0
 */
export type CreditRole = "direct" | "split" | "overlay" | "rollup";
