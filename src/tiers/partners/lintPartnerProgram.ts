import { comparison, type Decimal, ZERO } from "../../kernel/decimal/index.js";
import { capIssues, type Issue, issueOf, quoted, readDocument } from "../../kernel/issue/index.js";
import { buildPartnerProgram } from "./buildPartnerProgram.js";
import type { PartnerProgramCode } from "./codes.js";
import { partnerProgramSchema } from "./schema.js";

/**
 * Looks a partner program over: every error that would keep it from being compiled; of one without errors, what is
 * probably not meant: a tier that is entitled to less than the tier below it (`tiers.lower_entitlement`).
 *
 * @param document - A {@link PartnerProgram} as plain JSON.
 * @returns Errors, or else warnings; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintPartnerProgram } from "attainment/tiers";
 * const seats = { id: "seats", byTier: [{ tierId: "silver", quantity: "4" }] };
 * const document = { kind: "partnerProgram", id: "p", currency: "USD", tierIds: ["silver", "gold"], entitlements: [seats] };
 * lintPartnerProgram(document).map(({ code, path }) => [code, path]); // => [["tiers.lower_entitlement", "/entitlements/0/byTier"]]
 * ```
 * @since 0.1.0
 */
export function lintPartnerProgram(document: unknown): readonly Issue[] {
  const read = readDocument(document, partnerProgramSchema);
  if (!read.ok) return read.issues;
  const built = buildPartnerProgram(read.data, "");
  if (!built.ok) return capIssues(built.issues);
  const { entitlements, fund } = built.data;
  const { tierIds } = read.data;
  return capIssues([
    ...entitlements.flatMap(({ byTier }, index) => falls(byTier, tierIds, `/entitlements/${index}/byTier`)),
    ...(fund === null ? [] : falls(fund.grants, tierIds, "/fund/grants")),
  ]);
}

function falls(
  byTier: ReadonlyMap<string, Decimal>,
  tierIds: readonly string[],
  path: string,
): readonly Issue<PartnerProgramCode>[] {
  return tierIds.flatMap((tierId, index) => {
    const below = tierIds[index - 1];
    if (below === undefined || comparison(byTier.get(tierId) ?? ZERO, byTier.get(below) ?? ZERO) >= 0)
      return [];
    const message = `The tier ${quoted(tierId)} is entitled to less than ${quoted(below)} below it. Mend one of the two, unless that is meant.`;
    const params = { tierId: tierId.slice(0, 80) };
    return [issueOf<PartnerProgramCode>("tiers.lower_entitlement", path, message, params, "warning")];
  });
}
