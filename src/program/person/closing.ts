import type { Faults } from "../../kernel/facts/index.js";
import { type Issue, ownItems, pointer } from "../../kernel/issue/index.js";
import type { ExactPerson } from "../../kernel/measure/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { DueSpans } from "../dueSpans.js";
import { relocateIssue, relocateLeftOut } from "../facts/relocate.js";
import type { ProgramFunction } from "../programFunction.js";
import type { Decisions } from "./decisionsOf.js";
import type { Known } from "./known.js";
import type { ReadShard } from "./readShard.js";

/** What every document is evaluated with while one person is closed. */
export interface Closing {
  readonly program: ProgramFunction;
  readonly personId: string;
  readonly shard: ReadShard;
  /** What falls due for this person. */
  readonly due: DueSpans;
  /** What falls due for anybody. */
  readonly dueForAnybody: DueSpans;
  readonly known: Known;
  readonly decided: Decisions;
  /** The declared measures by the id of their span. */
  readonly measured: ReadonlyMap<string, ExactPerson>;
  readonly faults: Faults;
  readonly trace: Tracer | undefined;
  readonly perDeal: boolean;
}

/** Some of the records of a stream, as domains read them. */
export interface ChosenRecords {
  readonly given: readonly unknown[];
  readonly path: string;
  readonly stream: string;
  /** Where each of them stands in the stream. */
  readonly indexes: readonly number[];
}

/** The records of a stream that pass; null where the stream is absent. */
export function chooseRecords(
  { shard, faults }: Closing,
  stream: string,
  keep: (item: unknown) => boolean,
): ChosenRecords | null {
  if (!shard.records.has(stream)) return null;
  const path = pointer(["records", stream]);
  const items = ownItems(shard.records.get(stream), path, faults.issues) ?? [];
  const chosen = items.flatMap((item, index) => (keep(item) ? [{ item, index }] : []));
  return {
    given: chosen.map(({ item }) => item),
    path,
    stream,
    indexes: chosen.map(({ index }) => index),
  };
}

/** Takes over the faults of a domain, which saw the chosen records alone. */
export function takeFaults(closing: Closing, found: Faults, chosen: readonly ChosenRecords[]): void {
  const places = new Map(chosen.map(({ path, indexes }) => [path, indexes]));
  for (const issue of found.issues) closing.faults.issues.push(relocateIssue(issue, places));
  for (const each of found.leftOut) {
    const own = chosen.find(({ stream }) => stream === each.stream);
    closing.faults.leftOut.push(own === undefined ? each : relocateLeftOut(each, own.indexes));
  }
}

/** The issues of a result, which saw the chosen records alone, with their places in the facts of everybody. */
export function placedIssues(
  { shard }: Closing,
  issues: readonly Issue[],
  chosen: readonly ChosenRecords[],
): readonly Issue[] {
  const places = new Map(chosen.map(({ path, indexes }) => [path, indexes]));
  return issues.map((issue) => relocateIssue(relocateIssue(issue, places), shard.places));
}

/** Errors of a result, which are faults of the facts; its warnings stay with it. */
export function takeErrors({ faults }: Closing, issues: readonly Issue[]): void {
  for (const issue of issues) if (issue.severity === "error") faults.issues.push(issue);
}
