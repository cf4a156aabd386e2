import { round } from "attainment";
import { table } from "../terminal/table.js";
import { abc, forecast, grades, pipeline, rfm, sales, satisfaction, visits } from "./knowCustomers.js";

const percent = (ratio: string | null | undefined) =>
  ratio === null || ratio === undefined ? "-" : `${round(`${ratio}e2`, { mode: "halfUp", places: 1 })} %`;
const money = (amount: string | null | undefined) =>
  amount === null || amount === undefined ? "-" : round(amount, { mode: "halfUp", places: 0 });

const metric = (id: string) => pipeline.metrics.find((each) => each.id === id);
const rowsOf = (id: string) => new Map(metric(id)?.rows?.map((row) => [row.id, row]));
const [conversion, time, leak] = [rowsOf("conversion"), rowsOf("time"), rowsOf("leak")];

console.log(`The pipeline in ${pipeline.period}\n`);
console.log(
  table(
    [
      { heading: "Stage" },
      { heading: "Deals", figures: true },
      { heading: "Go on", figures: true },
      { heading: "Median days", figures: true },
      { heading: "Lost from here", figures: true },
    ],
    pipeline.stages
      .filter(({ kind }) => kind === "open")
      .map(({ id, count }) => [
        id,
        String(count),
        percent(conversion.get(id)?.value),
        time.get(id)?.value ?? "-",
        money(leak.get(id)?.value),
      ]),
  ),
);
console.log(`\nWon of all closed: ${percent(metric("winRate")?.value)}`);
console.log(`The stage that takes longest: ${metric("bottleneck")?.topId ?? "-"}`);
for (const { reason, count } of forecast.aside)
  console.log(`Not in the forecast: ${count} deals (${reason})`);
console.log(`Open deals: ${money(forecast.open.amount)}, expected by history: ${money(forecast.expected)}`);
const { interval } = forecast;
if (interval !== null)
  console.log(
    `With 95 % confidence, wins so far and to come are worth ${money(interval.from)} to ${money(interval.to)}`,
  );

console.log("\nWho the customers are\n");
console.log(
  table(
    [{ heading: "Segment" }, { heading: "Customers", figures: true }, { heading: "Won", figures: true }],
    (rfm.segments ?? [])
      .filter(({ customers }) => customers > 0)
      .map(({ id, customers, amount }) => [id, String(customers), money(amount)]),
  ),
);
const classes = abc.classes.map(({ id, items, share }) => `${id} ${items} (${percent(share)})`);
console.log(`\nABC by what they bought: ${classes.join(", ")}`);

console.log("\nWho is visited as often as the grade asks\n");
console.log(
  table(
    [
      { heading: "Grade" },
      { heading: "Customers", figures: true },
      { heading: "On time", figures: true },
      { heading: "Overdue", figures: true },
      { heading: "Never", figures: true },
    ],
    visits.grades.map(({ id, customers, onTime, overdue, untouched }) => [
      id ?? "-",
      ...[customers, onTime, overdue, untouched].map(String),
    ]),
  ),
);
console.log(`\nNot placed for want of facts: ${grades.unplaced}`);
console.log(`Net promoter score: ${round(satisfaction.value ?? "0", { mode: "halfUp", places: 1 })}`);

console.log("\nWhat was won, by team and product, against the quarter before\n");
console.log(
  table(
    [
      { heading: "Team" },
      { heading: "Product" },
      { heading: "Won", figures: true },
      { heading: "Share", figures: true },
      { heading: "Growth", figures: true },
    ],
    sales.parts.map(({ path, measures: [won] }) => [
      path[0] ?? "-",
      path[1] ?? "all",
      money(won?.value),
      percent(won?.shareOfTotal),
      percent(won?.changes?.[0]?.growth),
    ]),
  ),
);
