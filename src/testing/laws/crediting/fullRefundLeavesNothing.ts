import fc from "fast-check";
import type { CompiledCrediting, CreditingFacts } from "../../../incentives/index.js";
import type { FactRecord } from "../../../kernel/index.js";
import { creditingFacts, negated } from "../../arbitraries/crediting/creditingFacts.js";
import { creditingNeeds } from "../../documents/creditingNeeds.js";
import { difference, type Law, lawOf } from "../law.js";
import { recordsIn, totalsOf } from "./creditingCase.js";

type RefundScenario = { readonly facts: CreditingFacts; readonly original: string };

/** The bases of which the negative of all amounts is the negative worth. */
const LINEAR: readonly string[] = ["net", "gross", "margin", "contractValue", "quantity"];
const SYMMETRIC: readonly string[] = ["halfUp", "halfEven", "halfDown"];

/** Conditional: where a refund mirrors its original, and rounding treats both signs alike. */
export function fullRefundLeavesNothing(crediting: CompiledCrediting): readonly Law[] {
  const { document } = crediting;
  const { measures, refunds = "mirror", rounding } = document;
  const isLinear = measures.every(({ base }) => LINEAR.includes(base?.kind ?? "net"));
  if (refunds !== "mirror" || !isLinear || !SYMMETRIC.includes(rounding?.mode ?? "halfUp")) return [];
  const { amounts } = creditingNeeds(document);
  const scenarios = fc
    .tuple(creditingFacts(crediting, { refunds: false }), fc.nat(5))
    .map(([facts, at]): RefundScenario => {
      const records = recordsIn(crediting, facts);
      return { facts, original: records[at % Math.max(1, records.length)]?.id ?? "" };
    });
  const statement =
    "A record that takes back another in full leaves everybody with what they have without both.";
  return [
    lawOf("fullRefundLeavesNothing", statement, scenarios, ({ facts, original }) => {
      const records = recordsIn(crediting, facts);
      const sold = records.find(({ id }) => id === original);
      if (sold === undefined) return null;
      const refund: FactRecord = { ...sold, ...negated(sold, amounts), id: "refund", refundOf: original };
      const totals = (list: readonly FactRecord[]) =>
        totalsOf(
          crediting.evaluate({ ...facts, records: { ...facts.records, [document.event.from]: list } }),
        );
      return difference(totals(records.filter(({ id }) => id !== original)), totals([...records, refund]), {
        original,
      });
    }),
  ];
}
