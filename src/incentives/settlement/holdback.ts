import * as z from "zod";
import { decimalLiteralSchema } from "../../kernel/condition/index.js";
import { type DocumentCode, type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { SettlementCode } from "./codes.js";
import type { Placed, SettlementContext, SettlementDefinition, Stage } from "./definition.js";
import type { HoldbackTerms } from "./holdbackTerms.js";
import { readShare, readSize } from "./literals.js";
import { readRelease, releaseSchema } from "./release.js";
import { runHoldback } from "./runHoldback.js";
import type { HoldbackSettlement } from "./types.js";

/** Holdback: a part of the pay is paid later. */
export const holdback: SettlementDefinition<HoldbackSettlement> = { joins: false, schema, compile };

function schema() {
  const decimal = decimalLiteralSchema();
  return z.strictObject({
    kind: z.literal("holdback"),
    id: z.string().min(1),
    title: z.string().exactOptional(),
    share: decimal.exactOptional(),
    amount: decimal.exactOptional(),
    componentIds: z
      .array(z.string().min(1))
      .min(1, "An empty list holds nothing. Leave it out to hold of the whole value, or name components.")
      .exactOptional(),
    release: releaseSchema(),
  });
}

function compile([placed]: readonly Placed<HoldbackSettlement>[], context: SettlementContext): Stage | null {
  if (placed === undefined) return null;
  const { document, ref } = placed;
  const { id, title, componentIds } = document;
  const held = readHeld(placed, context);
  const release = readRelease(document.release, `${ref}/release`, context.issues);
  const strangers = unknownComponents(placed, context);
  for (const issue of strangers) context.issues.push(issue);
  if (held === null || release === null || strangers.length > 0) return null;
  const components = componentIds === undefined ? null : new Set(componentIds);
  const terms: HoldbackTerms = { id, ref, title, held, componentIds: components, release };
  return {
    kind: "holdback",
    measures: [],
    fields: release.kind === "condition" ? release.when.fields : [],
    settle: (pay, moment, trace) => runHoldback(terms, pay, moment, trace),
  };
}

function readHeld(
  { document: { share, amount }, ref }: Placed<HoldbackSettlement>,
  { rounding, issues }: SettlementContext,
): HoldbackTerms["held"] | null {
  if ((share === undefined) === (amount === undefined)) {
    const message = "A holdback needs either a share or an amount to hold. Write one of the two.";
    issues.push(issueOf<SettlementCode>("incentives.share_or_amount", ref, message));
    return null;
  }
  if (share !== undefined) {
    const read = readShare(share, `${ref}/share`, issues);
    return read === null ? null : { share: read };
  }
  const read = amount === undefined ? null : readSize(amount, `${ref}/amount`, rounding, issues);
  return read === null ? null : { amount: read };
}

function unknownComponents(
  { document: { componentIds = [] }, ref }: Placed<HoldbackSettlement>,
  context: SettlementContext,
): readonly Issue[] {
  return componentIds.flatMap((id, index) => {
    if (context.componentIds.has(id)) return [];
    const message = `No component of the plan has the id ${quoted(id)}. Correct the id, or remove it.`;
    const params = { id: id.slice(0, 80) };
    return [
      issueOf<DocumentCode>("document.unknown_reference", `${ref}/componentIds/${index}`, message, params),
    ];
  });
}
