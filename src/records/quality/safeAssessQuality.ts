import type { MeasureFact } from "../../kernel/index.js";
import { capIssues, type Issue, issueOf, ownFields, type Result } from "../../kernel/issue/index.js";
import { shareOf } from "./checkTally.js";
import type { QualityCode } from "./codes.js";
import { readQuality, type StreamRules } from "./readQuality.js";
import { type ReadStreams, readStreams } from "./readStreams.js";
import { type FaultList, reportStream } from "./reportStream.js";
import type { QualityOptions, QualityReport, StreamQualityReport } from "./types.js";

/**
 * Judges records as {@link assessQuality} does, and returns what is wrong with the document instead of throwing it.
 *
 * @param facts - The records by stream.
 * @param quality - What they have to be like.
 * @param options - How many faults are listed.
 * @returns The report, or every issue.
 * @example
 * ```ts
 * import { safeAssessQuality } from "attainment";
 * const done = safeAssessQuality({ records: {} }, { kind: "quality", id: "q", streams: [] });
 * done.ok ? [] : done.issues.map(({ code, path }) => [code, path]); // => [["document.wrong_value", "/streams"]]
 * ```
 * @since 0.1.0
 */
export function safeAssessQuality(
  facts: unknown,
  quality: unknown,
  options: QualityOptions = {},
): Result<QualityReport> {
  const rules = readQuality(quality);
  const issues: Issue[] = rules.ok ? [] : [...rules.issues];
  const most = readMost(options, issues);
  const warnings: Issue[] = [];
  const streams = rules.ok ? readStreams(facts, rules.data, issues, warnings) : new Map();
  if (!rules.ok || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  return { ok: true, data: report(rules.data, streams, most, warnings) };
}

function report(
  rules: readonly StreamRules[],
  streams: ReadStreams,
  most: number,
  warnings: readonly Issue[],
): QualityReport {
  const ids = new Map<string, ReadonlySet<string>>();
  for (const [stream, records] of streams)
    ids.set(stream, new Set(records.flatMap(({ fields, id }) => (fields === null ? [] : id))));
  const isKnown = (stream: string, id: string) => ids.get(stream)?.has(id) === true;
  const faults: FaultList = { kept: [], most, count: 0 };
  const done = rules.map((rule) =>
    reportStream(rule, streams.get(rule.document.stream) ?? [], isKnown, faults),
  );
  const sound = { checked: 0, passed: 0 };
  for (const { all } of done) {
    sound.checked += all.records;
    sound.passed += all.byCheck.get("sound")?.passed ?? 0;
  }
  const { share, reason } = shareOf(sound);
  const reports = done.map((each) => each.report);
  return {
    value: share,
    ...(reason === undefined ? {} : { reason }),
    issues: capIssues(warnings),
    streams: reports,
    faults: faults.kept,
    faultCount: faults.count,
    measures: reports.flatMap(measuresOf),
  };
}

/** A fact for each owner and check; what was not checked is known to be missing. */
function measuresOf({ stream, owners }: StreamQualityReport): readonly MeasureFact[] {
  return owners.flatMap(({ ownerId, checks }) =>
    ownerId === null
      ? []
      : checks.map(({ check, share }) => ({
          personId: ownerId,
          measure: `quality.${stream}.${check}`,
          value: share,
        })),
  );
}

function readMost(options: unknown, issues: Issue[]): number {
  const most = ownFields(options, "/options", issues, new Set(["maxFaults"]))?.get("maxFaults") ?? 1000;
  if (typeof most === "number" && Number.isSafeInteger(most) && most >= 0) return most;
  const message = "The number of faults to be listed is a whole number of zero or more. Correct it.";
  issues.push(issueOf<QualityCode>("quality.bad_option", "/options/maxFaults", message));
  return 0;
}
