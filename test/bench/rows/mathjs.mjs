// mathjs with BigNumber: an expression compiled once, evaluated for each deal.
import { all, create } from "mathjs";
import { TIERS } from "../facts.mjs";

const math = create(all, { number: "BigNumber", precision: 40 });

const parts = TIERS.map(({ from, rate }, at) => {
  const next = TIERS[at + 1];
  const top = next === undefined ? "amount" : `min(amount, bignumber("${next.from}"))`;
  return `max(0, ${top} - bignumber("${from}")) * bignumber("${rate}")`;
});

const compiled = math.compile(parts.join(" + "));

export function mathjs(texts) {
  return texts.map((text) => compiled.evaluate({ amount: math.bignumber(text) }).toFixed(2));
}
