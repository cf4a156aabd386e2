import { quoted } from "../../kernel/issue/index.js";
import type { FieldReader } from "./fieldReader.js";
import { readText } from "./readText.js";

/** A forecast category by its neutral name. */
export const readCategory: FieldReader = (value, context) => {
  const read = readText(value, context);
  if (typeof read.value !== "string") return read;
  const { value: name } = read;
  if (Object.hasOwn(context.categories, name)) return { value: context.categories[name] };
  const message = `The forecast category ${quoted(name)} is not known. That of the stage counts; it is kept among the unmapped fields.`;
  const params = { category: name.slice(0, 80) };
  const code = "interop.unknown_forecast_category";
  return { value: undefined, problem: { code, message, severity: "warning", params } };
};
