import { containsDate } from "../../kernel/calendar/index.js";
import { wholeFraction } from "../../kernel/decimal/index.js";
import type { PlacedDeal } from "../counting/bookOf.js";
import { asksToExit } from "../moves/moveKind.js";
import { type MoveRule, moveRules } from "../moves/moveRules.js";
import type { StageModel } from "../types.js";
import type { Figured, FiguredRow } from "./figured.js";
import type { MetricFacts } from "./metricFacts.js";
import { enough, quotientRow } from "./rowOf.js";
import type { ConformanceMetric } from "./stageTypes.js";
import { countTerm, quotientTerm } from "./term.js";

/** What a move is: of a kind that rules speak of, or one from or to a stage that the model does not have. */
const KINDS = ["advance", "skip", "back", "hold", "resume", "close", "reopen", "unmapped"] as const;
type Kind = (typeof KINDS)[number];

/** What a deal is counted by: that it kept to the rules, or what it broke first. */
const VERDICTS = ["conforming", "requiredFields", ...KINDS] as const;
type Verdict = (typeof VERDICTS)[number];

/** The share of moves, or of deals that moved, that kept to the rules of the model. */
export function conformance(
  id: string,
  metric: ConformanceMetric,
  minimum: number,
  facts: MetricFacts,
): Figured {
  const { of = "deals" } = metric;
  const found = movesOf(facts);
  const { all, kept } = of === "deals" ? found.deals : found.moves;
  const rows = of === "deals" ? dealRows(found, minimum) : moveRows(found, minimum);
  const term = () => quotientTerm(id, countTerm(`${id}.kept`, kept), countTerm(`${id}.all`, all));
  return {
    choices: [of],
    sample: all.length,
    outcome: all.length === 0 ? "no_moves" : enough(term(), all.length, minimum),
    rows,
    apart: [{ id: "undatedMoves", count: found.undated }],
  };
}

interface Moves {
  readonly deals: { readonly all: PlacedDeal[]; readonly kept: PlacedDeal[] };
  readonly moves: { readonly all: PlacedDeal[]; readonly kept: PlacedDeal[] };
  readonly byKind: Record<Kind, { all: number; kept: number }>;
  readonly byVerdict: Map<Verdict, number>;
  undated: number;
}

function movesOf(facts: MetricFacts): Moves {
  const openIds = new Set(facts.model.stages.flatMap(({ id, kind }) => (kind === "open" ? [id] : [])));
  const rules: Rules = { ruleOf: rulesOf(facts.model), openIds };
  const zero = () => ({ all: 0, kept: 0 });
  const found: Moves = {
    deals: { all: [], kept: [] },
    moves: { all: [], kept: [] },
    byKind: {
      advance: zero(),
      skip: zero(),
      back: zero(),
      hold: zero(),
      resume: zero(),
      close: zero(),
      reopen: zero(),
      unmapped: zero(),
    },
    byVerdict: new Map(),
    undated: 0,
  };
  for (const deal of facts.book.deals) takeDeal(deal, rules, facts, found);
  return found;
}

function takeDeal(
  deal: PlacedDeal,
  { ruleOf, openIds }: Rules,
  { seen, holds }: MetricFacts,
  found: Moves,
): void {
  const { stays } = deal.history;
  let verdict: Verdict | null = null;
  let lastOpen: string | null = null;
  for (let at = 1; at < stays.length; at += 1) {
    const left = stays[at - 1]?.stageId ?? null;
    if (left !== null && openIds.has(left)) lastOpen = left;
    const enteredOn = stays[at]?.enteredOn ?? null;
    if (enteredOn === null) found.undated += 1;
    if (enteredOn === null || !containsDate(seen, enteredOn)) continue;
    const { kind, allowed, required } = ruleOf(left, stays[at]?.stageId ?? null, lastOpen);
    const lacks = required.some((field) => !holds(deal.id, field));
    const isKept = allowed && !lacks;
    found.moves.all.push(deal);
    found.byKind[kind].all += 1;
    if (isKept) {
      found.moves.kept.push(deal);
      found.byKind[kind].kept += 1;
    }
    if (verdict === null || verdict === "conforming")
      verdict = isKept ? "conforming" : allowed ? "requiredFields" : kind;
  }
  if (verdict === null) return;
  found.deals.all.push(deal);
  if (verdict === "conforming") found.deals.kept.push(deal);
  found.byVerdict.set(verdict, (found.byVerdict.get(verdict) ?? 0) + 1);
}

/** How a move is judged. */
interface Judged {
  readonly kind: Kind;
  readonly allowed: boolean;
  readonly required: readonly string[];
}

/** Judges the move from one stage to another, of a deal that was in an open stage last. */
type RuleOf = (from: string | null, to: string | null, lastOpen: string | null) => Judged;

interface Rules {
  readonly ruleOf: RuleOf;
  readonly openIds: ReadonlySet<string>;
}

const UNMAPPED: Judged = { kind: "unmapped", allowed: false, required: [] };

function rulesOf(model: StageModel): RuleOf {
  const places = new Map(model.stages.map(({ id }, index) => [id, index]));
  const rules = moveRules(model);
  const made = new Map<number, MoveRule | null>();
  // Each pair is looked up once: there are few pairs and many moves.
  const between = (from: number, to: number): MoveRule | null => {
    const key = from * model.stages.length + to;
    const known = made.get(key);
    if (known !== undefined) return known;
    const rule = rules.between(from, to);
    made.set(key, rule);
    return rule;
  };
  return (from, to, lastOpen) => {
    const [source, target] = [places.get(from ?? ""), places.get(to ?? "")];
    const rule = source === undefined || target === undefined ? null : between(source, target);
    if (rule === null || target === undefined) return UNMAPPED;
    const { kind, forbiddenBy } = rule;
    const before = returnsToPlay(rule) ? places.get(lastOpen ?? "") : undefined;
    const way = before === undefined ? null : between(before, target);
    const allowed = forbiddenBy === null && (way === null || way.forbiddenBy === null);
    return { kind, allowed, required: [...requiredOf(rule), ...(way === null ? [] : requiredOf(way))] };
  };
}

/** Back in play, a deal goes where it stood last, or where a move from there may lead; a transition decides by itself. */
function returnsToPlay({ kind, target, transition }: MoveRule): boolean {
  return (kind === "resume" || kind === "reopen") && target.kind === "open" && transition === undefined;
}

function requiredOf({ kind, source, transition }: MoveRule): readonly string[] {
  const own = asksToExit(kind) ? (source.requiredFields ?? []) : [];
  return [...own, ...(transition?.requiredFields ?? [])];
}

function moveRows({ byKind }: Moves, minimum: number): readonly FiguredRow[] {
  return KINDS.map((kind) => {
    const { all, kept } = byKind[kind];
    const head = { id: kind, sample: all };
    return quotientRow(head, wholeFraction(kept), wholeFraction(all), { minimum, empty: "no_moves" });
  });
}

function dealRows({ byVerdict, deals }: Moves, minimum: number): readonly FiguredRow[] {
  const whole = wholeFraction(deals.all.length);
  return VERDICTS.filter((verdict) => verdict === "conforming" || byVerdict.has(verdict)).map((verdict) => {
    const head = { id: verdict, sample: deals.all.length };
    const count = wholeFraction(byVerdict.get(verdict) ?? 0);
    return quotientRow(head, count, whole, { minimum, empty: "no_moves" });
  });
}
