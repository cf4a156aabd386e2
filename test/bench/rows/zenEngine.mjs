// A decision table of a rules engine in Rust, run over all deals in one call; its numbers are decimals.
import { ZenEngine } from "@gorules/zen-engine";
import { TIERS } from "../facts.mjs";

const bases = [];
TIERS.reduce((base, { from, rate }, at) => {
  bases.push(base);
  const next = TIERS[at + 1];
  return next === undefined ? base : base + (Number(next.from) - Number(from)) * Number(rate);
}, 0);

const input = (id, type, content = {}) => ({ id, name: id, type, position: { x: 0, y: 0 }, content });
const decision = {
  nodes: [
    input("in", "inputNode"),
    input("tiers", "decisionTableNode", {
      hitPolicy: "first",
      inputField: "deals",
      outputPath: "pays",
      executionMode: "loop",
      passThrough: false,
      inputs: [{ id: "amount", name: "amount", field: "amount" }],
      outputs: [{ id: "pay", name: "pay", field: "pay" }],
      rules: TIERS.map(({ from, rate }, at) => ({
        _id: `tier-${at}`,
        amount: `>= ${from}`,
        pay: `string(round(${bases[at]} + (amount - ${from}) * ${rate}, 2))`,
      })).reverse(),
    }),
    input("out", "outputNode"),
  ],
  edges: [
    { id: "a", type: "edge", sourceId: "in", targetId: "tiers" },
    { id: "b", type: "edge", sourceId: "tiers", targetId: "out" },
  ],
};

const compiled = new ZenEngine().createDecision(decision);

export async function zenEngine(texts) {
  const { result } = await compiled.evaluate({ deals: texts.map((text) => ({ amount: Number(text) })) });
  return result.pays.map(({ pay }) => pay);
}
