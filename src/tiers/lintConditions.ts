import { formatFraction } from "../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import { allOf, type Bound, compareBounds, rangesOf } from "./allOf.js";
import type { LadderLintCode } from "./codes.js";
import { contradiction } from "./contradiction.js";
import type { Leaf } from "./leaf.js";
import type { Rung } from "./rung.js";

/** What the conditions of a tier, next to each other and to those of the tier below, are probably not meant to say. */
export function lintConditions(rung: Rung, below: Rung | null): readonly Issue[] {
  const enter = allOf(rung.tier.enter, rung.enter);
  const stay = allOf(rung.stayAsks, rung.stay);
  const lower = below === null ? [] : allOf(below.tier.enter, below.enter);
  const kept = below === null ? [] : allOf(below.stayAsks, below.stay);
  const fast = allOf(rung.tier.fastTrack?.when, rung.fastTrack?.when ?? null);
  return [
    ...impossible(enter),
    ...impossible(stay),
    ...(contradiction(enter) === null ? impossible([...enter, ...fast]) : []),
    ...unreachable(rung, enter, kept),
    ...bounds(enter, lower).flatMap(([own, theirs, order]) => (order < 0 ? [easier(rung, own, theirs)] : [])),
    ...bounds(stay, kept).flatMap(([own, theirs, order]) =>
      order < 0 ? [easierStay(rung, own, theirs)] : [],
    ),
    ...bounds(stay, enter).flatMap(([own, theirs, order]) => (order > 0 ? [harder(rung, own, theirs)] : [])),
  ];
}

/** Both ends of both lists, field by field, where both ask for one, and whether the first asks less or more. */
function bounds(
  of: readonly Leaf[],
  against: readonly Leaf[],
): readonly (readonly [own: Bound, theirs: Bound, order: number])[] {
  const others = rangesOf(against);
  return [...rangesOf(of)].flatMap(([field, { low, high }]) => {
    const other = others.get(field);
    return [compared(low, other?.low ?? null, 1), compared(high, other?.high ?? null, -1)].flatMap((each) =>
      each === null ? [] : [each],
    );
  });
}

function compared(
  own: Bound | null,
  theirs: Bound | null,
  side: 1 | -1,
): readonly [Bound, Bound, number] | null {
  return own === null || theirs === null ? null : [own, theirs, compareBounds(own, theirs, side)];
}

/** Tests that exclude each other, so that nobody can meet all of them. */
export function impossible(leaves: readonly Leaf[]): readonly Issue[] {
  const found = contradiction(leaves);
  if (found === null) return [];
  const { field, ref } = found;
  const message = `No value of ${quoted(field)} meets all tests of it, so that nobody meets the condition. Mend one of them.`;
  return [warning("tiers.impossible_criterion", ref, message, { field: field.slice(0, 80) })];
}

/** Whoever meets the entry would miss the tier below, and a miss keeps from every promotion. */
function unreachable({ tier }: Rung, enter: readonly Leaf[], kept: readonly Leaf[]): readonly Issue[] {
  if (contradiction(enter) !== null || contradiction(kept) !== null) return [];
  const found = contradiction([...kept, ...enter]);
  if (found === null) return [];
  const { field } = found;
  const ref = enter.find((leaf) => leaf.field === field)?.ref ?? found.ref;
  const message = `Whoever meets the entry of ${quoted(tier.id)} misses the \`stay\` of the tier below by ${quoted(field)}, so that nobody is ever proposed. Mend one of the two.`;
  return [warning("tiers.unreachable", ref, message, { field: field.slice(0, 80) })];
}

function easier({ tier }: Rung, own: Bound, below: Bound): Issue {
  const message = `The entry of ${quoted(tier.id)} asks less of ${quoted(own.leaf.field)} (${textOf(own)}) than that of the tier below (${textOf(below)}). Mend one of the two.`;
  return warning("tiers.easier_entry", own.leaf.ref, message, figures(own, { below: textOf(below) }));
}

function easierStay({ tier }: Rung, own: Bound, below: Bound): Issue {
  const message = `Staying in ${quoted(tier.id)} asks less of ${quoted(own.leaf.field)} (${textOf(own)}) than staying in the tier below (${textOf(below)}). Mend one of the two.`;
  return warning("tiers.easier_stay", own.leaf.ref, message, figures(own, { below: textOf(below) }));
}

function harder({ tier }: Rung, own: Bound, enter: Bound): Issue {
  const message = `Staying in ${quoted(tier.id)} asks more of ${quoted(own.leaf.field)} (${textOf(own)}) than entering it (${textOf(enter)}). Lower \`stay\`, or raise \`enter\`.`;
  return warning(
    "tiers.stay_harder_than_enter",
    own.leaf.ref,
    message,
    figures(own, { enter: textOf(enter) }),
  );
}

function figures(bound: Bound, other: Issue["params"]): Issue["params"] {
  return { field: bound.leaf.field.slice(0, 80), asked: textOf(bound), ...other };
}

function textOf({ value }: Bound): string {
  return formatFraction(value);
}

function warning(code: LadderLintCode, path: string, message: string, params: Issue["params"]): Issue {
  return issueOf<LadderLintCode>(code, path, message, params, "warning");
}
