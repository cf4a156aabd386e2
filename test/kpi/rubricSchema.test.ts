import { describe, expect, test } from "vitest";
import * as z from "zod";
import { rubricSchema } from "../../src/kpi/schema.js";

describe("the schema of a rubric", () => {
  test("can be written as JSON Schema, with every kind of step and every field", () => {
    const text = JSON.stringify(z.toJSONSchema(rubricSchema()));
    for (const word of ["points", "levelCaps", "limits", "incidents", "guard", "teamCoefficient", "factors"])
      expect(text).toContain(`"${word}"`);
  });
});
