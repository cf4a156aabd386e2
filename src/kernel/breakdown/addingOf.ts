import { isZeroFraction } from "../decimal/index.js";
import type { ExpressionNode } from "../measure/expressionNode.js";
import type { MeasureNode, RecordNode } from "../measure/measureNode.js";
import type { BreakdownCombining } from "./types.js";

/** What the parts of a measure do, and whether that holds of the parts of a period as well. */
export interface Adding {
  readonly combines: BreakdownCombining;
  /** Do the records of the parts of a period make those of the period? Not where a window reaches beyond it. */
  readonly overPeriods: boolean;
}

const NOTHING: Adding = { combines: "pool", overPeriods: false };

/** What the parts of each measure do; the measures come after those that they stand on. */
export function addingOf(nodes: readonly MeasureNode[]): ReadonlyMap<string, Adding> {
  const known = new Map<string, Adding>();
  for (const node of nodes)
    known.set(
      node.id,
      ofNode(node, (id) => known.get(id) ?? NOTHING),
    );
  return known;
}

function ofNode(node: MeasureNode, of: (id: string) => Adding): Adding {
  switch (node.kind) {
    case "records":
      return { combines: ofRecords(node), overPeriods: node.window === "period" };
    case "derived": {
      const overPeriods = node.references.every(({ id }) => of(id).overPeriods);
      return { combines: isLinear(node.expression, of) ? "sum" : "pool", overPeriods };
    }
    case "ratio": {
      const { numerator, denominator } = node.ratio;
      return { combines: "pool", overPeriods: of(numerator).overPeriods && of(denominator).overPeriods };
    }
    default:
      return NOTHING;
  }
}

function ofRecords({ aggregate }: RecordNode): BreakdownCombining {
  if (aggregate === "sum" || aggregate === "count") return "sum";
  return aggregate === "mean" ? "pool" : "apart";
}

/** Is it a sum of measures that add up, each times a constant? */
function isLinear(node: ExpressionNode, of: (id: string) => Adding): boolean {
  switch (node.operation) {
    case "measure":
      return of(node.measure).combines === "sum";
    case "add":
    case "subtract":
      return node.parts.every((part) => isLinear(part, of));
    case "multiply": {
      const others = node.parts.filter(({ operation }) => operation !== "constant");
      return others.length === 1 && others.every((part) => isLinear(part, of));
    }
    case "divide":
      return (
        isLinear(node.above, of) && node.below.operation === "constant" && !isZeroFraction(node.below.value)
      );
    default:
      return false;
  }
}
