import { comparison, type Decimal, formatDecimal, minus, plus, ZERO } from "../../../kernel/decimal/index.js";
import type { PartnerReading } from "../facts/partnerReading.js";
import type { PartnerFunction, ReadEntitlement } from "../partnerFunction.js";
import type { EntitlementUse } from "../types.js";

/** What a partner used of each entitlement, in the order of the document. A use is taken whole or not at all. */
export function useEntitlements(
  program: PartnerFunction,
  reading: PartnerReading,
): readonly EntitlementUse[] {
  return program.entitlements.map((entitlement) => useOne(entitlement, reading));
}

function useOne(
  { entitlement, byTier }: ReadEntitlement,
  { tierId, uses, state }: PartnerReading,
): EntitlementUse {
  const { id, unused = "lapse" } = entitlement;
  const granted = (tierId === null ? undefined : byTier.get(tierId)) ?? ZERO;
  const carried = state.entitlements.get(id) ?? ZERO;
  let used: Decimal = ZERO;
  let left = plus(carried, granted);
  const refused: string[] = [];
  for (const use of uses) {
    if (use.entitlementId !== id) continue;
    if (comparison(use.quantity, left) > 0) refused.push(use.id);
    else {
      used = plus(used, use.quantity);
      left = minus(left, use.quantity);
    }
  }
  const carries = unused === "carry";
  const text = { carried, granted, used, left, kept: carries ? left : ZERO, lapsed: carries ? ZERO : left };
  return {
    id,
    carried: formatDecimal(text.carried),
    granted: formatDecimal(text.granted),
    used: formatDecimal(text.used),
    left: formatDecimal(text.left),
    kept: formatDecimal(text.kept),
    lapsed: formatDecimal(text.lapsed),
    refused: refused.sort(),
  };
}
