import { comparison, type Decimal, minus, negate, plus, ZERO } from "../../../kernel/decimal/index.js";
import { byText } from "../../../kernel/order/index.js";
import type { CreditRole } from "../../statementTypes.js";
import type { Given, Payees, RollupRule } from "../creditingFunction.js";

/** A credit by which a record reaches managers. */
export interface Path {
  readonly personId: string;
  readonly measure: number;
  readonly amount: Decimal;
  readonly role: CreditRole;
}

/** What a manager is credited with at a level, before the share of the rule. */
export interface RolledUp {
  readonly managerId: string;
  readonly given: Given;
  readonly level: number;
  readonly amount: Decimal;
}

/**
 * What each manager has of one record already under each id that credits go by: there a record counts once, whichever
 * rules and people it comes through.
 */
export type Counted = Map<string, Decimal>;

/**
 * Takes the credits of one record up through the managers of those who have them.
 *
 * What comes from owners and splits never makes more than the record within a level; overlays are on top.
 */
export function rollUp(
  rule: RollupRule,
  paths: readonly Path[],
  values: readonly (Decimal | null)[],
  date: string,
  payees: Payees,
  counted: Counted,
): readonly RolledUp[] {
  const used = paths.filter(({ role }) => rule.of.has(role));
  return levelsOf(rule, used, date, payees).flatMap((level) =>
    [...reached(used, level, date, payees)]
      .sort(byText(([key]) => key))
      .flatMap(([, { managerId, measure, primary, onTop }]) =>
        rule.gives
          .filter((given) => given.measure === measure)
          .flatMap((given): readonly RolledUp[] => {
            const key = `${given.name} ${rule.once === "level" ? level : ""} ${managerId}`;
            const before = counted.get(key) ?? ZERO;
            const counts = nearer(primary, minus(values[measure] ?? ZERO, before));
            counted.set(key, plus(before, counts));
            const amount = plus(counts, onTop);
            const isRepeated = amount.units === 0 && primary.units !== 0;
            return isRepeated ? [] : [{ managerId, given, level, amount }];
          }),
      ),
  );
}

/** The levels of a rule at which there is anybody. */
function levelsOf(
  { levels, most }: RollupRule,
  paths: readonly Path[],
  date: string,
  payees: Payees,
): readonly number[] {
  if (levels !== null) return levels;
  const depths = paths.map(({ personId }) => payees.chainOf(personId, date).managers.length);
  const depth = Math.min(
    most,
    depths.reduce((a, b) => Math.max(a, b), 0),
  );
  return Array.from({ length: depth }, (_, at) => at + 1);
}

interface Reached {
  readonly managerId: string;
  readonly measure: number;
  readonly primary: Decimal;
  readonly onTop: Decimal;
}

/** Who is reached at a level, with the sums of what comes there. */
function reached(
  paths: readonly Path[],
  level: number,
  date: string,
  payees: Payees,
): ReadonlyMap<string, Reached> {
  const found = new Map<string, Reached>();
  for (const { personId, measure, amount, role } of paths) {
    const managerId = payees.chainOf(personId, date).managers[level - 1];
    if (managerId === undefined) continue;
    const key = `${managerId} ${measure}`;
    const { primary, onTop } = found.get(key) ?? { primary: ZERO, onTop: ZERO };
    const isOnTop = role === "overlay";
    found.set(key, {
      managerId,
      measure,
      primary: isOnTop ? primary : plus(primary, amount),
      onTop: isOnTop ? plus(onTop, amount) : onTop,
    });
  }
  return found;
}

/** The amount, but no farther from zero than what is left, which has the same sign or is zero. */
function nearer(amount: Decimal, left: Decimal): Decimal {
  return comparison(size(amount), size(left)) > 0 ? left : amount;
}

function size(amount: Decimal): Decimal {
  return amount.units < 0 ? negate(amount) : amount;
}
