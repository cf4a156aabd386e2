import { ownFields, pointer } from "../../kernel/issue/index.js";
import type { CrmSpec } from "./crmSpec.js";

/** A record whose fields stand directly in it. */
export const openFlat: CrmSpec["open"] = (record, path, issues) => {
  const fields = ownFields(record, path, issues);
  return fields === null ? null : { fields, pathOf: (field) => `${path}${pointer([field])}` };
};
