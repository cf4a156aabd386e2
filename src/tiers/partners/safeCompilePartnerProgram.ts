import { capIssues, deepFreeze, type Result, readDocument, unwrap } from "../../kernel/issue/index.js";
import { buildPartnerProgram } from "./buildPartnerProgram.js";
import { evaluatePartner } from "./evaluatePartner.js";
import { registerDeals } from "./registration/registerDeals.js";
import { partnerProgramSchema } from "./schema.js";
import type { CompiledPartnerProgram } from "./types.js";

/**
 * Compiles a partner program, with all faults of the document as issues instead of an error; see
 * `compilePartnerProgram`.
 *
 * @param document - A {@link PartnerProgram} as plain JSON.
 * @returns The compiled program, or every issue.
 * @example
 * ```ts
 * import { safeCompilePartnerProgram } from "attainment/tiers";
 * const document = { kind: "partnerProgram", id: "p", currency: "USD", tierIds: ["gold"], fund: {} };
 * const read = safeCompilePartnerProgram(document);
 * read.ok ? [] : read.issues.map(({ code, path }) => [code, path]); // => [["tiers.fund_without_money", "/fund"]]
 * ```
 * @since 0.1.0
 */
export function safeCompilePartnerProgram(document: unknown): Result<CompiledPartnerProgram> {
  const read = readDocument(document, partnerProgramSchema);
  if (!read.ok) return read;
  const built = buildPartnerProgram(deepFreeze(read.data), "");
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const program = built.data;
  const safeEvaluate: CompiledPartnerProgram["safeEvaluate"] = (facts, options) =>
    evaluatePartner(program, facts, options);
  const safeRegisterDeals: CompiledPartnerProgram["safeRegisterDeals"] = (facts, options) =>
    registerDeals(program, facts, options);
  const { accrual } = program.fund ?? { accrual: null };
  return {
    ok: true,
    data: Object.freeze({
      document: program.document,
      inputs: Object.freeze(accrual === null ? [] : [accrual.measure]),
      evaluate: (facts, options) => unwrap(safeEvaluate(facts, options)),
      safeEvaluate,
      registerDeals: (facts, options) => unwrap(safeRegisterDeals(facts, options)),
      safeRegisterDeals,
    } satisfies CompiledPartnerProgram),
  };
}
