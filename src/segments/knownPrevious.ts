import { type Issue, quoted } from "../kernel/issue/index.js";
import { segmentIssue } from "./segmentIssue.js";

/** The place of the segment before, null where there was none that the segmentation knows, and a warning then. */
export function knownPrevious(
  segmentIds: readonly string[],
  previous: string | null,
): { readonly place: number | null; readonly issues: readonly Issue[] } {
  if (previous === null) return { place: null, issues: [] };
  const place = segmentIds.indexOf(previous);
  if (place >= 0) return { place, issues: [] };
  const message = `There is no segment ${quoted(previous)}, so that the customer is placed as one without a segment before. Correct it, or leave it out.`;
  const params = { previous: previous.slice(0, 80), known: [...segmentIds] };
  return {
    place: null,
    issues: [segmentIssue("segments.unknown_previous", "/previous", message, params, "warning")],
  };
}
