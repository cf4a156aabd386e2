import { deepFreeze } from "../../kernel/issue/index.js";
import type { Crediting } from "../crediting/types.js";

/**
 * Who is credited with a won deal: the people who share it by the stream `splits`, or else its owner (`bookings`); and the
 * managers above them, two levels up (`teamBookings`).
 *
 * A deal counts on the day of `closedOn`, net of tax, discount and returns. Managers come from the assignments of people.
 * A deal that reaches a manager through two people counts once. It goes with `managerOverridePlan`, and with
 * `accountExecutivePlan` for the people below.
 *
 * @example
 * ```ts
 * import { compileCrediting, teamCrediting } from "attainment/incentives";
 * const led = [{ from: "2025-01-01", managerId: "max" }];
 * const { credits } = compileCrediting(teamCrediting).evaluate({
 *   period: "2026-07",
 *   people: [{ id: "ann", assignments: led }, { id: "max" }],
 *   records: {
 *     deals: [{ id: "d-1", ownerId: "ann", stageId: "won", amount: "75000", closedOn: "2026-07-10" }],
 *     splits: [],
 *   },
 * });
 * credits.map(({ personId, measure, amount }) => `${personId} ${measure} ${amount}`); // => ["ann bookings 75000.00", "max teamBookings 75000.00"]
 * ```
 * Source: https://www.opensymmetry.com/prevent-duplicate-credits-xactly-incent/ for what happens where a deal counts twice.
 * @since 0.1.0
 */
export const teamCrediting: Crediting = /* @__PURE__ */ deepFreeze({
  kind: "crediting",
  id: "teamCrediting",
  title: "Won deals for owners and their managers",
  version: "1",
  currency: "USD",
  event: { kind: "booking", from: "deals", date: "closedOn", where: { field: "stageId", is: "won" } },
  measures: [{ id: "bookings", title: "Bookings" }],
  rules: [
    { id: "shared", title: "Who shares the deal", rank: 1, to: { kind: "split", from: "splits" } },
    { id: "owner", title: "The owner", rank: 2, to: { kind: "owner" } },
    {
      id: "team",
      title: "The managers above",
      to: { kind: "rollup", levels: 2 },
      measures: [{ measure: "bookings", as: "teamBookings" }],
    },
  ],
});
