import type { CompiledPlan, Plan, PlanFacts, Statement } from "../../../incentives/index.js";
import { moneyOf } from "../../premises/moneyOf.js";
import { difference, type Law, lawOf } from "../law.js";
import { type FactsScenario, factsScenarios, plainAmount } from "./planCase.js";
import { tenfoldPlan } from "./tenfoldPlan.js";
import { tenfold } from "./tenfoldScale.js";

/**
 * Conditional: for plans that round nothing on the way, and in which money is told apart from plain numbers. `compile`
 * makes the plan of a document.
 */
export function scaledMoneyScalesPay(
  plan: CompiledPlan,
  compile: (document: Plan) => CompiledPlan,
): readonly Law[] {
  const [version, ...others] = plan.versions;
  const money = version === undefined || others.length > 0 ? null : moneyOf(version);
  const more = version === undefined || money === null ? null : tenfoldPlan(version);
  if (version === undefined || money === null || more === null) return [];
  // As good as unrounded: what does not end is cut at the same digit of both.
  const once = compile({ ...version, rounding: { mode: "halfUp", places: 20 } });
  const ten = compile({ ...more, rounding: { mode: "halfUp", places: 19 } });
  const scenarios = factsScenarios(plan, { state: false });
  const statement =
    "Ten times the money, in the plan and in the facts, is ten times the pay before it is rounded.";
  return [
    lawOf("scaledMoneyScalesPay", statement, scenarios, ({ facts }: FactsScenario) => {
      const [less, scaled] = [once.evaluate(facts), ten.evaluate(tenfoldFacts(facts, money))];
      return difference(paidOf(less, true), paidOf(scaled, false));
    }),
  ];
}

function paidOf({ value, payable }: Statement, isTimesTen: boolean): unknown {
  return [value, payable].map((amount) =>
    amount === null ? null : plainAmount(isTimesTen ? tenfold(amount) : amount),
  );
}

function tenfoldFacts(facts: PlanFacts, money: ReadonlySet<string>): PlanFacts {
  const { measures, credits, cash, adjustments, quotas } = facts;
  const scaled = <T extends { readonly amount: unknown }>(list: readonly T[]) =>
    list.map((each) => ({ ...each, amount: tenfold(String(each.amount)) }));
  return {
    ...facts,
    measures: Object.fromEntries(
      Object.entries(measures ?? {}).map(([name, value]) => [
        name,
        value === null || !money.has(name) ? value : tenfold(String(value)),
      ]),
    ),
    ...(credits === undefined ? {} : { credits: scaled(credits) }),
    ...(cash === undefined ? {} : { cash: scaled(cash) }),
    ...(adjustments === undefined ? {} : { adjustments: scaled(adjustments) }),
    ...(quotas === undefined
      ? {}
      : {
          quotas: quotas.map((dated) =>
            dated.quota === undefined ? dated : { ...dated, quota: tenfold(String(dated.quota)) },
          ),
        }),
  };
}
