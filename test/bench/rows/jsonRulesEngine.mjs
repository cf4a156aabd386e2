// A general rule engine with the same table: one rule a tier, its event carries what the tier pays.
import { Engine } from "json-rules-engine";
import { TIERS } from "../facts.mjs";

const tiers = TIERS.map(({ from, rate }) => ({ from: Number(from), rate: Number(rate) }));
const bases = tiers.map((_, at) =>
  tiers.slice(0, at).reduce((sum, tier, index) => sum + (tiers[index + 1].from - tier.from) * tier.rate, 0),
);

const engine = new Engine();
tiers.forEach((tier, at) => {
  const next = tiers[at + 1];
  const conditions = [{ fact: "amount", operator: "greaterThanInclusive", value: tier.from }];
  if (next !== undefined) conditions.push({ fact: "amount", operator: "lessThan", value: next.from });
  engine.addRule({ conditions: { all: conditions }, event: { type: "tier", params: { at } } });
});

export async function jsonRulesEngine(texts) {
  const pays = [];
  for (const text of texts) {
    const amount = Number(text);
    const { events } = await engine.run({ amount });
    const { at } = events[0].params;
    pays.push((bases[at] + (amount - tiers[at].from) * tiers[at].rate).toFixed(2));
  }
  return pays;
}
