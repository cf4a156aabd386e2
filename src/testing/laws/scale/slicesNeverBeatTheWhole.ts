import { type BandScale, type CompiledScale, compileScale } from "../../../kernel/index.js";
import { onlyMode } from "../../premises/bandMode.js";
import { hasRisingRates } from "../../premises/hasRisingRates.js";
import { order, rationalOf } from "../../rational/index.js";
import { type Law, lawOf } from "../law.js";
import { type InputScenario, oneInput, resultAt, type ScaleCase } from "./scaleCase.js";

/** Conditional: for tables of rising rates and nothing else, or on demand for any table of one of the two modes. */
export function slicesNeverBeatTheWhole(subject: ScaleCase, demanded: boolean): readonly Law[] {
  const { document, scale } = subject;
  if (document.kind !== "bands" || !(demanded || hasRisingRates(document))) return [];
  const mode = onlyMode(document);
  if (mode !== "graduated" && mode !== "whole") return [];
  const twin = twinOf(document, mode === "whole" ? "graduated" : "whole");
  const [slices, whole] = mode === "whole" ? [twin, scale] : [scale, twin];
  const statement =
    "With rising rates, rates on slices never pay more than the rate reached on the whole does.";
  const scenarios = oneInput(subject).map(upward);
  return [
    lawOf("slicesNeverBeatTheWhole", statement, scenarios, (scenario) => {
      const { input } = scenario;
      const [sliced, paid] = [slices, whole].map(
        (each) => resultAt(each, input.value, input, scenario).value,
      );
      if (
        typeof sliced !== "string" ||
        typeof paid !== "string" ||
        order(rationalOf(sliced), rationalOf(paid)) <= 0
      )
        return null;
      return { expected: `at most ${paid}, which is paid on the whole`, found: `${sliced} paid on slices` };
    }),
  ];
}

function twinOf(document: BandScale, mode: "graduated" | "whole"): CompiledScale {
  const bands = document.bands.map(({ mode: _own, ...band }) => band);
  return compileScale({ ...document, mode, bands });
}

/** The law is about values from zero on. */
function upward(scenario: InputScenario): InputScenario {
  const { value, quota } = scenario.input;
  return {
    ...scenario,
    input: { value: value.replace(/^-/, ""), ...(quota === undefined ? {} : { quota }) },
  };
}
