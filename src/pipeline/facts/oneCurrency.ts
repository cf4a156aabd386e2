import { formatDecimal } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { issueOf, quoted } from "../../kernel/issue/index.js";
import { compareTexts } from "../../kernel/order/index.js";
import type { PipelineFactsCode } from "../codes.js";
import { leaveOut } from "./leaveOut.js";
import type { ReadDeal, ReadDeals } from "./readDeals.js";

/**
 * Leaves out the deals whose currency is not that of most deals; of several such, the first by UTF-16 code units stays.
 * Deals without a currency stay, and so do those that are not counted: they decide nothing.
 */
export function oneCurrency(
  { sound, refused }: ReadDeals,
  counts: (deal: ReadDeal) => boolean,
  faults: Faults,
): ReadDeals {
  const currency = mostUsed([...sound.values()].filter(counts));
  const kept = new Map<string, ReadDeal>();
  const out = new Map(refused);
  const code: PipelineFactsCode = "pipeline.mixed_currencies";
  for (const deal of sound.values()) {
    if (deal.currency === null || deal.currency === currency || !counts(deal)) {
      kept.set(deal.id, deal);
      continue;
    }
    const message = `The deal ${quoted(deal.id)} is in ${quoted(deal.currency)}, but the deals are added up in ${quoted(currency ?? "")}. Convert the amounts first, or count each currency by itself.`;
    const params = { id: deal.id.slice(0, 80), currency: deal.currency.slice(0, 80), most: currency };
    const issue = issueOf<PipelineFactsCode>(code, `${deal.path}/currency`, message, params);
    const amount = deal.amount === null ? null : formatDecimal(deal.amount);
    leaveOut({ ...deal, amount }, [issue], faults);
    out.set(deal.id, code);
  }
  return { sound: kept, refused: out };
}

function mostUsed(deals: readonly ReadDeal[]): string | null {
  const uses = new Map<string, number>();
  for (const { currency } of deals) if (currency !== null) uses.set(currency, (uses.get(currency) ?? 0) + 1);
  const [most] = [...uses].sort(([a, m], [b, n]) => n - m || compareTexts(a, b));
  return most?.[0] ?? null;
}
