import { isCalendarDate, notADate } from "../../../kernel/calendar/index.js";
import { checkText, type Faults, readText } from "../../../kernel/facts/index.js";
import {
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  pointer,
  quoted,
} from "../../../kernel/issue/index.js";
import type { PartnerFactsCode } from "../codes.js";
import { duplicateFact } from "../facts/readDatedList.js";
import { readDate } from "../facts/readFields.js";
import type { DealRegistrationRules } from "./types.js";

/** A registration, read. `deal` is one text for all fields that the deal is known by. */
export interface ReadRegistration {
  readonly id: string;
  readonly partnerId: string;
  readonly registeredOn: string;
  readonly deal: string;
  readonly extendedOn: string | null;
  readonly wonOn: string | null;
  readonly withdrawnOn: string | null;
}

const LATER = ["extendedOn", "wonOn", "withdrawnOn"] as const;
const KNOWN: ReadonlySet<string> = new Set(["id", "partnerId", "registeredOn", "fields", ...LATER]);

/** The registrations that are sound; of several with one id none is kept. */
export function readRegistrations(
  value: unknown,
  rules: DealRegistrationRules,
  faults: Faults,
): readonly ReadRegistration[] {
  const read = (ownItems(value, "/registrations", faults.issues) ?? []).map((item, index) => {
    const path = `/registrations/${index}`;
    const own: Issue[] = [];
    const fields = ownFields(item, path, own, KNOWN);
    const registration = fields === null ? null : readOne(fields, path, rules, own);
    const id = fields?.get("id");
    return { registration, id: typeof id === "string" ? id : null, own, index };
  });
  const counts = new Map<string, number>();
  for (const { id } of read) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  return read.flatMap(({ registration, id, own, index }) => {
    if (id !== null && (counts.get(id) ?? 0) > 1) own.push(duplicateFact(id, `/registrations/${index}`));
    if (own.length === 0 && registration !== null) return [registration];
    for (const issue of own) faults.issues.push(issue);
    const reason = own[0]?.code ?? "document.wrong_type";
    const named = (id ?? `#${index}`).slice(0, 80);
    faults.leftOut.push({ id: named, stream: "registrations", index, reason, amount: null });
    return [];
  });
}

function readOne(
  fields: Fields,
  path: string,
  { sameDealBy = ["customerId"] }: DealRegistrationRules,
  issues: Issue[],
): ReadRegistration | null {
  const id = readText(fields, "id", path, issues);
  const partnerId = readText(fields, "partnerId", path, issues);
  const registeredOn = readDate(fields, "registeredOn", path, issues);
  const deal = readDeal(fields.get("fields"), `${path}/fields`, sameDealBy, issues);
  const [extendedOn, wonOn, withdrawnOn] = LATER.map((name) =>
    readLater(fields, name, path, registeredOn, issues),
  );
  if (id === null || partnerId === null || registeredOn === null || deal === null) return null;
  return {
    id,
    partnerId,
    registeredOn,
    deal,
    extendedOn: extendedOn ?? null,
    wonOn: wonOn ?? null,
    withdrawnOn: withdrawnOn ?? null,
  };
}

function readDeal(value: unknown, path: string, names: readonly string[], issues: Issue[]): string | null {
  const fields = ownFields(value, path, issues);
  if (fields === null) return null;
  const texts = names.map((name) => {
    const at = path + pointer([name]);
    if (fields.has(name)) return checkText(fields.get(name), at, issues);
    const message = `The deal is known by ${quoted(name)}, which the registration lacks. Give it.`;
    issues.push(
      issueOf<PartnerFactsCode>("tiers.missing_deal_field", at, message, { field: name.slice(0, 80) }),
    );
    return null;
  });
  return texts.includes(null) ? null : JSON.stringify(texts);
}

function readLater(
  fields: Fields,
  name: string,
  path: string,
  registeredOn: string | null,
  issues: Issue[],
): string | null {
  if (!fields.has(name)) return null;
  const date = readText(fields, name, path, issues);
  if (date === null) return null;
  if (!isCalendarDate(date)) {
    issues.push(notADate(`${path}/${name}`));
    return null;
  }
  if (registeredOn === null || registeredOn <= date) return date;
  const message = `${date} lies before the day of registration, ${registeredOn}. Correct the dates.`;
  issues.push(issueOf<PartnerFactsCode>("tiers.before_registration", `${path}/${name}`, message));
  return null;
}
