import { readEvaluateOptions, readPeriod } from "../../kernel/facts/index.js";
import {
  capIssues,
  deepFreeze,
  type Issue,
  issueOf,
  ownFields,
  type Result,
  readDocument,
  unwrap,
} from "../../kernel/issue/index.js";
import type { AwardFunction } from "./awardFunction.js";
import { buildAward } from "./buildAward.js";
import type { AwardsCode } from "./codes.js";
import { decideAward } from "./decideAward.js";
import { readHistory } from "./readHistory.js";
import { readNominees } from "./readNominees.js";
import { readVotes } from "./readVotes.js";
import { awardSchema } from "./schema.js";
import type { AwardResult, CompiledAward } from "./types.js";

const FACTS: ReadonlySet<string> = new Set(["period", "nominees", "votes", "history"]);

/**
 * Compiles an award, with all faults of the document as issues instead of an error; see `compileAward`.
 *
 * @param document - An {@link AwardRules} as plain JSON.
 * @returns The compiled award, or every issue.
 * @example
 * ```ts
 * import { safeCompileAward } from "attainment/tiers";
 * const read = safeCompileAward({ kind: "award", id: "champion" });
 * read.ok ? [] : read.issues.map(({ code }) => code); // => ["tiers.measure_or_votes"]
 * ```
 * @since 0.1.0
 */
export function safeCompileAward(document: unknown): Result<CompiledAward> {
  const read = readDocument(document, awardSchema);
  if (!read.ok) return read;
  const built = buildAward(deepFreeze(read.data), "");
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const award = built.data;
  const safeEvaluate: CompiledAward["safeEvaluate"] = (facts, options) =>
    evaluateAward(award, facts, options);
  const inputs = [...new Set([...award.needs.measures, ...award.needs.fields])].sort();
  return {
    ok: true,
    data: Object.freeze({
      document: award.document,
      inputs: Object.freeze(inputs),
      evaluate: (facts, options) => unwrap(safeEvaluate(facts, options)),
      safeEvaluate,
    } satisfies CompiledAward),
  };
}

function evaluateAward(award: AwardFunction, facts: unknown, given: unknown): Result<AwardResult> {
  const read = readEvaluateOptions(given);
  if (!read.ok) return { ok: false, issues: capIssues(read.issues) };
  const { onInvalid, maxIssues } = read.data.options;
  const frame: Issue[] = [];
  const fields = ownFields(facts, "", frame, FACTS);
  const period = fields === null ? null : readPeriod(fields, "period", "", frame);
  if (fields === null || period === null) return { ok: false, issues: capIssues(frame, maxIssues) };
  const faults = { issues: frame, leftOut: [] };
  const { document } = award;
  const nominees = readNominees(fields.get("nominees"), award, faults);
  const names = new Set(nominees.map(({ personId }) => personId));
  if (document.votes === undefined && fields.has("votes")) faults.issues.push(votesNotCounted());
  const votes =
    document.votes === undefined ? null : readVotes(fields.get("votes"), document.votes, names, faults);
  const recent = readHistory(fields.get("history"), document, period, faults);
  if (faults.issues.length > 0 && onInvalid !== "report")
    return { ok: false, issues: capIssues(faults.issues, maxIssues) };
  const result = decideAward(award, { period: period.id, nominees, votes, recent });
  return {
    ok: true,
    data: {
      ...result,
      issues: capIssues(faults.issues, maxIssues),
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
    },
  };
}

function votesNotCounted(): Issue<AwardsCode> {
  const message = "A measure decides this award, and votes are given. Leave them out, or decide it by votes.";
  return issueOf<AwardsCode>("tiers.votes_not_counted", "/votes", message);
}
