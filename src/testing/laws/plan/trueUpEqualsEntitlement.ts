import type { CompiledPlan } from "../../../incentives/index.js";
import { parsePeriod, splitPeriod } from "../../../kernel/index.js";
import { foldableComponents } from "../../premises/foldableComponents.js";
import { difference, firstOf, type Law, lawOf } from "../law.js";
import { courseOf, factsScenarios, factsWithin, plainAmount, sumOf, UNCHANGED } from "./planCase.js";

/** Conditional: for the same components as `monthsFoldToTheQuarter`; here after every month. */
export function trueUpEqualsEntitlement(plan: CompiledPlan): readonly Law[] {
  const [version, ...others] = plan.versions;
  const ids = version === undefined || others.length > 0 ? [] : foldableComponents(version, false);
  if (ids.length === 0) return [];
  const statement =
    "After each month, what a running total has paid is what it pays at once for all that was sold since it began.";
  const scenarios = factsScenarios(plan, {
    complete: true,
    credits: "always",
    period: "quarter",
    state: false,
    ...UNCHANGED,
  });
  return [
    lawOf("trueUpEqualsEntitlement", statement, scenarios, ({ facts }) => {
      const { from, to } = parsePeriod(facts.period);
      const months = splitPeriod({ from, to }, "month");
      const statements = courseOf(
        plan,
        months.map((month) => factsWithin(facts, month)),
      );
      return firstOf([...statements.keys()], (last) => {
        const end = months[last]?.to ?? to;
        const atOnce = plan.evaluate(factsWithin(facts, { from, to: end }));
        return firstOf(ids, (id) => {
          const lines = statements
            .slice(0, last + 1)
            .flatMap((each) => each.lines.filter((line) => line.id === id));
          const paid = lines.flatMap(({ value }) => value ?? []);
          const entitled = atOnce.lines.find((line) => line.id === id)?.value ?? null;
          if (entitled === null || paid.length <= last) return null;
          return difference(plainAmount(entitled), sumOf(paid), { line: id, until: end });
        });
      });
    }),
  ];
}
