import { expect, test } from "vitest";
import * as z from "zod";
import { measureSchema } from "../../../src/kernel/measure/index.js";

test("the schema of a measure can be written as JSON Schema, with a strict object for each of its twelve forms", () => {
  const { anyOf = [] } = z.toJSONSchema(measureSchema(), { io: "input" });
  expect(anyOf).toHaveLength(12);
  expect(anyOf.every((form) => typeof form === "object" && form.additionalProperties === false)).toBe(true);
});
