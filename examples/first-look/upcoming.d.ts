// The verbs of the entries that are not built yet, as they will read: the scripts here that use them are held by the
// type checker until each entry exists and its declaration leaves this file.

declare module "attainment/kpi" {
  import type { CompiledRubric } from "attainment";
  export function compileRubric(document: unknown): CompiledRubric;
}

declare module "attainment/tiers" {
  import type { CompiledLadder } from "attainment";
  export function compileLadder(document: unknown): CompiledLadder;
}

declare module "attainment/program" {
  import type { CompiledProgram } from "attainment";
  export function compileProgram(document: unknown): CompiledProgram;
}
