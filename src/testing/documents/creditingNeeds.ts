import type { CreditBase, Crediting } from "../../incentives/index.js";
import type { MeasureExpression } from "../../kernel/index.js";
import { type Needs, needsOf } from "./needs.js";

/** What a document of crediting reads of records: by what kind of value. */
export interface CreditingNeeds {
  /** Amounts, which a refund has with the other sign. */
  readonly amounts: readonly string[];
  /** Numbers that say no amount, such as the months of a contract. */
  readonly lengths: readonly string[];
  readonly people: readonly string[];
  readonly dates: readonly string[];
  /** The people whom the document names itself. */
  readonly named: readonly string[];
  /** The streams of shares, and which of them have to sum to 1. */
  readonly splits: readonly string[];
  readonly overlays: readonly string[];
  /** What conditions look at. */
  readonly conditions: Needs;
}

/** What a document of crediting reads of records. */
export function creditingNeeds({ event, measures, rules, fx }: Crediting): CreditingNeeds {
  const read = measures.map(({ base }) => fieldsOfBase(base ?? { kind: "net" }));
  const targets = rules.map(({ to }) => to);
  const shares = targets.flatMap((to) => ("shares" in to ? to.shares : []));
  const streams = (kind: "split" | "overlay") =>
    targets.flatMap((to) => (to.kind === kind && "from" in to ? [to.from] : []));
  const owners = targets.flatMap((to) => (to.kind === "owner" ? [to.field ?? "ownerId"] : []));
  const conditions = [event.where, ...rules.map(({ when }) => when)].flatMap((when) => when ?? []);
  return {
    amounts: distinct(read.flatMap(({ amounts }) => amounts)),
    lengths: distinct(read.flatMap(({ lengths }) => lengths)),
    people: distinct([...owners, ...shares.flatMap((share) => ("field" in share ? [share.field] : []))]),
    dates: distinct([event.date, event.planDate, fx?.date].flatMap((name) => name ?? [])),
    named: distinct(shares.flatMap((share) => ("personId" in share ? [share.personId] : []))),
    splits: distinct(streams("split")),
    overlays: distinct(streams("overlay")),
    conditions: needsOf([], conditions),
  };
}

function fieldsOfBase(base: CreditBase): {
  readonly amounts: readonly string[];
  readonly lengths: readonly string[];
} {
  switch (base.kind) {
    case "net":
      return {
        amounts: [base.amount ?? "amount", ...(base.less ?? ["tax", "discount", "returns"])],
        lengths: [],
      };
    case "gross":
      return { amounts: [base.amount ?? "amount"], lengths: [] };
    case "margin":
      return { amounts: [base.price ?? "amount", base.cost ?? "cost"], lengths: [] };
    case "contractValue":
      return { amounts: [base.amount ?? "amount"], lengths: [base.months ?? "months"] };
    case "derived":
      return { amounts: namesIn(base.derive), lengths: [] };
    case "quantity":
      return { amounts: [base.field], lengths: [] };
    case "count":
      return { amounts: [], lengths: [] };
  }
}

/** The fields in a tree of arithmetic. */
function namesIn(expression: MeasureExpression): readonly string[] {
  const names: string[] = [];
  const walk = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if ("measure" in part && typeof part.measure === "string") names.push(part.measure);
    for (const inner of Object.values(part)) walk(inner);
  };
  walk(expression);
  return names;
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
