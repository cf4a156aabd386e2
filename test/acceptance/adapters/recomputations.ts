import { type CompiledPlan, compare, compilePlan, type RecalculatedLine, recalculate } from "attainment";
import { type Adapters, type Answer, type Facts, listOf, textsOf } from "../units.js";

/**
 * A run over again (kleegr). What was locked, because it was paid or is about to be, is not corrected and stays; what is
 * due no longer is taken back, and what is newly due is added.
 */
export const recomputations: Adapters = { "ledger-recompute": recomputed };

function planOf(kinds: readonly string[]): CompiledPlan {
  const components = kinds.map((id) => ({ kind: "lumpSum", id, amount: "1", when: { field: id, is: true } }));
  return compilePlan({ kind: "plan", id: "client", currency: "USD", components });
}

function recomputed({ parameters, input }: Facts): Answer {
  const generated = textsOf(input.generated);
  const rows = listOf(input.prior).map(textsOf);
  const prior = rows.map(([kind = ""]) => kind);
  const statuses = textsOf(parameters.locked_statuses);
  const locked = rows.filter(([, status = ""]) => statuses.includes(status)).map(([kind = ""]) => kind);
  const plan = planOf([...new Set([...generated, ...prior])]);
  const factsOf = (due: readonly string[]) => ({
    period: "2026-01",
    attributes: Object.fromEntries(plan.inputs.map((kind) => [kind, due.includes(kind)])),
  });
  const closed = [{ statement: plan.evaluate(factsOf(prior)), facts: factsOf(prior) }];
  const corrected = [{ facts: factsOf([...generated, ...locked]) }];
  const { lines } = recalculate(plan, { closed, corrected });
  return {
    preserved: named(lines, ({ was, is }) => pays(was) && pays(is)),
    deleted: named(lines, ({ was, is }) => pays(was) && !pays(is)),
    inserted: named(lines, ({ was, is }) => !pays(was) && pays(is)),
  };
}

function named(
  lines: readonly RecalculatedLine[],
  has: (line: RecalculatedLine) => boolean,
): readonly string[] {
  return lines.filter(has).map(({ componentId }) => componentId);
}

function pays(value: string): boolean {
  return compare(value, "0") === 1;
}
