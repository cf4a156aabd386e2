import type { CompiledComponent, TargetPay } from "../components/definition.js";
import type { FundComponent } from "./fundComponent.js";
import { differingEntry, incompleteEntries, lackingGroup } from "./fundFaults.js";
import { fundLine, withheldFundLine } from "./fundLine.js";

/** A contest or a team pool on its way to a component. */
export interface FundParts extends FundComponent {
  readonly measures: readonly string[];
  readonly fields: readonly string[];
  /** What every entry has to hold. */
  readonly needs: "value" | "weight" | null;
  readonly atTarget: TargetPay | null;
}

/** The component that pays one person out of a fund of the whole group. */
export function compiledFund(fund: FundParts): CompiledComponent {
  const { document, context, measures, fields, needs, atTarget } = fund;
  const { id, title, measure } = document;
  return {
    id,
    ref: context.ref,
    title,
    // What it pays depends on everybody else, so that nothing is sold back from it.
    measure: null,
    measures,
    fields,
    check: (reading) => [
      ...incompleteEntries(reading.groups?.get(id) ?? [], needs, "/groups"),
      ...differingEntry(id, measure, reading),
    ],
    lacks: (reading) => lackingGroup(id, reading),
    line: (situation) => fundLine(fund, situation),
    withheld: (situation, reason, amount) => withheldFundLine(fund, situation, reason, amount),
    inverse: () => ({ value: null, reason: "depends_on_others", issues: [] }),
    target: null,
    payAtTarget: () => atTarget,
  };
}
