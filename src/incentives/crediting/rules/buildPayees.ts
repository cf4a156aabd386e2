import { ONE, plus } from "../../../kernel/decimal/index.js";
import type { Issue } from "../../../kernel/issue/index.js";
import { textOf } from "../base/fieldOf.js";
import type { FlatRecord, Payee, PayeeRule } from "../creditingFunction.js";
import type { CreditTo } from "../types.js";
import { type ReadShare, readShares } from "./readShares.js";

type Named = Pick<PayeeRule, "kind" | "stream" | "field" | "payees">;

/** How a rule finds whom to credit. */
export function buildPayees(
  to: Exclude<CreditTo, { readonly kind: "rollup" }>,
  ref: string,
  issues: Issue[],
): Named {
  if (to.kind === "owner") {
    const field = to.field ?? "ownerId";
    return {
      kind: "owner",
      stream: null,
      field,
      payees: (record) => [{ personId: textOf(record, field), share: ONE }],
    };
  }
  const { kind } = to;
  if ("from" in to) {
    const stream = to.from;
    const ofRecord: Named["payees"] = (record, shares) =>
      shares.get(stream)?.get(textOf(record, "id") ?? "") ?? null;
    return { kind, stream, field: null, payees: ofRecord };
  }
  const shares = readShares(to.shares, kind === "split", `${ref}/shares`, issues);
  return { kind, stream: null, field: null, payees: (record) => payeesOf(record, shares) };
}

/** Two fields may name one person, who then has both shares. */
function payeesOf(record: FlatRecord, shares: readonly ReadShare[]): readonly Payee[] {
  const found: Payee[] = [];
  for (const each of shares) {
    const { share } = each;
    const personId = "personId" in each ? each.personId : textOf(record, each.field);
    const at = personId === null ? -1 : found.findIndex((other) => other.personId === personId);
    const other = found[at];
    if (other === undefined) found.push({ personId, share });
    else found[at] = { personId, share: plus(other.share, share) };
  }
  return found;
}
