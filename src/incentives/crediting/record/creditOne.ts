import type { Decimal } from "../../../kernel/decimal/index.js";
import type {
  CreditedRecord,
  CreditingFunction,
  CreditingScene,
  FlatRecord,
  RecordFault,
  RecordRest,
} from "../creditingFunction.js";
import type { UncreditedReason } from "../resultTypes.js";
import { countOf } from "./countOf.js";
import { creditOwner } from "./creditOwner.js";
import { creditPeople } from "./creditPeople.js";
import { type Standing, standingOf } from "./standingOf.js";
import { conversionOf, worthOf } from "./worthOf.js";

/** What came of one record; null where it is faulty, and then `fault` was told why. */
export function creditOne(
  crediting: CreditingFunction,
  scene: CreditingScene,
  record: FlatRecord,
  fault: RecordFault,
): CreditedRecord | null {
  const standing = standingOf(crediting, scene, record, fault);
  if (standing === null) return null;
  if (typeof standing === "string") return nothing(standing);
  const valued = valuesOf(crediting, scene, standing, fault);
  if (valued === null) return null;
  const { plain } = crediting;
  if (plain !== null) return creditOwner(plain, scene, standing, valued.values, valued.rest);
  return creditPeople(crediting, scene, standing, valued.values, valued.rest, fault);
}

/** The values of a record by measure, with what it is not credited with for want of one; null for a fault. */
export function valuesOf(
  crediting: CreditingFunction,
  scene: CreditingScene,
  { record, original, rateDate }: Standing,
  fault: RecordFault,
): { readonly values: readonly (Decimal | null)[]; readonly rest: RecordRest[] } | null {
  let isSound = true;
  const noted: RecordFault = (field, issueAt) => {
    isSound = false;
    fault(field, issueAt);
  };
  const conversion = conversionOf(crediting, record, rateDate, scene.rates, noted);
  const rest: RecordRest[] = [];
  const values = crediting.measures.map((measure, index) => {
    if (measure.base.isCount && original !== null) return countOf(crediting, record, original);
    const valued = worthOf(crediting, measure, record, conversion ?? null, noted);
    if (valued.value !== null) return valued.value;
    rest.push({ reason: valued.reason, measure: index, personId: null, amount: null });
    return null;
  });
  return isSound ? { values, rest } : null;
}

function nothing(reason: UncreditedReason): CreditedRecord {
  const rest = [{ reason, measure: null, personId: null, amount: null }];
  return { date: null, values: [], credits: [], rest, unsure: [], unknown: [] };
}
