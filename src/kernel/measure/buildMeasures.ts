import type { FiscalYear } from "../calendar/index.js";
import { type DocumentCode, type Issue, issueOf, quoted, type Result } from "../issue/index.js";
import { buildMeasure } from "./buildMeasure.js";
import { checkSizes } from "./checkSizes.js";
import { checkUnits } from "./checkUnits.js";
import { type MeasureNode, partsOf, type RecordNode } from "./measureNode.js";
import { orderMeasures } from "./orderMeasures.js";
import type { Measure } from "./types.js";

/** Compiled measures: each after those that it stands on. */
export interface MeasureSet {
  readonly nodes: readonly MeasureNode[];
  readonly byId: ReadonlyMap<string, MeasureNode>;
  /** The streams that are read, sorted. */
  readonly streams: readonly string[];
  readonly fiscalYear?: FiscalYear;
}

/**
 * Builds measures from documents that their schema has accepted, or tells every other fault of them. `refOf` gives
 * the JSON pointer of each.
 */
export function buildMeasures(
  documents: readonly Measure[],
  refOf: (index: number) => string,
  fiscalYear?: FiscalYear,
): Result<MeasureSet> {
  const issues: Issue[] = [];
  const byId = new Map<string, MeasureNode>();
  const declared = new Set<string>();
  for (const [index, document] of documents.entries()) {
    const ref = refOf(index);
    const { id } = document;
    if (declared.has(id)) {
      const message = `The measure ${quoted(id)} stands twice. Give every measure an id of its own.`;
      issues.push(issueOf<DocumentCode>("document.duplicate_id", `${ref}/id`, message, { id }));
    }
    declared.add(id);
    const node = buildMeasure(document, ref, issues);
    if (node !== null) byId.set(id, node);
  }
  issues.push(
    ...[...byId.values()].flatMap((node) => [...unknownParts(node, declared), ...checkUnits(node, byId)]),
  );
  if (issues.length > 0) return { ok: false, issues };
  const nodes = orderMeasures(byId, issues);
  for (const issue of checkSizes(nodes)) issues.push(issue);
  if (issues.length > 0) return { ok: false, issues };
  const streams = [...new Set(nodes.filter(isOfRecords).map(({ stream }) => stream))].sort();
  return { ok: true, data: { nodes, byId, streams, ...(fiscalYear === undefined ? {} : { fiscalYear }) } };
}

/** Does the measure read records itself? */
export function isOfRecords(node: MeasureNode): node is RecordNode {
  return node.kind === "records";
}

function unknownParts(node: MeasureNode, declared: ReadonlySet<string>): readonly Issue[] {
  return partsOf(node).flatMap((part, index) => {
    if (declared.has(part)) return [];
    const message = `There is no measure ${quoted(part)}. Declare it, or correct the name.`;
    return [
      issueOf<DocumentCode>("document.unknown_reference", placeOf(node, index), message, {
        id: part,
      }),
    ];
  });
}

/** The JSON pointer of the part of that index. */
function placeOf(node: MeasureNode, index: number): string {
  if (node.kind === "derived") return node.references[index]?.ref ?? node.ref;
  return node.ref + stepsTo(node, index);
}

function stepsTo(node: MeasureNode, index: number): string {
  const side = index % 2 === 0 ? "numerator" : "denominator";
  if (node.kind === "growth") return "/growth/of";
  return node.kind === "ratio" ? `/ratio/${side}` : `/weightedRatio/${Math.floor(index / 2)}/${side}`;
}
