import type { BandMode } from "../../kernel/index.js";

/**
 * What `scales` may give.
 *
 * @since 0.1.0
 */
export interface ScaleConstraints {
  /** Tables of bands, curves, or both (default). */
  readonly kinds?: readonly ("bands" | "curve")[];
  /** The modes that bands may have; all by default. */
  readonly modes?: readonly BandMode[];
  /** Whether tables without rates and amounts are among them; so by default. */
  readonly grades?: boolean;
  /** Whether scales may have steps, all of them constant; so by default. */
  readonly steps?: boolean;
  /** What bounds are: values, multiples of a quota, or either (default). */
  readonly boundsIn?: "value" | "quota";
  /** Whether some values may be refused; so by default. */
  readonly refusals?: boolean;
}
