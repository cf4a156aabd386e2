import type { FigureUnit } from "../metrics/figureTypes.js";
import { MEANINGS } from "./meaningOf.js";

/** The names and units of the totals among the figures, which no metric can go by. */
export const TOTAL_FIGURES: readonly { readonly name: string; readonly unit: FigureUnit }[] =
  MEANINGS.flatMap((meaning) => [
    { name: `${meaning}.count`, unit: "count" },
    { name: `${meaning}.amount`, unit: "money" },
  ]);
