import { isCalendarDate, notADate } from "../../../kernel/calendar/index.js";
import { buildRecordCondition, type Condition } from "../../../kernel/condition/index.js";
import { readLiteral } from "../../../kernel/decimal/index.js";
import { documentIssue, type Issue, issueOf, quoted } from "../../../kernel/issue/index.js";
import type { CreditingCode } from "../codes.js";
import type { CreditName, Given, PayeeRule, RollupRule } from "../creditingFunction.js";
import type { Crediting, CreditMeasure, CreditRule, RuleMeasure } from "../types.js";
import { buildPayees } from "./buildPayees.js";
import { notPositive } from "./readShares.js";

/** The rules of a document, in its order, and the ids that credits go by. */
export interface BuiltRules {
  readonly rules: readonly (PayeeRule | RollupRule)[];
  readonly names: readonly CreditName[];
}

/** Compiles the rules; faults go to `issues`. */
export function buildRules(document: Crediting, ref: string, issues: Issue[]): BuiltRules {
  const names = new Map<string, boolean>();
  const rules = document.rules.map((rule, index) =>
    buildRule(rule, index, document, `${ref}/rules/${index}`, names, issues),
  );
  return { rules, names: [...names].map(([id, isMoney]) => ({ id, isMoney })) };
}

function buildRule(
  rule: CreditRule,
  index: number,
  document: Crediting,
  ref: string,
  names: Map<string, boolean>,
  issues: Issue[],
): PayeeRule | RollupRule {
  const { id, title, rank, effective, when, to } = rule;
  checkEffective(effective, `${ref}/effective`, issues);
  const condition = when === undefined ? null : buildRecordCondition(when, `${ref}/when`);
  if (condition?.ok === false) issues.push(...condition.issues);
  const base = {
    id,
    ref,
    title,
    index,
    rank: rank ?? Number.POSITIVE_INFINITY,
    tests: when === undefined ? 0 : testsIn(when),
    when: condition?.ok === true ? condition.data : null,
    from: effective?.from ?? null,
    to: effective?.to ?? null,
    gives: givesOf(rule, document, ref, names, issues),
  };
  if (to.kind !== "rollup") return { ...base, ...buildPayees(to, document.event.from, `${ref}/to`, issues) };
  const { levels, of = ["owner", "split"], once = "level" } = to;
  return {
    ...base,
    kind: "rollup",
    ...(typeof levels === "number" ? { levels: null, most: levels } : listed(levels)),
    of: new Set(of.map((kind) => (kind === "owner" ? "direct" : kind))),
    once,
  };
}

function givesOf(
  rule: CreditRule,
  { measures }: Crediting,
  ref: string,
  names: Map<string, boolean>,
  issues: Issue[],
): readonly Given[] {
  const written: readonly RuleMeasure[] = rule.measures ?? measures.map(({ id }) => ({ measure: id }));
  const seen = new Set<string>();
  const taken = new Set<number>();
  return written.flatMap(({ measure, share, as = measure }, index): readonly Given[] => {
    const at = rule.measures === undefined ? ref : `${ref}/measures/${index}`;
    const place = measures.findIndex(({ id }) => id === measure);
    if (place < 0) issues.push(unknownMeasure(measure, `${at}/measure`));
    if (as !== measure && measures.some(({ id }) => id === as)) issues.push(nameTaken(as, `${at}/as`));
    if (seen.has(as)) issues.push(repeatedMeasure(as, at));
    seen.add(as);
    const read = share === undefined ? null : readLiteral(share, `${at}/share`, issues);
    if (read !== null && read.numerator.units <= 0) issues.push(notPositive(`${at}/share`));
    const isFirst = !taken.has(place);
    taken.add(place);
    return [
      {
        measure: place,
        name: nameAt(as, measures[place], names),
        share: read?.numerator ?? null,
        isFirst,
      },
    ];
  });
}

/** The place of an id among those that credits go by; a map keeps the order in which they were met. */
function nameAt(name: string, measure: CreditMeasure | undefined, names: Map<string, boolean>): number {
  const kind = measure?.base?.kind;
  if (!names.has(name)) names.set(name, kind !== "quantity" && kind !== "count");
  return [...names.keys()].indexOf(name);
}

function checkEffective(effective: CreditRule["effective"], path: string, issues: Issue[]): void {
  if (effective === undefined) return;
  const { from, to } = effective;
  for (const [name, date] of [
    ["from", from],
    ["to", to],
  ] as const) {
    if (date === undefined || isCalendarDate(date)) continue;
    issues.push(notADate(`${path}/${name}`));
  }
  if (to === undefined || from < to) return;
  const message = `From ${from} to ${to} there is no day. "to" is the first day after.`;
  issues.push(issueOf("period.unsorted", `${path}/to`, message, { from, to }));
}

/** How many single tests a condition holds. */
function testsIn(condition: Condition): number {
  if ("not" in condition) return testsIn(condition.not);
  const parts =
    "all" in condition
      ? condition.all
      : "any" in condition
        ? condition.any
        : "of" in condition
          ? condition.of
          : null;
  return parts === null ? 1 : parts.reduce((sum, part) => sum + testsIn(part), 0);
}

function listed(given: readonly number[]): Pick<RollupRule, "levels" | "most"> {
  const levels = [...new Set(given)].sort((a, b) => a - b);
  return { levels, most: levels.at(-1) ?? 0 };
}

function unknownMeasure(measure: string, path: string): Issue {
  const message = `The measure ${quoted(measure)} is not one of this document. Declare it, or correct its name.`;
  return documentIssue("document.unknown_reference", path, message, { id: measure.slice(0, 80) });
}

function nameTaken(as: string, path: string): Issue {
  const message = `The id ${quoted(as)} is that of another measure, so that the two would be added up. Choose one that no measure has.`;
  return issueOf<CreditingCode>("crediting.name_taken", path, message, { id: as.slice(0, 80) });
}

function repeatedMeasure(as: string, path: string): Issue {
  const message = `The rule credits ${quoted(as)} twice. Remove one, or give it another id in as.`;
  return issueOf<CreditingCode>("crediting.repeated_measure", path, message, { id: as.slice(0, 80) });
}
