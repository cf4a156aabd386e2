import { duplicateIds, type Issue } from "../../kernel/issue/index.js";
import type { BasisFunction } from "./basisFunction.js";
import { readFigure, recordFigure } from "./figures.js";
import { productOf } from "./productOf.js";
import { readBlend } from "./readBlend.js";
import { readCapacity } from "./readCapacity.js";
import { readHistory } from "./readHistory.js";
import { readVolumePrice } from "./readVolumePrice.js";
import type { PlainBasis, TargetBasis } from "./types.js";

/** Reads what a target stands on; every fault goes to `issues`. */
export function readBasis(basis: TargetBasis, ref: string, issues: Issue[]): BasisFunction {
  if (basis.kind !== "blend") return readPlain(basis, ref, issues);
  issues.push(...duplicateIds(basis.parts, `${ref}/parts`));
  const parts = basis.parts.map((part, index) =>
    readPlain(part.basis, `${ref}/parts/${index}/basis`, issues),
  );
  return readBlend(basis, parts, ref, issues);
}

function readPlain(basis: PlainBasis, ref: string, issues: Issue[]): BasisFunction {
  switch (basis.kind) {
    case "history":
      return readHistory(basis, ref, issues);
    case "forecast": {
      const figure = readFigure(basis.value, `${ref}/value`, issues);
      return (id, trace) => {
        recordFigure(id, figure, trace);
        return figure.value === null ? { value: null, reason: "missing_value" } : { value: figure.value };
      };
    }
    case "potential": {
      const potential = readFigure(basis.potential, `${ref}/potential`, issues);
      const share = readFigure(basis.share, `${ref}/share`, issues);
      return productOf(ref, ["potential", potential], ["share", share]);
    }
    case "capacity":
      issues.push(...duplicateIds(basis.people, `${ref}/people`));
      return readCapacity(basis, ref, issues);
    case "volumePrice":
      issues.push(...duplicateIds(basis.lines, `${ref}/lines`));
      return readVolumePrice(basis, ref, issues);
  }
}
