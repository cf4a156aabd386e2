// Exact and straightforward: decimal.js, the tiers read from text on each call.
import { Decimal } from "decimal.js";
import { TIERS } from "../facts.mjs";

const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

export function naiveDecimal(texts) {
  return texts.map((text) => {
    const amount = new Exact(text);
    let pay = new Exact(0);
    TIERS.forEach((tier, at) => {
      const from = new Exact(tier.from);
      const next = TIERS[at + 1];
      const to = next === undefined ? amount : Exact.min(amount, new Exact(next.from));
      if (to.greaterThan(from)) pay = pay.plus(to.minus(from).times(new Exact(tier.rate)));
    });
    return pay.toFixed(2);
  });
}
