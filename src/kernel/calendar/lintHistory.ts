import { type Issue, issueOf } from "../issue/index.js";
import { checkHistory, ownPath, type PathOf } from "./checkHistory.js";
import type { CalendarCode } from "./codes.js";
import { neighbors } from "./reigns.js";
import type { Versioned } from "./versionOn.js";

/**
 * Everything that {@link checkHistory} reports, and each gap between versions as the warning `history.gap` with its
 * days in `params.from` and `params.to`.
 *
 * @param versions - The versions of one id, in any order.
 * @param pathOf - Where the version at an index stands in the caller's document; default `/index`.
 * @returns Errors, or warnings where there is no error.
 * @example
 * ```ts
 * import { lintHistory } from "attainment/kernel";
 * const versions = [{ effective: { from: "2026-01-01", to: "2026-03-01" } }, { effective: { from: "2026-04-01" } }];
 * lintHistory(versions).map(({ code, severity, params }) => [code, severity, params.from, params.to]); // => [["history.gap", "warning", "2026-03-01", "2026-04-01"]]
 * ```
 * @since 0.1.0
 */
export function lintHistory(versions: readonly Versioned[], pathOf: PathOf = ownPath): Issue<CalendarCode>[] {
  const errors = checkHistory(versions, pathOf);
  if (errors.length > 0) return errors;
  return neighbors(versions).flatMap(([{ to }, { from, index }]) => {
    if (from === null || to === null || to >= from) return [];
    const message = `From ${to} to ${from} no version is in force. Move an end if that is not meant.`;
    return [
      issueOf<CalendarCode>(
        "history.gap",
        `${pathOf(index)}/effective`,
        message,
        { from: to, to: from },
        "warning",
      ),
    ];
  });
}
