import type { Fraction } from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { ExactCell } from "./marketCells.js";
import { shareOf } from "./shareOfCell.js";

/** Records the plain mean of shares, each a quotient. */
export function traceMeanShare(
  trace: Tracer,
  cells: readonly ExactCell[],
  mean: Fraction | null,
  reason: string | undefined,
): void {
  const id = "wallet";
  const weights: string[] = [];
  const root = trace.mark();
  for (const cell of cells) {
    const share = shareOf(cell);
    if (share === null) continue;
    weights.push("1");
    const mark = trace.mark();
    for (const name of ["own", "market"] as const) {
      const value = cell[name];
      trace.node({
        id: `${id}.${cell.key}.${name}`,
        kind: "input",
        ref: "",
        inputs: [{ id: name, value }],
        value,
      });
    }
    trace.node({ id: `${id}.${cell.key}`, kind: "quotient", ref: "", value: share, unit: "ratio" }, mark);
  }
  const params = { weights };
  trace.node({ id, kind: "weightedMean", ref: "", params, value: mean, unit: "ratio", note: reason }, root);
}
