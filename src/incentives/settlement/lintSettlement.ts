import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { CompiledVersion } from "../compileVersion.js";
import type { SettlementCode } from "./codes.js";

/** What is allowed in a settlement but seldom meant. */
export function lintSettlement({ plan: { settlement = [] }, at }: CompiledVersion): readonly Issue[] {
  const first = settlement.findIndex(({ kind }) => kind !== "holdback");
  const other = settlement[first];
  if (other === undefined) return [];
  return settlement.flatMap(({ id, kind }, index) => {
    if (kind !== "holdback" || index < first) return [];
    const message = `The holdback ${quoted(id)} stands behind ${quoted(other.id)}, so that it may hold what that has advanced, and a debt is carried before it. Move it to the front.`;
    const params = { settlementId: id.slice(0, 80), behind: other.id.slice(0, 80) };
    const path = `${at}/settlement/${index}`;
    return [issueOf<SettlementCode>("incentives.holdback_after_draw", path, message, params, "warning")];
  });
}
