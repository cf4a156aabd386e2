import { type Issue, issueOf, quoted } from "../kernel/issue/index.js";
import type { TiersCode } from "./codes.js";

/** The fault of a tier that the ladder does not have. */
export function unknownTier(code: TiersCode, tierId: string, path: string): Issue<TiersCode> {
  const message = `The ladder has no tier ${quoted(tierId)}. Name one of its tiers.`;
  return issueOf<TiersCode>(code, path, message, { tierId: tierId.slice(0, 80) });
}
