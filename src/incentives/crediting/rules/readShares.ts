import {
  comparison,
  type Decimal,
  formatDecimal,
  minus,
  ONE,
  plus,
  readLiteral,
  ZERO,
} from "../../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../../kernel/issue/index.js";
import type { CreditingCode } from "../codes.js";
import type { CreditShare } from "../types.js";

/** A share as it was read: of somebody who is named, or of whom a field names. */
export type ReadShare = { readonly share: Decimal } & (
  | { readonly personId: string }
  | { readonly field: string }
);

/** Reads the shares of a rule; those of a split have to sum to 1. */
export function readShares(
  shares: readonly CreditShare[],
  isSplit: boolean,
  ref: string,
  issues: Issue[],
): readonly ReadShare[] {
  const before = issues.length;
  const seen = new Set<string>();
  const read = shares.flatMap((written, index): readonly ReadShare[] => {
    const at = `${ref}/${index}`;
    const share = readLiteral(written.share, `${at}/share`, issues)?.numerator;
    if (share !== undefined && share.units <= 0) issues.push(notPositive(`${at}/share`));
    const whom = "personId" in written ? `person ${written.personId}` : `field ${written.field}`;
    if (seen.has(whom)) issues.push(repeated(whom, at));
    seen.add(whom);
    return share === undefined ? [] : [{ ...written, share }];
  });
  const total = read.reduce((sum, { share }) => plus(sum, share), ZERO);
  if (isSplit && issues.length === before && comparison(total, ONE) !== 0) issues.push(notOne(total, ref));
  return read;
}

/** The fault of shares that do not sum to 1; `recordId` is that of their record where they are facts. */
export function notOne(total: Decimal, path: string, recordId?: string): Issue {
  const [sum, off] = [formatDecimal(total), formatDecimal(minus(total, ONE))];
  const whose = recordId === undefined ? "" : ` of ${quoted(recordId)}`;
  const message = `The shares${whose} sum to ${sum}, which is ${off} off. Let a split sum to 1, or credit what is on top as an overlay.`;
  const params = { total: sum, off, ...(recordId === undefined ? {} : { id: recordId.slice(0, 80) }) };
  return issueOf<CreditingCode>("crediting.split_not_one", path, message, params);
}

/** The fault of a share that is none. */
export function notPositive(path: string): Issue {
  const message = "A share is above zero. Write a part of 1, such as 0.6, or remove it.";
  return issueOf<CreditingCode>("crediting.share_not_positive", path, message);
}

/** The fault of somebody who has two shares. */
export function repeated(whom: string, path: string): Issue {
  const message = `The ${whom.slice(0, 80)} has two shares here. Add them up.`;
  return issueOf<CreditingCode>("crediting.repeated_payee", path, message, { whom: whom.slice(0, 80) });
}
