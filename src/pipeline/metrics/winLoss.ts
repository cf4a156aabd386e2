import { type Fraction, isZeroFraction, wholeFraction } from "../../kernel/decimal/index.js";
import type { Book, PlacedDeal } from "../counting/bookOf.js";
import type { ReadDeal } from "../facts/readDeals.js";
import type { Figured, FiguredRow, FigureReason } from "./figured.js";
import { lastOpenStage } from "./lastOpenStage.js";
import type { MetricFacts } from "./metricFacts.js";
import { dealsApart, enough, quotientRow } from "./rowOf.js";
import { amountOf, amountTerm, countTerm, quotientTerm, sumTerm, type Term } from "./term.js";
import type { WinLossMetric } from "./types.js";
import { amountFault } from "./winRate.js";

type Closed = Pick<Book, "won" | "lost">;

/** Closed deals that have something in common. */
interface Group extends Closed {
  readonly id: string;
  readonly won: PlacedDeal[];
  readonly lost: PlacedDeal[];
}

type Definition = NonNullable<WinLossMetric["definition"]>;

const DEFAULTS: Readonly<Record<WinLossMetric["by"], Definition>> = {
  reason: "lossShare",
  rival: "lossShare",
  stage: "lossShare",
  product: "winRate",
  owner: "winRate",
};

const sides = {
  winRate: { none: "no_closed_deals", worthless: "no_closed_value" },
  lossShare: { none: "no_losses", worthless: "no_lost_value" },
  winShare: { none: "no_wins", worthless: "no_closed_value" },
} as const satisfies Record<Definition, { none: FigureReason; worthless: FigureReason }>;

/** Won and lost deals of the period by what they have in common. */
export function winLoss(id: string, metric: WinLossMetric, minimum: number, facts: MetricFacts): Figured {
  const { by, definition = DEFAULTS[by], measuredBy = "count" } = metric;
  const { groups, rest } = groupsOf(by, facts);
  const parts = groups.map((group) => ({ group, ...sideOf(definition, group) }));
  const all = {
    upper: parts.flatMap(({ upper }) => upper),
    lower:
      definition === "winRate" ? parts.flatMap(({ lower }) => lower) : sideOf(definition, facts.book).lower,
  };
  const fault = faultOf(definition, all.lower, measuredBy);
  const numberOf = (deals: readonly PlacedDeal[]): Fraction =>
    measuredBy === "count" ? wholeFraction(deals.length) : amountOf(deals);
  const whole = numberOf(all.lower);
  const rows = parts.map(({ group, upper, lower }): FiguredRow => {
    const counts = { won: group.won.length, lost: group.lost.length };
    const sample = definition === "winRate" ? lower.length : all.lower.length;
    const head = { id: group.id, sample, ...counts };
    const own = definition === "winRate" ? numberOf(lower) : whole;
    const empty =
      lower.length === 0 && definition === "winRate" ? "no_closed_deals" : sides[definition].worthless;
    const row = quotientRow(head, numberOf(upper), own, { minimum, empty });
    return fault === null ? row : { ...row, outcome: fault };
  });
  const read = measuredBy === "count" ? countTerm : amountTerm;
  const term = (): Term | FigureReason => {
    if (fault !== null) return fault;
    const terms = parts.map(({ group, upper }) => read(`${id}.${by}.${group.id}`, upper));
    return quotientTerm(id, sumTerm(`${id}.known`, terms), read(`${id}.all`, all.lower));
  };
  return {
    choices: [by, definition, measuredBy],
    sample: all.lower.length,
    outcome: enough(term(), all.lower.length, minimum),
    rows,
    apart: [dealsApart("unknown", sideOf(definition, rest).lower)],
  };
}

/** What is counted of a group: above the line and below it. A share of losses has all losses below. */
function sideOf(definition: Definition, { won, lost }: Closed) {
  if (definition === "winRate") return { upper: won, lower: [...won, ...lost] };
  return definition === "winShare" ? { upper: won, lower: won } : { upper: lost, lower: lost };
}

function faultOf(
  definition: Definition,
  deals: readonly PlacedDeal[],
  measuredBy: "count" | "value",
): FigureReason | null {
  const { none, worthless } = sides[definition];
  if (deals.length === 0) return none;
  if (measuredBy === "count") return null;
  return amountFault(deals) ?? (isZeroFraction(amountOf(deals)) ? worthless : null);
}

function groupsOf(by: WinLossMetric["by"], facts: MetricFacts) {
  const groups = new Map<string, Group>();
  const rest: Group = { id: "", won: [], lost: [] };
  if (by === "stage")
    for (const { id, kind } of facts.model.stages)
      if (kind === "open" || kind === "onHold") groups.set(id, { id, won: [], lost: [] });
  for (const side of ["won", "lost"] as const)
    for (const deal of facts.book[side])
      groupOf(keyOf(by, side, deal, facts), by, groups, rest)[side].push(deal);
  const listed = [...groups.values()];
  return { groups: by === "stage" ? listed : listed.sort((a, b) => (a.id < b.id ? -1 : 1)), rest };
}

/** The group of a key. A stage that the model does not know is none: stages are told in the model's order. */
function groupOf(
  key: string | null,
  by: WinLossMetric["by"],
  groups: Map<string, Group>,
  rest: Group,
): Group {
  if (key === null) return rest;
  const known = groups.get(key);
  if (known !== undefined) return known;
  if (by === "stage") return rest;
  const group = { id: key, won: [], lost: [] };
  groups.set(key, group);
  return group;
}

function keyOf(
  by: WinLossMetric["by"],
  side: "won" | "lost",
  deal: PlacedDeal,
  { deals }: MetricFacts,
): string | null {
  if (by === "stage") return lastOpenStage(deal);
  const own = deals.get(deal.id);
  return own === undefined ? null : fields[by](own, side);
}

const fields: Readonly<
  Record<Exclude<WinLossMetric["by"], "stage">, (deal: ReadDeal, side: "won" | "lost") => string | null>
> = {
  reason: ({ wonReason, lostReason }, side) => (side === "won" ? wonReason : lostReason),
  rival: ({ rivalId }) => rivalId,
  product: ({ productId }) => productId,
  owner: ({ ownerId }) => ownerId,
};
