import { safeParsePeriod } from "../../kernel/calendar/index.js";
import { evaluateFacts, readText } from "../../kernel/facts/index.js";
import { capIssues, deepFreeze, type Result, readDocument, unwrap } from "../../kernel/issue/index.js";
import { type BuiltDevelopment, buildDevelopment } from "./buildDevelopment.js";
import type { DevelopmentCode } from "./codes.js";
import { readCourses } from "./readCourses.js";
import { type DevelopmentExtra, reportOf } from "./reportOf.js";
import { developmentSchema } from "./schema.js";
import type { CompiledDevelopment, DevelopmentResult } from "./types.js";

const MISSING = "reviews.missing_measure" satisfies DevelopmentCode;

/**
 * Compiles required levels as {@link compileDevelopment} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link Development} as plain JSON.
 * @returns The compiled levels, or every fault of the document.
 * @example
 * ```ts
 * import { safeCompileDevelopment } from "attainment/reviews";
 * const compiled = safeCompileDevelopment({
 *   kind: "development",
 *   id: "jobs",
 *   reviewId: "half-year",
 *   levels: [{ competencyId: "service", level: "3" }, { competencyId: "service", level: "4" }],
 * });
 * compiled.ok ? [] : compiled.issues.map(({ code, path }) => [code, path]); // => [["reviews.unreachable_level", "/levels/1"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileDevelopment(document: unknown): Result<CompiledDevelopment> {
  const read = readDocument(document, developmentSchema);
  if (!read.ok) return read;
  const built = buildDevelopment(deepFreeze(read.data), "");
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const development = built.data;
  const safeEvaluate = safeEvaluateOf(development);
  return {
    ok: true,
    data: Object.freeze({
      document: development.document,
      inputs: Object.freeze([...new Set([...development.measures, ...development.fields])].sort()),
      evaluate: (facts, options) => unwrap(safeEvaluate(facts, options)),
      safeEvaluate,
    } satisfies CompiledDevelopment),
  };
}

function safeEvaluateOf(development: BuiltDevelopment): CompiledDevelopment["safeEvaluate"] {
  const { measures, fields } = development;
  return (facts, options) =>
    evaluateFacts<DevelopmentExtra, DevelopmentResult>(
      {
        needs: { measures, fields },
        missingCode: MISSING,
        own: ["courses", "goalPeriod"],
        readExtra: (own, reading, faults, frame) => {
          const personId = reading.personId ?? readText(own, "personId", "", frame) ?? "";
          const courses = own.has("courses")
            ? readCourses(own.get("courses"), "/courses", faults.issues)
            : [];
          if (!own.has("goalPeriod")) return { personId, courses, goalPeriod: null };
          const period = safeParsePeriod(own.get("goalPeriod"));
          if (!period.ok)
            for (const issue of period.issues) frame.push({ ...issue, path: `/goalPeriod${issue.path}` });
          return { personId, courses, goalPeriod: period.ok ? period.data : null };
        },
        run: (reading, extra, _options, trace) => reportOf(development, reading, extra, trace),
      },
      facts,
      options,
    );
}
