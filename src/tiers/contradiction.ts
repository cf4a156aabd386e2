import { isEmpty, rangesOf } from "./allOf.js";
import type { Leaf } from "./leaf.js";

type Kind = "number" | "date" | "word" | "presence";

const kinds: Readonly<Record<Leaf["operator"], Kind>> = {
  gt: "number",
  gte: "number",
  lt: "number",
  lte: "number",
  between: "number",
  equals: "number",
  on: "date",
  before: "date",
  after: "date",
  during: "date",
  is: "word",
  isNot: "word",
  in: "word",
  exists: "presence",
};

/** What the tests of one field, met so far, leave open. */
interface Open {
  present: boolean;
  absent: boolean;
  readonly kinds: Set<Kind>;
  /** The words that do; null where any does. */
  allowed: Set<unknown> | null;
  readonly forbidden: Set<unknown>;
}

/** The first test, of several that all have to be met, which those before it exclude; null where none does. */
export function contradiction(leaves: readonly Leaf[]): Leaf | null {
  const fields = new Map<string, Open>();
  const found = leaves.find((leaf) => {
    const open = fields.get(leaf.field) ?? anything();
    fields.set(leaf.field, open);
    narrow(open, leaf);
    return isClosed(open);
  });
  return found ?? [...rangesOf(leaves).values()].find(isEmpty)?.high?.leaf ?? null;
}

function anything(): Open {
  return { present: false, absent: false, kinds: new Set(), allowed: null, forbidden: new Set() };
}

function narrow(open: Open, { operator, expected }: Leaf): void {
  open.kinds.add(kinds[operator]);
  if (operator === "exists" && expected === false) open.absent = true;
  else open.present = true;
  if (operator === "isNot") {
    open.forbidden.add(expected);
    open.allowed?.delete(expected);
  }
  if (operator !== "is" && operator !== "in") return;
  const words: readonly unknown[] = Array.isArray(expected) ? expected : [expected];
  const { allowed, forbidden } = open;
  open.allowed = new Set(
    words.filter((word) => !forbidden.has(word) && (allowed === null || allowed.has(word))),
  );
}

/** Decimal text may be a word, and a date may; nothing is a number and a date. */
function isClosed({ present, absent, kinds: asked, allowed }: Open): boolean {
  return (present && absent) || (asked.has("number") && asked.has("date")) || allowed?.size === 0;
}
