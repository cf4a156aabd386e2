import { capIssues, deepFreeze, type Result, unwrap } from "../kernel/issue/index.js";
import { byText } from "../kernel/order/index.js";
import { buildProgram } from "./buildProgram.js";
import type { ProgramFunction } from "./programFunction.js";
import { replayPeriods } from "./replayPeriods.js";
import { safeEvaluatePerson, safeEvaluateProgram, safeSplit } from "./safeEvaluateProgram.js";
import { safeFinish } from "./team/safeFinish.js";
import type { CompiledProgram } from "./types.js";

/**
 * Compiles a program as {@link compileProgram} does, and returns what is wrong instead of throwing it.
 *
 * @param document - A {@link Program} as plain JSON.
 * @returns The compiled program, or every fault of it and of the documents that it holds; each `path` is a JSON pointer
 * into the program.
 * @example
 * ```ts
 * import { safeCompileProgram } from "attainment/program";
 * const ladder = { kind: "ladder", id: "sales", tiers: [{ id: "junior", stay: { field: "kpi.sales", gte: "60" } }] };
 * const compiled = safeCompileProgram({ kind: "program", id: "team", ladders: [ladder] });
 * compiled.ok ? [] : compiled.issues.map(({ code, path }) => [code, path]); // => [["program.unknown_field", "/ladders/0/tiers/0/stay/field"]]
 * ```
 * @since 0.1.0
 */
export function safeCompileProgram(document: unknown): Result<CompiledProgram> {
  const built = buildProgram(document);
  return built.ok
    ? { ok: true, data: compiledProgram(built.data) }
    : { ok: false, issues: capIssues(built.issues) };
}

function compiledProgram(program: ProgramFunction): CompiledProgram {
  const measures = [...program.catalog.values()].flatMap(({ name, unit }) =>
    unit === null ? [] : [{ id: name, unit }],
  );
  return Object.freeze({
    document: program.document,
    measures: deepFreeze(measures.sort(byText(({ id }) => id))),
    evaluate: (facts, options) => unwrap(safeEvaluateProgram(program, facts, options)),
    safeEvaluate: (facts, options) => safeEvaluateProgram(program, facts, options),
    split: (facts, options) => unwrap(safeSplit(program, facts, options)),
    evaluatePerson: (shard, options) => unwrap(safeEvaluatePerson(program, shard, options)),
    finish: (shards, people, options) => unwrap(safeFinish(program, shards, people, options)),
    replay: (periods, facts, options) => unwrap(replayPeriods(program, periods, facts, options)),
  } satisfies CompiledProgram);
}
