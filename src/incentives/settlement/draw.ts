import * as z from "zod";
import { calendarDateSchema, decimalLiteralSchema } from "../../kernel/condition/index.js";
import { fractionOf, ONE } from "../../kernel/decimal/index.js";
import { type DocumentCode, type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { SettlementCode } from "./codes.js";
import type { Placed, SettlementContext, SettlementDefinition, Stage } from "./definition.js";
import { type CompiledAmount, drawAmountSchema, measuresOfAmount, readDrawAmount } from "./drawAmount.js";
import type { DrawTerms } from "./drawTerms.js";
import { readShare, readSize } from "./literals.js";
import { runDraws } from "./runDraws.js";
import type { DrawSettlement } from "./types.js";
import { checkWindow } from "./window.js";

/** Draws: neighbors in the list are settled together. */
export const draw: SettlementDefinition<DrawSettlement> = { joins: true, schema, compile };

function schema() {
  const decimal = decimalLiteralSchema();
  const date = calendarDateSchema();
  return z.strictObject({
    kind: z.literal("draw"),
    id: z.string().min(1),
    title: z.string().exactOptional(),
    type: z.enum(["guarantee", "additive"]).exactOptional(),
    amount: drawAmountSchema(),
    overrides: z
      .array(z.strictObject({ personId: z.string().min(1), amount: drawAmountSchema() }))
      .exactOptional(),
    recovery: z.enum(["recoverable", "nonRecoverable", "forgivenAtEnd"]),
    effective: z.strictObject({ from: date.exactOptional(), to: date.exactOptional() }).exactOptional(),
    recoveryFrom: z.enum(["nextPeriod", "end"]).exactOptional(),
    recoveryShare: decimal.exactOptional(),
    recoveryCap: decimal.exactOptional(),
    recoveryPeriods: z.int().min(1).exactOptional(),
  });
}

function compile(run: readonly Placed<DrawSettlement>[], context: SettlementContext): Stage | null {
  const terms = run.flatMap((placed) => termsOf(placed, context) ?? []);
  if (terms.length < run.length) return null;
  const amounts = terms.flatMap(({ amount, personal }) => [amount, ...personal.values()]);
  return {
    kind: "draw",
    measures: amounts.flatMap(measuresOfAmount),
    fields: [],
    settle: (pay, moment, trace) => runDraws(terms, pay, moment, trace),
  };
}

function termsOf(
  { document, ref }: Placed<DrawSettlement>,
  { rounding, issues }: SettlementContext,
): DrawTerms | null {
  const before = issues.length;
  const { id, title, type = "guarantee", recovery, effective = {}, recoveryPeriods } = document;
  const { recoveryFrom = "nextPeriod", recoveryShare, recoveryCap } = document;
  const amount = readDrawAmount(document.amount, `${ref}/amount`, issues);
  const personal = readPersonal(document, ref, issues);
  checkWindow(effective, `${ref}/effective`, issues);
  for (const issue of misfits(document, ref)) issues.push(issue);
  const share =
    recoveryShare === undefined ? fractionOf(ONE) : readShare(recoveryShare, `${ref}/recoveryShare`, issues);
  const cap =
    recoveryCap === undefined ? null : readSize(recoveryCap, `${ref}/recoveryCap`, rounding, issues);
  if (issues.length > before || amount === null || share === null) return null;
  const periods = recoveryPeriods ?? null;
  return { id, ref, title, type, amount, personal, recovery, effective, recoveryFrom, share, cap, periods };
}

function readPersonal(
  { overrides = [] }: DrawSettlement,
  ref: string,
  issues: Issue[],
): ReadonlyMap<string, CompiledAmount> {
  const personal = new Map<string, CompiledAmount>();
  for (const [index, { personId, amount }] of overrides.entries()) {
    const at = `${ref}/overrides/${index}`;
    if (personal.has(personId)) {
      const message = `${quoted(personId)} has another override of this draw. Join the two.`;
      const params = { id: personId.slice(0, 80) };
      issues.push(issueOf<DocumentCode>("document.duplicate_id", `${at}/personId`, message, params));
    }
    const compiled = readDrawAmount(amount, `${at}/amount`, issues);
    if (compiled !== null) personal.set(personId, compiled);
  }
  return personal;
}

const RECOVERY_TERMS = ["recoveryFrom", "recoveryShare", "recoveryCap", "recoveryPeriods"] as const;

/** What a draw says that does not go with how it is recovered. */
function misfits(document: DrawSettlement, ref: string): readonly Issue[] {
  const { recovery, effective, recoveryFrom } = document;
  if (recovery === "nonRecoverable") {
    return RECOVERY_TERMS.filter((term) => document[term] !== undefined).map((term) => {
      const message = `A draw that is never recovered has no ${term}. Remove it, or make the draw recoverable.`;
      return issueOf<SettlementCode>("incentives.recovery_without_effect", `${ref}/${term}`, message, {
        term,
      });
    });
  }
  const waits = recoveryFrom === "end";
  if (recovery === "forgivenAtEnd" && waits) {
    const message =
      "A draw that is forgiven at its end cannot be recovered from its end on. Remove recoveryFrom, or make it recoverable.";
    return [
      issueOf<SettlementCode>("incentives.recovery_without_effect", `${ref}/recoveryFrom`, message, {
        term: "recoveryFrom",
      }),
    ];
  }
  if ((recovery !== "forgivenAtEnd" && !waits) || effective?.to !== undefined) return [];
  const message = `The draw is ${waits ? "recovered" : "forgiven"} when it has ended, and it has no end. Write effective.to.`;
  return [issueOf<SettlementCode>("incentives.draw_without_end", `${ref}/effective`, message)];
}
