// A small application around the package: what a screen shows while somebody types the amount of a deal.
import { renderText } from "attainment/explain";
import { compilePlan, type Statement } from "attainment/incentives";
import { compileLadder, type LadderResult } from "attainment/tiers";

// Whatever your application writes to: here the terminal, declared so that the program needs no types of a platform.
declare const console: { log(text: string): void };

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

const ladder = compileLadder({
  kind: "ladder",
  id: "executives",
  tiers: [{ id: "junior" }, { id: "senior", enter: { field: "bookings", gte: "120000" } }],
});

/** What the screen shows for one amount. */
interface Screen {
  readonly pay: string;
  readonly why: string;
  readonly untilSenior: string;
}

function show(bookings: string): Screen {
  const facts = { period: "2026-Q3", measures: { bookings } };
  const statement: Statement = plan.evaluate(facts, { trace: true });
  const level: LadderResult = ladder.evaluate(facts);
  return {
    pay: `${statement.value ?? "-"} ${statement.currency}`,
    why: renderText(statement),
    untilSenior: level.next?.criteria[0]?.short ?? "nothing more",
  };
}

const { pay, why, untilSenior } = show("112500.50");
console.log(`pay: ${pay}`);
console.log(`still needed for the senior level: ${untilSenior}`);
console.log(why);
