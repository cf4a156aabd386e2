import { comparison, type Decimal, ONE, plus, ZERO } from "../../../kernel/decimal/index.js";
import { type Issue, issueOf, quoted } from "../../../kernel/issue/index.js";
import { textOf } from "../base/fieldOf.js";
import type { CreditingCode } from "../codes.js";
import type {
  CreditedRecord,
  CreditingFunction,
  CreditingScene,
  Payee,
  PayeeRule,
  RecordCredit,
  RecordFault,
  RecordRest,
  RollupRule,
} from "../creditingFunction.js";
import type { UncreditedReason } from "../resultTypes.js";
import { notOne } from "../rules/readShares.js";
import { type Counted, type Path, rollUp } from "../rules/rollUp.js";
import { givenOf, overlayOf, splitOf } from "../rules/shareValue.js";
import { fits, winnersOf } from "../rules/winnersOf.js";
import type { Standing } from "./standingOf.js";

/** What is found on the way through the rules. */
interface Way {
  readonly crediting: CreditingFunction;
  readonly scene: CreditingScene;
  readonly standing: Standing;
  readonly values: readonly (Decimal | null)[];
  readonly credits: RecordCredit[];
  readonly rest: RecordRest[];
  readonly paths: Path[];
  readonly unsure: (PayeeRule | RollupRule)[];
  readonly unknown: string[];
}

const ROLES = { owner: "direct", split: "split", overlay: "overlay" } as const;

/** Credits the values of a record to people: owners and splits, overlays, then managers; null for a fault. */
export function creditPeople(
  crediting: CreditingFunction,
  scene: CreditingScene,
  standing: Standing,
  values: readonly (Decimal | null)[],
  rest: RecordRest[],
  fault: RecordFault,
): CreditedRecord | null {
  const way: Way = {
    crediting,
    scene,
    standing,
    values,
    rest,
    credits: [],
    paths: [],
    unsure: [],
    unknown: [],
  };
  const { basis, planDate, date } = standing;
  const { document, primary, overlays, rollups } = crediting;
  const won = winnersOf(primary, basis, planDate, scene.shares, way.unsure, document.precedence);
  if (won.isTied || won.rules.length === 0) restAll(won.isTied ? "tied_rules" : "no_rule", way);
  else for (const rule of won.rules) if (!creditRule(rule, way, fault)) return null;
  for (const rule of overlays) if (fits(rule, basis, planDate, way.unsure)) creditRule(rule, way, fault);
  for (const cycle of cyclesOf(way)) {
    fault(null, (path) => inCircle(cycle, planDate, path));
    return null;
  }
  const counted: Counted = new Map();
  for (const rule of rollups) if (fits(rule, basis, planDate, way.unsure)) creditManagers(rule, way, counted);
  const { credits, unsure, unknown } = way;
  return { date, values, credits, rest, unsure, unknown };
}

/** Credits whom one rule names; false for a fault. */
function creditRule(rule: PayeeRule, way: Way, fault: RecordFault): boolean {
  const { crediting, scene, standing, values } = way;
  const payees = rule.payees(standing.basis, scene.shares);
  if (payees === null) return true;
  if (rule.kind === "split" && rule.stream !== null) {
    const total = payees.reduce((sum, { share }) => plus(sum, share), ZERO);
    if (comparison(total, ONE) !== 0) {
      fault(null, (path) => notOne(total, path, textOf(standing.basis, "id") ?? ""));
      return false;
    }
  }
  for (const { measure, name, share, isFirst } of rule.gives) {
    const value = values[measure] ?? null;
    if (value === null) continue;
    const isMoney = crediting.measures[measure]?.base.isMoney === true;
    const whole = givenOf(value, { share }, isMoney, crediting);
    const deal = rule.kind === "overlay" ? overlayOf : splitOf;
    const parts = deal(whole, payees, isMoney, crediting);
    for (const [index, payee] of payees.entries()) {
      const amount = parts[index] ?? ZERO;
      const personId = knownPayee(rule, payee, measure, amount, way);
      if (personId === null) continue;
      const role = ROLES[rule.kind];
      way.credits.push({ name, measure, personId, amount, role, level: 0, rule });
      if (isFirst && crediting.rollups.length > 0) way.paths.push({ personId, measure, amount, role });
    }
  }
  return true;
}

/** Who is credited; null where it is nobody known, and then the part is listed, or warned of where it is on top. */
function knownPayee(
  rule: PayeeRule,
  { personId }: Payee,
  measure: number,
  amount: Decimal,
  { scene, rest, unknown }: Way,
): string | null {
  if (personId !== null && scene.payees.ids.has(personId)) return personId;
  if (rule.kind === "overlay") {
    if (personId !== null) unknown.push(personId);
    return null;
  }
  rest.push({ reason: personId === null ? "no_owner" : "unknown_person", measure, personId, amount });
  return null;
}

/** Lists every value of a record that no rule takes. */
function restAll(reason: UncreditedReason, { values, rest }: Way): void {
  for (const [measure, amount] of values.entries())
    if (amount !== null) rest.push({ reason, measure, personId: null, amount });
}

function creditManagers(rule: RollupRule, way: Way, counted: Counted): void {
  const { crediting, scene, standing, values, paths } = way;
  const measures = new Set(rule.gives.map(({ measure }) => measure));
  const own = paths.filter(({ measure }) => measures.has(measure));
  const managers = rollUp(rule, own, values, standing.planDate, scene.payees, counted);
  for (const { managerId, given, level, amount: whole } of managers) {
    if (!scene.payees.ids.has(managerId)) {
      way.unknown.push(managerId);
      continue;
    }
    const { name, measure } = given;
    const isMoney = crediting.measures[measure]?.base.isMoney === true;
    const amount = givenOf(whole, given, isMoney, crediting);
    way.credits.push({ name, measure, personId: managerId, amount, role: "rollup", level, rule });
  }
}

/** Circles among the managers of those who are credited, where a rule looks at managers at all. */
function cyclesOf({ crediting, scene, standing, paths }: Way): readonly (readonly string[])[] {
  if (crediting.rollups.length === 0) return [];
  return paths.flatMap(({ personId }) => {
    const { cycle } = scene.payees.chainOf(personId, standing.planDate);
    return cycle === null ? [] : [cycle];
  });
}

function inCircle(cycle: readonly string[], date: string, path: string): Issue {
  const names = cycle.map(quoted).join(", ");
  const message = `On ${date} these people manage each other in a circle: ${names}. Mend the assignment of one of them.`;
  const people = cycle.map((id) => id.slice(0, 80));
  return issueOf<CreditingCode>("crediting.hierarchy_cycle", path, message, { people, date });
}
