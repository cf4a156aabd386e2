import { safeParsePeriod } from "../../kernel/calendar/index.js";
import { type Faults, readText } from "../../kernel/facts/index.js";
import { type Fields, type Issue, issueOf, ownFields, quoted } from "../../kernel/issue/index.js";
import type { LadderFunction } from "../../tiers/ladderFunction.js";
import type { ProgramFactsCode } from "../codes.js";
import type { ProgramFunction } from "../programFunction.js";
import type { ReadShard } from "./readShard.js";

/** A list of facts of which each is about one person and one ladder, and how what it says is read. */
export interface LadderList<T> {
  readonly list: "decisions" | "improvementPlans";
  /** Its fields beside `personId`, `ladderId` and `period`. */
  readonly own: readonly string[];
  read(fields: Fields, ladder: LadderFunction, path: string, issues: Issue[]): T | null;
}

interface Read<T> {
  readonly ladder: LadderFunction;
  readonly told: T;
  readonly index: number;
}

/** What a list tells about one person in this period, by ladder. `judged` are the ladders that fall due. */
export function readByLadder<T>(
  program: ProgramFunction,
  shard: Pick<ReadShard, "lists" | "period">,
  judged: ReadonlySet<string>,
  faults: Faults,
  reader: LadderList<T>,
): ReadonlyMap<string, T> {
  const { list } = reader;
  const read = shard.lists[list].flatMap((item, index) => {
    const issues: Issue[] = [];
    const found = readOne(program, shard, judged, reader, item, index, issues);
    const sound = issues.length === 0;
    if (!sound) leaveOut(list, index, issues, faults);
    return sound && found !== null ? [found] : [];
  });
  const byLadder = new Map<string, T>();
  for (const { ladder, told, index } of read) {
    const { id } = ladder.document;
    // All who clash are left out: which one is meant must not depend on their order.
    if (read.filter((each) => each.ladder === ladder).length === 1) byLadder.set(id, told);
    else leaveOut(list, index, [duplicate(list, id, index)], faults);
  }
  return byLadder;
}

function readOne<T>(
  { documents, fiscalYear }: ProgramFunction,
  { period }: Pick<ReadShard, "period">,
  judged: ReadonlySet<string>,
  { list, own, read }: LadderList<T>,
  item: unknown,
  index: number,
  issues: Issue[],
): Read<T> | null {
  const path = `/${list}/${index}`;
  const fields = ownFields(item, path, issues, new Set(["personId", "ladderId", "period", ...own]));
  if (fields === null) return null;
  const ladderId = readText(fields, "ladderId", path, issues);
  if (!isOfPeriod(fields, period, fiscalYear, path, issues) || ladderId === null) return null;
  const ladder = documents.ladders.find(({ document }) => document.id === ladderId);
  if (ladder === undefined) {
    const message = `The program has no ladder ${quoted(ladderId)}. Correct the id.`;
    issues.push(ladderIssue("program.unknown_ladder", `${path}/ladderId`, message, ladderId));
    return null;
  }
  const told = read(fields, ladder, path, issues);
  if (!judged.has(ladderId)) {
    const message = `The ladder ${quoted(ladderId)} does not judge this person in ${period.id}, so that this has no effect. Tell it in a period in which the ladder falls due.`;
    issues.push(ladderIssue("program.decision_without_effect", path, message, ladderId));
  }
  return told === null ? null : { ladder, told, index };
}

/** What is of another period is for its own close. */
function isOfPeriod(
  fields: Fields,
  period: ReadShard["period"],
  fiscalYear: ProgramFunction["fiscalYear"],
  path: string,
  issues: Issue[],
): boolean {
  if (!fields.has("period")) return true;
  const read = safeParsePeriod(fields.get("period"), fiscalYear);
  if (!read.ok) issues.push(...read.issues.map((issue) => ({ ...issue, path: `${path}/period` })));
  return read.ok && read.data.from === period.from && read.data.to === period.to;
}

function duplicate(list: string, ladderId: string, index: number): Issue {
  const message = `Two entries are about this person and the ladder ${quoted(ladderId)}. Keep one of them.`;
  return ladderIssue("program.duplicate_decision", `/${list}/${index}`, message, ladderId);
}

function ladderIssue(code: ProgramFactsCode, path: string, message: string, ladderId: string): Issue {
  return issueOf<ProgramFactsCode>(code, path, message, { ladderId: ladderId.slice(0, 80) });
}

function leaveOut(list: string, index: number, issues: readonly Issue[], faults: Faults): void {
  faults.issues.push(...issues);
  const reason = issues[0]?.code ?? "";
  faults.leftOut.push({ id: `#${index}`, stream: list, index, reason, amount: null });
}
