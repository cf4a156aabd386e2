import { compileScale } from "../../../dist/kernel/index.js";
import { TIERS } from "../facts.mjs";

const document = {
  kind: "bands",
  mode: "graduated",
  bands: TIERS,
  steps: [{ kind: "round", id: "cents", places: 2, mode: "halfUp" }],
};

export const compile = () => compileScale(document);

const scale = compile();

export const evaluateOne = (texts) => texts.map((text) => scale.evaluate(text).value);

export const evaluateMany = (texts) => scale.evaluateMany(texts);
