import { ONE, plus } from "../../../kernel/decimal/index.js";
import { documentIssue, type Issue, quoted } from "../../../kernel/issue/index.js";
import { textOf } from "../base/fieldOf.js";
import type { FlatRecord, Payee, PayeeRule } from "../creditingFunction.js";
import type { CreditTo } from "../types.js";
import { type ReadShare, readShares } from "./readShares.js";

type Named = Pick<PayeeRule, "kind" | "stream" | "field" | "payees">;

/** How a rule finds whom to credit; `event` is the stream of the records themselves. */
export function buildPayees(
  to: Exclude<CreditTo, { readonly kind: "rollup" }>,
  event: string,
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
    if (stream === event) issues.push(sharesAmongRecords(stream, `${ref}/from`));
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

/** The fault of a rule that would find no shares, and be passed over for every record. */
function sharesAmongRecords(stream: string, path: string): Issue {
  const message = `The stream ${quoted(stream)} is that of the records themselves, which hold no shares. Name the stream whose records have recordId, personId and share.`;
  return documentIssue("document.wrong_value", path, message, { stream: stream.slice(0, 80) });
}
