import { type Fields, type Issue, isList, ownFields, ownItems } from "../../kernel/issue/index.js";
import type { Plan } from "../types.js";

/** The rules that a state is to open: its versions, and the ids of the plans that it may be of. */
export interface StateReader {
  readonly versions: readonly Plan[];
  /** A state of one of these plans counts as one of this plan. */
  readonly planIds: ReadonlySet<string>;
}

/** A state as it may open a plan, and whether something of it was left out. */
export interface OpeningState {
  readonly state: unknown;
  readonly trimmed: boolean;
}

/**
 * The state of one plan as it opens another version of it, or the plan that it is compared with: under that one's id, and
 * without the components and ledgers that it does not have. One that cannot be read is handed on as it is, so that the
 * evaluation says why.
 */
export function openingState(given: unknown, { versions, planIds }: StateReader): OpeningState {
  const as = { state: given, trimmed: false };
  if (given === undefined || given === null) return as;
  const issues: Issue[] = [];
  const fields = ownFields(given, "", issues);
  const planId = fields?.get("planId");
  if (fields === null || issues.length > 0 || typeof planId !== "string" || !planIds.has(planId)) return as;
  const components = new Set(versions.flatMap((plan) => plan.components.map(({ id }) => id)));
  const ledgers = new Set(versions.flatMap((plan) => (plan.settlement ?? []).map(ledgerKey)));
  const kept = new Map(fields);
  kept.set("planId", versions[0]?.id ?? planId);
  const trims = [
    trim(kept, "components", (item) => components.has(textOf(item, "id"))),
    trim(kept, "spans", (item) => components.has(textOf(item, "componentId"))),
    trim(kept, "balances", (item) => {
      const kind = textOf(item, "kind");
      return kind === "negativePay" || ledgers.has(ledgerKey({ id: textOf(item, "id"), kind }));
    }),
  ];
  return { state: Object.fromEntries(kept), trimmed: trims.includes(true) };
}

function ledgerKey({ id, kind }: { readonly id: string; readonly kind: string }): string {
  return JSON.stringify([id, kind]);
}

/** Keeps the items of a list that are wanted; true where it left some out. */
function trim(fields: Map<string, unknown>, name: string, isWanted: (item: Fields) => boolean): boolean {
  const list = fields.get(name);
  if (!isList(list)) return false;
  const items = ownItems(list, "", []) ?? [];
  const kept = items.filter((item) => {
    const own = ownFields(item, "", []);
    return own === null || isWanted(own);
  });
  fields.set(name, kept);
  return kept.length < items.length;
}

function textOf(fields: Fields, name: string): string {
  const value = fields.get(name);
  return typeof value === "string" ? value : "";
}
