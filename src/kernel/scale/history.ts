import { type Effective, versionOn } from "../calendar/index.js";
import { NO_READINGS, type Readings, readReadings } from "../condition/index.js";
import { type Issue, quoted } from "../issue/index.js";
import type { BuiltScale } from "./buildScale.js";
import type { FastTable } from "./fastTable.js";
import { type ReadContext, readInput } from "./readInput.js";
import { reasonIssue } from "./reasonIssue.js";
import type { ScaleArgument } from "./scaleFunction.js";
import { scaleIssue } from "./scaleIssue.js";

/** One version of a scale, built. */
export interface BuiltVersion {
  readonly scale: BuiltScale;
  /** Its integers, where it is simple enough to have them. */
  readonly fast: FastTable | null;
  readonly effective?: Effective;
}

/** All versions of a scale, in the order of the documents. */
export interface History {
  readonly versions: readonly BuiltVersion[];
  /** The only version, null where there are several. */
  readonly only: BuiltVersion | null;
  /** What the steps of any version look at, sorted. */
  readonly measures: readonly string[];
  readonly fields: readonly string[];
}

/** A read input with the version that rates it. */
export interface ScaleCall {
  readonly version: BuiltVersion;
  readonly argument: ScaleArgument;
}

/** Reads an input and finds its version; null where it has a fault, with every fault in `issues`. */
export function readCall(history: History, input: unknown, path: string, issues: Issue[]): ScaleCall | null {
  const read = readInput(input, path, issues);
  if (read === null) return null;
  const version = pickVersion(history, read, path, issues);
  if (version === null) return null;
  const { scale } = version;
  const { argument } = read;
  const before = issues.length;
  if (scale.needsQuota && argument.quota === undefined)
    issues.push(reasonIssue("missing_quota", `${path}/quota`));
  if (argument.by !== undefined && !hasBands(scale.table)) {
    issues.push(
      scaleIssue(
        "scale.bad_input",
        `${path}/by`,
        'The scale has no bands of its value that "by" could pick. Leave it out.',
      ),
    );
  }
  return issues.length > before ? null : { version, argument };
}

/** A curve has none, and neither has a matrix whose axes all read something else. */
function hasBands(table: BuiltScale["table"]): boolean {
  return table.kind === "bands" || (table.kind === "matrix" && table.own !== null);
}

/** The version in force on a date; one that stands alone needs no date. */
export function pickVersion(
  { versions, only }: History,
  { on }: Pick<ReadContext, "on">,
  path: string,
  issues: Issue[],
): BuiltVersion | null {
  if (on === undefined && only !== null) return only;
  if (on === undefined) {
    issues.push(
      scaleIssue(
        "scale.no_version",
        `${path}/on`,
        `The scale has ${versions.length} versions, and no date says which one counts. Give "on", a calendar date.`,
      ),
    );
    return null;
  }
  const version = versionOn(versions, on);
  if (version === null) {
    issues.push(
      scaleIssue(
        "scale.no_version",
        `${path}/on`,
        `No version of the scale is in force on ${quoted(on)}. Check the date, or add a version.`,
        { on },
      ),
    );
  }
  return version;
}

/** Reads what the steps look at; null where something has a fault or is absent. */
export function readSteps({ measures, fields }: History, options: unknown, issues: Issue[]): Readings | null {
  if (measures.length === 0 && fields.length === 0) return NO_READINGS;
  const read = readReadings(options, fields, "/options", "scale.missing_measure", measures);
  if (read.ok) return read.data;
  for (const issue of read.issues) issues.push(issue);
  return null;
}
