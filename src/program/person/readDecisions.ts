import { type Period, safeParsePeriod } from "../../kernel/calendar/index.js";
import { type Faults, readText } from "../../kernel/facts/index.js";
import { type Fields, type Issue, issueOf, ownFields, quoted } from "../../kernel/issue/index.js";
import type { LadderFunction } from "../../tiers/ladderFunction.js";
import type { ProgramFactsCode } from "../codes.js";
import type { ProgramFunction } from "../programFunction.js";

const FIELDS: ReadonlySet<string> = new Set(["personId", "ladderId", "toTierId", "period"]);

interface ReadDecision {
  readonly ladder: LadderFunction;
  readonly toTierId: string;
  readonly index: number;
}

/** What was decided in this period about one person: the tier by ladder. `judged` are the ladders that fall due. */
export function readDecisions(
  program: ProgramFunction,
  items: readonly unknown[],
  period: Period,
  judged: ReadonlySet<string>,
  faults: Faults,
): ReadonlyMap<string, string> {
  const read = items.flatMap((item, index) => {
    const issues: Issue[] = [];
    const decision = readDecision(program, item, index, period, judged, issues);
    const sound = issues.length === 0;
    if (!sound) leaveOut(index, issues, faults);
    return sound && decision !== null ? [decision] : [];
  });
  const decided = new Map<string, string>();
  for (const { ladder, toTierId, index } of read) {
    const { id } = ladder.document;
    // All who clash are left out: which one is meant must not depend on their order.
    if (read.filter((each) => each.ladder === ladder).length === 1) decided.set(id, toTierId);
    else leaveOut(index, [duplicate(id, index)], faults);
  }
  return decided;
}

function readDecision(
  { documents, fiscalYear }: ProgramFunction,
  item: unknown,
  index: number,
  period: Period,
  judged: ReadonlySet<string>,
  issues: Issue[],
): ReadDecision | null {
  const path = `/decisions/${index}`;
  const fields = ownFields(item, path, issues, FIELDS);
  if (fields === null) return null;
  const ladderId = readText(fields, "ladderId", path, issues);
  const toTierId = readText(fields, "toTierId", path, issues);
  if (!isOfPeriod(fields, period, fiscalYear, path, issues) || ladderId === null || toTierId === null)
    return null;
  const ladder = documents.ladders.find(({ document }) => document.id === ladderId);
  if (ladder === undefined) {
    const message = `The program has no ladder ${quoted(ladderId)}. Correct the id.`;
    issues.push(decisionIssue("program.unknown_ladder", `${path}/ladderId`, message, ladderId));
    return null;
  }
  issues.push(...ladder.checkDecision(toTierId, path));
  if (!judged.has(ladderId)) {
    const message = `The ladder ${quoted(ladderId)} does not judge this person in ${period.id}, so that nothing can be decided. Take the decision in a period in which it falls due.`;
    issues.push(decisionIssue("program.decision_without_effect", path, message, ladderId));
  }
  return { ladder, toTierId, index };
}

/** A decision of another period is for its own close. */
function isOfPeriod(
  fields: Fields,
  period: Period,
  fiscalYear: ProgramFunction["fiscalYear"],
  path: string,
  issues: Issue[],
): boolean {
  if (!fields.has("period")) return true;
  const read = safeParsePeriod(fields.get("period"), fiscalYear);
  if (!read.ok) issues.push(...read.issues.map((issue) => ({ ...issue, path: `${path}/period` })));
  return read.ok && read.data.from === period.from && read.data.to === period.to;
}

function duplicate(ladderId: string, index: number): Issue {
  const message = `Two decisions are about this person and the ladder ${quoted(ladderId)}. Keep one of them.`;
  return decisionIssue("program.duplicate_decision", `/decisions/${index}`, message, ladderId);
}

function decisionIssue(code: ProgramFactsCode, path: string, message: string, ladderId: string): Issue {
  return issueOf<ProgramFactsCode>(code, path, message, { ladderId: ladderId.slice(0, 80) });
}

function leaveOut(index: number, issues: readonly Issue[], faults: Faults): void {
  faults.issues.push(...issues);
  const reason = issues[0]?.code ?? "";
  faults.leftOut.push({ id: `#${index}`, stream: "decisions", index, reason, amount: null });
}
