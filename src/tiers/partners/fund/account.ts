import { comparison, type Decimal, minus, plus, ZERO } from "../../../kernel/decimal/index.js";
import type { ReadCredit, ReadOpenApproval } from "../facts/partnerReading.js";
import { laterDay } from "../laterDay.js";
import { take, total } from "./money.js";

/** A fund while a period runs. */
export interface Account {
  /** Money that can be approved, what expires first first. */
  credits: readonly ReadCredit[];
  /** Approvals that can be claimed. */
  open: readonly ReadOpenApproval[];
  expired: Decimal;
  /** Approvals whose time to claim ran out. */
  readonly lapsed: Set<string>;
}

/** Adds money, in its place by the day on which it expires. */
export function credit(account: Account, added: readonly ReadCredit[]): void {
  const merged = new Map<string, ReadCredit>();
  for (const each of [...account.credits, ...added]) {
    const before = merged.get(each.id);
    merged.set(each.id, before === undefined ? each : { ...each, left: plus(before.left, each.left) });
  }
  account.credits = [...merged.values()].filter(({ left }) => left.units !== 0).sort(byExpiry);
}

/** Lets what is due on or before a day lapse and expire. Money that comes back from an approval may be past its day. */
export function passDays(account: Account, date: string): void {
  const due = account.open.filter(({ claimUntil }) => claimUntil !== null && claimUntil <= date);
  for (const { id } of due) account.lapsed.add(id);
  account.open = account.open.filter((approval) => !due.includes(approval));
  credit(
    account,
    due.flatMap(({ reserved }) => reserved),
  );
  const gone = account.credits.filter(({ expiresOn }) => expiresOn !== null && expiresOn <= date);
  account.expired = plus(account.expired, total(gone.map(({ left }) => left)));
  account.credits = account.credits.filter((each) => !gone.includes(each));
}

/** Keeps money for an activity, from what expires first; false where there is not enough. */
export function reserve(
  account: Account,
  id: string,
  amount: Decimal,
  date: string,
  claimWithinDays: number | undefined,
): boolean {
  if (comparison(amount, availableIn(account)) > 0) return false;
  const { taken, left } = takeFrom(account.credits, amount);
  const claimUntil = claimWithinDays === undefined ? null : laterDay(date, claimWithinDays);
  account.credits = left;
  account.open = [...account.open, { id, claimUntil, reserved: taken }];
  return true;
}

/** Pays out of an approval, at most what is kept for it, and gives back the rest of one that is finished. */
export function pay(account: Account, approval: ReadOpenApproval, wanted: Decimal, final: boolean): Decimal {
  const paid = take(wanted, total(approval.reserved.map(({ left }) => left))).taken;
  const { left } = takeFrom(approval.reserved, paid);
  const others = account.open.filter((each) => each !== approval);
  account.open = final || left.length === 0 ? others : [...others, { ...approval, reserved: left }];
  if (final) credit(account, left);
  return paid;
}

/** What can be approved. */
export function availableIn({ credits }: Pick<Account, "credits">): Decimal {
  return total(credits.map(({ left }) => left));
}

/** What is kept for approved activities. */
export function reservedIn({ open }: Pick<Account, "open">): Decimal {
  return total(open.flatMap(({ reserved }) => reserved.map(({ left }) => left)));
}

function takeFrom(
  credits: readonly ReadCredit[],
  amount: Decimal,
): { readonly taken: readonly ReadCredit[]; readonly left: readonly ReadCredit[] } {
  let wanted = amount;
  const parts = credits.map((each) => {
    const { taken, left: rest } = take(each.left, wanted);
    wanted = minus(wanted, taken);
    return { taken: { ...each, left: taken }, left: { ...each, left: rest } };
  });
  const some = ({ left }: ReadCredit): boolean => left.units !== 0;
  return {
    taken: parts.map((part) => part.taken).filter(some),
    left: parts.map((part) => part.left).filter(some),
  };
}

function byExpiry(a: ReadCredit, b: ReadCredit): number {
  const [x, y] = [a.expiresOn ?? "9999-99-99", b.expiresOn ?? "9999-99-99"];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
}

/** An account with nothing in it but what a partner brought along. */
export function openAccount(credits: readonly ReadCredit[], open: readonly ReadOpenApproval[]): Account {
  const account: Account = { credits: [], open, expired: ZERO, lapsed: new Set() };
  credit(account, credits);
  return account;
}
