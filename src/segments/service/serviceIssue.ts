import { type Issue, issueOf, quoted } from "../../kernel/issue/index.js";
import type { Row } from "../../kernel/rows/index.js";
import type { ServiceCode } from "./codes.js";

/** Says that one day of a record lies before another that has to come first. */
export function daysTurnedRound(
  row: Row,
  code: ServiceCode,
  [field, day]: readonly [string, string],
  [earlierField, earlier]: readonly [string, string],
): Issue<ServiceCode> {
  const message = `${quoted(row.id)} has ${field} ${day}, before its ${earlierField} ${earlier}. Mend one of the two dates.`;
  const params = { id: row.id.slice(0, 80), [field]: day, [earlierField]: earlier };
  return issueOf<ServiceCode>(code, `${row.path}/${field}`, message, params);
}
