import {
  type Decimal,
  type Fraction,
  fractionOf,
  fractionText,
  minus,
  ZERO,
} from "../../../kernel/decimal/index.js";
import type { MeasureExpression } from "../../../kernel/index.js";
import { documentIssue, type Issue, isSafeKey, quoted } from "../../../kernel/issue/index.js";
import { buildExpression } from "../../../kernel/measure/buildExpression.js";
import type { ExpressionNode, Reference } from "../../../kernel/measure/expressionNode.js";
import {
  type ExpressionFacts,
  expressionValue,
  type Worked,
} from "../../../kernel/measure/expressionValue.js";
import { traceExpression } from "../../../kernel/measure/traceExpression.js";
import type { RawNode, Tracer } from "../../../kernel/trace/index.js";
import type { BaseFunction, FlatRecord, RecordFault } from "../creditingFunction.js";
import type { CreditBase } from "../types.js";
import { baseForm, marginRatio, netOf } from "./baseForm.js";
import { numberOf } from "./fieldOf.js";

/** Arithmetic over fields of a record, ready to be worked out. */
interface FieldArithmetic {
  readonly node: ExpressionNode;
  readonly references: readonly Reference[];
  readonly optional: ReadonlySet<string>;
}

/** Compiles what a record is worth to a measure; null where it is faulty, and then `issues` says why. */
export function buildBase(base: CreditBase, id: string, ref: string, issues: Issue[]): BaseFunction | null {
  const { isMoney, expression, optional } = baseForm(base);
  if (base.kind === "margin" && base.ratio !== undefined && !isSafeKey(base.ratio.as))
    issues.push(forbiddenName(base.ratio.as, `${ref}/ratio/as`));
  const arithmetic = build(expression, optional, id, `${ref}/derive`, issues);
  if (arithmetic === null) return null;
  const net = netOf(base);
  const isDerived = base.kind === "derived";
  return Object.freeze({
    isMoney,
    isCount: base.kind === "count",
    value:
      net !== null && !(base.kind === "net" && base.missing === "refuse")
        ? (record: FlatRecord, fault: RecordFault) => plainValue(net.amount, net.less, record, fault)
        : (record: FlatRecord, fault: RecordFault) => workedOut(arithmetic, record, fault),
    extra: buildExtra(base, id, ref),
    trace: (record: FlatRecord, nodeId: string, trace: Tracer) =>
      traceBase(arithmetic, record, nodeId, ref, isDerived ? trace : within(ref, trace)),
  });
}

function build(
  expression: MeasureExpression,
  optional: readonly string[],
  measure: string,
  ref: string,
  issues: Issue[],
): FieldArithmetic | null {
  const references: Reference[] = [];
  const node = buildExpression(expression, { ref, path: "", depth: 1, measure, issues, references });
  return node === null ? null : { node, references, optional: new Set(optional) };
}

/** The margin ratio that credits carry; what is written in the document holds no fault. */
function buildExtra(base: CreditBase, id: string, ref: string): BaseFunction["extra"] {
  if (base.kind !== "margin" || base.ratio === undefined) return null;
  const name = base.ratio.as;
  const ratio = build(marginRatio(base), [], id, ref, []);
  return (record) => {
    const value = ratio === null ? null : workedOut(ratio, record, () => {});
    return [name, fractionText(value)];
  };
}

/** The same as the arithmetic gives, without a tree: most records pass here. */
function plainValue(
  amount: string,
  less: readonly string[],
  record: FlatRecord,
  fault: RecordFault,
): Fraction | null {
  let value: Decimal | null = numberOf(record, amount, fault);
  for (const field of less) {
    const part = numberOf(record, field, fault);
    if (part !== null && value !== null) value = minus(value, part);
  }
  return value === null ? null : fractionOf(value);
}

function workedOut(arithmetic: FieldArithmetic, record: FlatRecord, fault: RecordFault): Fraction | null {
  return expressionValue(arithmetic.node, factsOf(arithmetic, record, fault)).value;
}

function factsOf(
  { references, optional }: FieldArithmetic,
  record: FlatRecord,
  fault: RecordFault,
): ExpressionFacts {
  const values = references.map(({ id }): Worked => {
    const value = numberOf(record, id, fault) ?? (optional.has(id) ? ZERO : null);
    return value === null ? { value, reason: "no_records" } : { value: fractionOf(value) };
  });
  const measures = new Map(references.map(({ id }, place) => [id, values[place]?.value ?? null]));
  return { references: values, readings: { measures, attributes: new Map() } };
}

function traceBase(
  arithmetic: FieldArithmetic,
  record: FlatRecord,
  id: string,
  ref: string,
  trace: Tracer,
): void {
  const facts = factsOf(arithmetic, record, () => {});
  const idOf = (place: number) => `${id}.${arithmetic.references[place]?.id ?? ""}`;
  traceExpression(arithmetic.node, {
    trace,
    facts,
    head: { id, ref, label: undefined, unit: "money", note: undefined },
    idOfReference: idOf,
    traceReference: (place) => {
      const reference = arithmetic.references[place];
      if (reference === undefined) return;
      const value = facts.references[place]?.value ?? null;
      trace.node({
        id: idOf(place),
        kind: "input",
        ref: reference.ref,
        inputs: [{ id: reference.id, value, sources: [String(record.id)] }],
        value,
      });
    },
  });
}

/** A tracer of arithmetic that the document does not write out: all of it stands where the base does. */
function within(ref: string, trace: Tracer): Tracer {
  return { mark: () => trace.mark(), node: (raw: RawNode, since) => trace.node({ ...raw, ref }, since) };
}

/** The fault of a name that no record may have as a field. */
function forbiddenName(name: string, path: string): Issue {
  const message = `A field cannot go by the name ${quoted(name)}. Choose another one.`;
  return documentIssue("document.forbidden_key", path, message, { key: name.slice(0, 80) });
}
