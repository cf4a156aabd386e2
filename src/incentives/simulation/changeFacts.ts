import { addDays, safeParsePeriod } from "../../kernel/calendar/index.js";
import { formatDecimal, parseDecimal, plus } from "../../kernel/decimal/index.js";
import { type Fields, type Issue, isList, issueOf, ownFields, ownItems } from "../../kernel/issue/index.js";
import type { SimulationCode } from "./codes.js";
import type { FactChange } from "./comparisonTypes.js";

/** Facts while they are changed: their own fields, which the evaluation judges. */
type Draft = Map<string, unknown>;

type Change = (draft: Draft, change: Fields) => void;

const KNOWN: Readonly<Record<FactChange["kind"], readonly string[]>> = {
  deal: ["measure", "amount", "id", "date", "fields"],
  measure: ["measure", "value"],
  quota: ["componentId", "quota", "target"],
  attribute: ["name", "value"],
};

const changes: Readonly<Record<FactChange["kind"], Change>> = {
  deal: addDeal,
  measure: setMeasure,
  quota: setQuota,
  attribute: (draft, change) => setIn(draft, "attributes", change.get("name"), change.get("value")),
};

/** The facts with the changes made in their order; a change that is none goes to `issues`. */
export function changeFacts(
  facts: unknown,
  change: unknown,
  issues: Issue[],
): Readonly<Record<string, unknown>> {
  const draft: Draft = new Map(ownFields(facts, "", issues) ?? []);
  const list = isList(change) ? (ownItems(change, "/change", issues) ?? []) : [change];
  for (const [index, each] of list.entries()) {
    const path = isList(change) ? `/change/${index}` : "/change";
    const fields = ownFields(each, path, issues);
    const kind = kindOf(fields?.get("kind"));
    if (fields === null) continue;
    if (kind === null) issues.push(unknownKind(path));
    else {
      ownFields(each, path, issues, new Set(["kind", ...KNOWN[kind]]));
      changes[kind](draft, fields);
    }
  }
  return Object.fromEntries(draft);
}

function kindOf(kind: unknown): FactChange["kind"] | null {
  return (["deal", "measure", "quota", "attribute"] as const).find((each) => each === kind) ?? null;
}

/** A deal among the credits; where the measure is given as a total as well, or as that alone, the total grows with it. */
function addDeal(draft: Draft, change: Fields): void {
  const measure = change.get("measure");
  const credits = listOf(draft, "credits");
  const given = measuresOf(draft).get(textOf(measure));
  const isTotal = given !== undefined;
  if (isTotal) setIn(draft, "measures", measure, sumOf(given, change.get("amount")));
  if (isTotal && !credits.some((credit) => fieldOf(credit, "measure") === measure)) return;
  const period = safeParsePeriod(draft.get("period"));
  const deal = new Map(change);
  deal.delete("kind");
  if (!deal.has("id")) deal.set("id", "whatIf");
  if (!deal.has("date") && period.ok) deal.set("date", addDays(period.data.to, -1));
  draft.set("credits", [...credits, Object.fromEntries(deal)]);
}

/** A measure as a total: its credits would say something else. */
function setMeasure(draft: Draft, change: Fields): void {
  const measure = change.get("measure");
  if (draft.has("credits"))
    draft.set(
      "credits",
      listOf(draft, "credits").filter((credit) => fieldOf(credit, "measure") !== measure),
    );
  setIn(draft, "measures", measure, change.get("value"));
}

/** Before any day that a period can hold, so that nothing is weighted by days. */
const ALWAYS = "0001-01-01";

/** The quota or target from ever on, in place of the dated ones of the same component and term. */
function setQuota(draft: Draft, change: Fields): void {
  const componentId = change.get("componentId");
  const terms = ["quota", "target"].filter((term) => change.has(term));
  const others = listOf(draft, "quotas").flatMap((dated) => {
    const own = new Map(ownFields(dated, "", []) ?? []);
    if (own.get("componentId") !== componentId) return [dated];
    for (const term of terms) own.delete(term);
    return own.has("quota") || own.has("target") ? [Object.fromEntries(own)] : [];
  });
  const added = Object.fromEntries(terms.map((term) => [term, change.get(term)]));
  draft.set("quotas", [...others, { componentId, from: ALWAYS, ...added }]);
}

function setIn(draft: Draft, name: string, key: unknown, value: unknown): void {
  const own = new Map(draft.has(name) ? (ownFields(draft.get(name), "", []) ?? []) : []);
  own.set(textOf(key), value);
  draft.set(name, Object.fromEntries(own));
}

function measuresOf(draft: Draft): Fields {
  return (draft.has("measures") ? ownFields(draft.get("measures"), "", []) : null) ?? new Map();
}

/** What cannot be added is left as it is, and the evaluation tells what is wrong with the one that is none. */
function sumOf(total: unknown, more: unknown): unknown {
  const [one, other] = [parseDecimal(total), parseDecimal(more)];
  if (typeof other !== "object") return more;
  return typeof one === "object" ? formatDecimal(plus(one, other)) : total;
}

function listOf(draft: Draft, name: string): readonly unknown[] {
  const list = draft.get(name);
  return isList(list) ? (ownItems(list, "", []) ?? []) : [];
}

function fieldOf(item: unknown, name: string): unknown {
  return ownFields(item, "", [])?.get(name);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function unknownKind(path: string): Issue<SimulationCode> {
  const message = "This is no known change. Write the kind deal, measure, quota or attribute.";
  return issueOf<SimulationCode>("incentives.unknown_change", `${path}/kind`, message);
}
