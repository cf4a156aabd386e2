import { describe, expect, test } from "vitest";
import {
  compilePartnerProgram,
  type DealRegistration,
  type DealRegistrationRules,
} from "../../../src/tiers/partners/index.js";
import { channel } from "./channel.js";

type Row = Partial<Omit<DealRegistration, "fields">> & {
  readonly customerId?: string;
  readonly productId?: string;
};

function registration(
  id: string,
  registeredOn: string,
  { customerId = "acme", productId = "crm", ...rest }: Row = {},
): DealRegistration {
  return { id, partnerId: `partner-${id}`, registeredOn, fields: { customerId, productId }, ...rest };
}

function judge(
  registrations: readonly DealRegistration[],
  asOf: string,
  rules: Partial<DealRegistrationRules> = {},
) {
  const program = compilePartnerProgram({
    ...channel,
    registration: { protectionDays: 90, extensionDays: 30, ...rules },
  });
  const { registrations: judged } = program.registerDeals({ asOf, registrations });
  return judged.map(({ status, reason }) => `${status} ${reason}`);
}

const first = registration("a", "2026-01-10");

describe("protection", () => {
  test("ends 90 days after the first day", () => {
    expect(judge([first], "2026-04-09")).toEqual(["protected registered_first"]);
    expect(judge([first], "2026-04-10")).toEqual(["expired registered_first"]);
  });

  test("is extended once, from within it", () => {
    const extended = { ...first, extendedOn: "2026-04-09" };
    expect(judge([extended], "2026-05-09")).toEqual(["protected registered_first"]);
    expect(judge([extended], "2026-05-10")).toEqual(["expired registered_first"]);
    expect(judge([{ ...first, extendedOn: "2026-04-10" }], "2026-04-20")).toEqual(["expired not_extended"]);
    expect(judge([extended], "2026-04-09", { extensionDays: 0 })).toEqual(["protected not_extended"]);
  });

  test("ends with the calendar at the latest", () => {
    expect(judge([registration("a", "9999-12-01")], "9999-12-30")).toEqual(["protected registered_first"]);
  });

  test("ends with the deal, or with a withdrawal", () => {
    expect(judge([{ ...first, wonOn: "2026-03-01" }], "2026-03-01")).toEqual(["won registered_first"]);
    expect(judge([{ ...first, wonOn: "2026-03-01" }], "2026-02-28")).toEqual(["protected registered_first"]);
    expect(judge([{ ...first, withdrawnOn: "2026-03-01" }], "2026-03-02")).toEqual([
      "withdrawn registered_first",
    ]);
    expect(judge([{ ...first, wonOn: "2026-04-10" }], "2026-05-01")).toEqual(["expired won_unprotected"]);
  });
});

describe("conflicts", () => {
  test("who comes later is rejected while the first is protected, and may come again after", () => {
    const rows = [first, registration("b", "2026-04-09"), registration("c", "2026-04-10")];
    expect(judge(rows, "2026-05-01")).toEqual([
      "expired registered_first",
      "rejected registered_before",
      "protected registered_first",
    ]);
    const result = compilePartnerProgram(channel).registerDeals({ asOf: "2026-05-01", registrations: rows });
    expect(result.value).toBe("1");
    expect(result.registrations[1]).toEqual({
      id: "b",
      partnerId: "partner-b",
      status: "rejected",
      protection: null,
      reason: "registered_before",
      conflictsWith: ["a"],
    });
    expect(result.registrations[2]?.protection).toEqual({ from: "2026-04-10", to: "2026-07-09" });
  });

  test("the same partner registers once", () => {
    const again = registration("b", "2026-02-01", { partnerId: "partner-a" });
    expect(judge([first, again], "2026-03-01")[1]).toBe("rejected already_registered");
  });

  test("one day: nobody, or by id", () => {
    const rows = [first, registration("b", "2026-01-10")];
    expect(judge(rows, "2026-02-01")).toEqual([
      "rejected registered_same_day",
      "rejected registered_same_day",
    ]);
    expect(judge(rows, "2026-02-01", { sameDay: "byId" })).toEqual([
      "protected registered_first",
      "rejected registered_before",
    ]);
    expect(judge([...rows, registration("c", "2026-01-11")], "2026-02-01")[2]).toBe(
      "protected registered_first",
    );
  });

  test("other customers and other products are other deals", () => {
    const customer = registration("b", "2026-01-11", { customerId: "zeta" });
    const product = registration("c", "2026-01-12", { productId: "erp" });
    expect(judge([first, customer, product], "2026-02-01")).toEqual([
      "protected registered_first",
      "protected registered_first",
      "rejected registered_before",
    ]);
    const sameDealBy = ["customerId", "productId"];
    expect(judge([first, product], "2026-02-01", { sameDealBy })[1]).toBe("protected registered_first");
  });

  test("what lies after the day has not happened yet", () => {
    const rows = [{ ...first, withdrawnOn: "2026-02-02" }, registration("b", "2026-02-02")];
    expect(judge(rows, "2026-02-01")).toEqual(["protected registered_first", "later not_yet_registered"]);
    expect(judge(rows, "2026-02-02")).toEqual(["withdrawn registered_first", "protected registered_first"]);
  });
});

test("faults are all told, or left out", () => {
  const program = compilePartnerProgram(channel);
  const facts = {
    asOf: "2026-02-01",
    registrations: [
      first,
      { ...registration("b", "2026-01-11"), fields: {} },
      { ...registration("c", "2026-01-11"), wonOn: "2026-01-10", extendedOn: "x" },
      registration("d", "2026-02-30"),
      registration("e", "2026-01-12"),
      registration("e", "2026-01-13"),
      null,
    ],
  };
  const read = program.safeRegisterDeals(facts);
  expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
    "tiers.missing_deal_field /registrations/1/fields/customerId",
    "date.not_a_date /registrations/2/extendedOn",
    "tiers.before_registration /registrations/2/wonOn",
    "date.not_a_date /registrations/3/registeredOn",
    "tiers.duplicate_partner_fact /registrations/4/id",
    "tiers.duplicate_partner_fact /registrations/5/id",
    "document.wrong_type /registrations/6",
  ]);
  const left = program.safeRegisterDeals(facts, { onInvalid: "report" });
  expect(left.ok && [left.data.registrations.length, left.data.leftOut?.length]).toEqual([1, 6]);
  for (const faulty of [
    null,
    { registrations: [] },
    { asOf: "soon", registrations: [] },
    { asOf: "2026-01-01" },
  ])
    expect(program.safeRegisterDeals(faulty).ok).toBe(false);
  const { registration: _rules, ...rest } = channel;
  const none = compilePartnerProgram(rest).safeRegisterDeals(facts);
  expect(none.ok ? [] : none.issues.map(({ code, path }) => [code, path])).toEqual([
    ["tiers.no_registration_rules", "/registration"],
  ]);
});
