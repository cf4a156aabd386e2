import type { Deal, StageChange } from "attainment";
import { addDays } from "attainment/kernel";
import type { Random } from "./random.js";
import type { Seller } from "./team.js";

/** Deals, and the moves they made. */
export interface MadeDeals {
  readonly deals: readonly Deal[];
  readonly stageChanges: readonly StageChange[];
}

const path = ["prospecting", "contact", "needsAnalysis", "presentation", "quotation", "negotiation"];
const products = ["sensors", "controllers", "service"];
const reasons = ["price", "rival", "noBudget", "noDecision"];
const dealsEach = 25;
/** The last day that anything happens on. */
const end = "2026-09-30";

/** Some 600 deals, created from April to September: a third is still open, some go back a stage before they close. */
export function makeDeals(
  sellers: readonly Seller[],
  customers: readonly string[],
  random: Random,
): MadeDeals {
  const made = sellers.flatMap((seller, place) =>
    Array.from({ length: dealsEach }, (_, index) =>
      makeDeal(seller, place * dealsEach + index + 1, customers, random),
    ),
  );
  return {
    deals: made.map(({ deal }) => deal),
    stageChanges: made.flatMap(({ changes }) => changes),
  };
}

function makeDeal(
  { person, skill, tierId }: Seller,
  number: number,
  customers: readonly string[],
  random: Random,
): { readonly deal: Deal; readonly changes: readonly StageChange[] } {
  const id = `d-${String(number).padStart(3, "0")}`;
  const createdOn = laterOf(person.hiredOn ?? "2026-04-01", addDays("2026-04-01", random.whole(0, 160)));
  const size = tierId === "senior" ? 3 : tierId === "intermediate" ? 2 : 1;
  const amount = `${random.whole(25, 120) * size * 100}.${random.pick(["00", "00", "50", "75"])}`;
  const wins = random.chance(Math.min(0.85, 0.5 * skill));
  const stages = journey(wins, random);
  const changes: StageChange[] = [];
  let on = createdOn;
  let stageId: string | null = null;
  for (const next of stages) {
    if (stageId !== null) on = addDays(on, random.whole(3, 16));
    if (on > end) break;
    changes.push({
      id: `${id}-${changes.length + 1}`,
      dealId: id,
      ownerId: person.id,
      fromStageId: stageId,
      stageId: next,
      changedOn: on,
    });
    stageId = next;
  }
  const closing = changes.find((change) => ["contractSigning", "lost", "void"].includes(change.stageId));
  const deal: Deal = {
    id,
    ownerId: person.id,
    customerId: random.pick(customers),
    productId: random.pick(products),
    stageId: stageId ?? "prospecting",
    amount,
    currency: "EUR",
    createdOn,
    closedOn: closing?.changedOn ?? null,
    newCustomer: random.chance(0.3),
    lostReason: stageId === "lost" ? random.pick(reasons) : null,
  };
  return { deal, changes };
}

/** The stages that a deal goes through if there is time: to the contract, or lost on the way; one in eight goes back once. */
function journey(wins: boolean, random: Random): readonly string[] {
  const reached = wins ? path.length : random.whole(2, path.length);
  const ahead = path.slice(0, reached);
  const detour =
    random.chance(0.125) && reached > 3
      ? [ahead[reached - 2] ?? "contact", ahead[reached - 1] ?? "contact"]
      : [];
  const ending = wins
    ? ["contractSigning", ...(random.chance(0.4) ? ["afterSales"] : [])]
    : [random.chance(0.95) ? "lost" : "void"];
  return [...ahead, ...detour, ...ending];
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
