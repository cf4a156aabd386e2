import { type Issue, ownFields } from "../issue/index.js";
import { readChoice } from "./readChoice.js";
import type { SpreadOf } from "./types.js";

const KNOWN: ReadonlySet<string> = new Set(["of"]);
const CHOICES: readonly SpreadOf[] = ["sample", "population"];

/** Whether the values are a sample (absent) or all there are. */
export function readSpread(options: unknown, issues: Issue[]): SpreadOf {
  return readChoice(ownFields(options, "/options", issues, KNOWN), "of", CHOICES, issues) ?? "sample";
}
