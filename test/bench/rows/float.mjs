// The code that many teams write first: numbers, a loop over the tiers, toFixed.
import { TIERS } from "../facts.mjs";

const tiers = TIERS.map(({ from, rate }) => ({ from: Number(from), rate: Number(rate) }));
const bases = tiers.map((_, at) =>
  tiers.slice(0, at).reduce((sum, tier, index) => sum + (tiers[index + 1].from - tier.from) * tier.rate, 0),
);

export function float(texts) {
  return texts.map((text) => {
    const amount = Number(text);
    let at = tiers.length - 1;
    while (at > 0 && amount < tiers[at].from) at -= 1;
    const tier = tiers[at];
    return (bases[at] + (amount - tier.from) * tier.rate).toFixed(2);
  });
}
