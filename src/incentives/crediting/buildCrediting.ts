import { buildRecordCondition } from "../../kernel/condition/index.js";
import { duplicateIds, type Issue, type Result } from "../../kernel/issue/index.js";
import { buildRates, minorUnits } from "../../kernel/money/index.js";
import { buildBase } from "./base/buildBase.js";
import type {
  CreditingFunction,
  CreditingScene,
  Creditor,
  FlatRecord,
  MeasureNode,
  PayeeRule,
  RecordFault,
  RollupRule,
} from "./creditingFunction.js";
import { lintRules } from "./lintRules.js";
import { creditOne } from "./record/creditOne.js";
import { buildRules } from "./rules/buildRules.js";
import { inOrder } from "./rules/winnersOf.js";
import type { Crediting } from "./types.js";

/**
 * Builds rules of crediting that have passed the schema. `ref` is the place of the document in the outermost one: the
 * paths of issues and the `ref` of trace nodes start with it.
 */
export function buildCrediting(document: Crediting, ref: string): Result<CreditingFunction> {
  const issues: Issue[] = [
    ...duplicateIds(document.measures, `${ref}/measures`),
    ...duplicateIds(document.rules, `${ref}/rules`),
  ];
  const { event, fx } = document;
  const where = event.where === undefined ? null : buildRecordCondition(event.where, `${ref}/event/where`);
  if (where?.ok === false) issues.push(...where.issues);
  const rates = fx === undefined ? null : buildRates(fx.table, `${ref}/fx/table`);
  if (rates?.ok === false) issues.push(...rates.issues);
  const measures = buildMeasures(document, ref, issues);
  const { rules, names } = buildRules(document, ref, issues);
  if (issues.length > 0) return { ok: false, issues };
  const crediting: Omit<CreditingFunction, "start" | "lint"> = {
    document,
    ref,
    measures,
    names,
    primary: inOrder(rules.filter(isPrimary), document.precedence),
    overlays: inOrder(rules.filter(isOverlay)),
    rollups: rules.filter(isRollup),
    plain: plainRule(rules),
    where: where?.ok === true ? where.data : null,
    rounding: document.rounding ?? { places: minorUnits(document.currency), mode: "halfUp" },
    rates: rates?.ok === true ? rates.data.rates : null,
    streams: streamsOf(document.event.from, rules),
  };
  const built: CreditingFunction = {
    ...crediting,
    start: (scene: CreditingScene) =>
      Object.freeze({
        creditOne: (record: FlatRecord, fault: RecordFault) => creditOne(built, scene, record, fault),
      } satisfies Creditor),
    lint: () => lintRules(built, rules),
  };
  return { ok: true, data: Object.freeze(built) };
}

function buildMeasures(document: Crediting, ref: string, issues: Issue[]): readonly MeasureNode[] {
  return document.measures.flatMap(({ id, title, base }, index): readonly MeasureNode[] => {
    const at = `${ref}/measures/${index}`;
    const place = base === undefined ? at : `${at}/base`;
    const built = buildBase(base ?? { kind: "net" }, id, place, issues);
    return built === null ? [] : [{ id, ref: at, title, base: built }];
  });
}

function isPrimary(rule: PayeeRule | RollupRule): rule is PayeeRule {
  return rule.kind === "owner" || rule.kind === "split";
}

function isOverlay(rule: PayeeRule | RollupRule): rule is PayeeRule {
  return rule.kind === "overlay";
}

function isRollup(rule: PayeeRule | RollupRule): rule is RollupRule {
  return rule.kind === "rollup";
}

/** The only rule, where it gives every record to its owner, without a condition and in full. */
function plainRule(rules: readonly (PayeeRule | RollupRule)[]): CreditingFunction["plain"] {
  const [rule] = rules;
  if (rules.length !== 1 || rule === undefined || rule.kind !== "owner") return null;
  const isOpen = rule.when === null && rule.from === null && rule.to === null;
  return isOpen && rule.gives.every(({ share }) => share === null) ? rule : null;
}

/** The stream of the event first. */
function streamsOf(event: string, rules: readonly (PayeeRule | RollupRule)[]): readonly string[] {
  const others = rules.flatMap((rule) =>
    rule.kind === "rollup" || rule.stream === null || rule.stream === event ? [] : [rule.stream],
  );
  return [event, ...[...new Set(others)].sort()];
}
