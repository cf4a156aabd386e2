import type { RaterGroup } from "../../../reviews/index.js";

/** The fewest raters from which a group is shown. */
export function minimumOf({ kind, minimum }: RaterGroup): number {
  return minimum ?? (kind === "self" || kind === "manager" ? 1 : 3);
}
