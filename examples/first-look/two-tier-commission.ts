// 5 % up to 100,000 and 8 % above it: what does a quarter of 150,000 pay?
import { renderText } from "attainment/explain";
import { compilePlan } from "attainment/incentives";

const plan = compilePlan({
  kind: "plan",
  id: "ae-2026",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "new-business",
      measure: "bookings",
      scale: {
        kind: "bands",
        mode: "graduated",
        bands: [
          { from: "0", rate: "0.05" },
          { from: "100000", rate: "0.08" },
        ],
      },
    },
  ],
});

const statement = plan.evaluate({ period: "2026-Q3", measures: { bookings: "150000" } }, { trace: true });

console.log(statement.value);
console.log(renderText(statement));
