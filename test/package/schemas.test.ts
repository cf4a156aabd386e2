import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv2020 } from "ajv/dist/2020.js";
import { safeCompilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";
import { documentedFiles, readFences } from "../docs/readFences.js";

const require = createRequire(import.meta.url);
const files = readdirSync(`${root}schemas`);
const validators = new Map(
  files.map((file) => {
    const schema: object = JSON.parse(readFileSync(`${root}schemas/${file}`, "utf8"));
    // Loose about keywords that a validator may ignore; the schema itself has to be valid by the draft it names.
    return [file, new Ajv2020({ strict: false }).compile(schema)] as const;
  }),
);

const scale = {
  kind: "bands",
  mode: "graduated",
  bands: [
    { from: "0", rate: "0.05" },
    { from: "100000", rate: "0.08" },
  ],
};
const commission = { kind: "commission", id: "new-business", measure: "bookings", scale };
const plan = { kind: "plan", id: "ae-2026", currency: "USD", components: [commission] };

describe("the JSON Schemas of the package", () => {
  test("are those that users are promised, each under its name", () => {
    expect(files).toEqual(["condition.json", "measure.json", "plan.json", "scale.json", "steps.json"]);
    for (const file of files) expect(require(`attainment/schemas/${file}`)).toHaveProperty("title");
  });

  test.each<[string, string, unknown]>([
    ["the plan of the README", "plan.json", plan],
    ["a scale", "scale.json", scale],
    [
      "a condition",
      "condition.json",
      { all: [{ field: "deals", gte: "3" }, { not: { field: "leaver", is: true } }] },
    ],
    [
      "a measure",
      "measure.json",
      { id: "bookings", unit: "money", from: "deals", sum: "amount", person: "ownerId", date: "closedOn" },
    ],
    ["steps", "steps.json", [{ kind: "cap", id: "ceiling", at: "50000" }]],
  ])("accept %s", (_name, file, document) => {
    expect(errorsOf(file, document)).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["a field that is not known", { ...plan, color: "blue" }],
    ["a kind that is not known", { ...plan, components: [{ ...commission, kind: "magic" }] }],
    ["a plan without a currency", { ...plan, currency: undefined }],
    [
      "a rate that is no decimal",
      { ...plan, components: [{ ...commission, scale: { ...scale, bands: [{ from: "0", rate: {} }] } }] },
    ],
  ])("refuse, as the library does, %s", (_name, document) => {
    const json: unknown = JSON.parse(JSON.stringify(document));
    expect(errorsOf("plan.json", json)).not.toEqual([]);
    expect(safeCompilePlan(json).ok).toBe(false);
  });
});

describe("the JSON fences of README, guides and doc comments", () => {
  const fences = documentedFiles()
    .flatMap((file) => readFences(file))
    .filter(({ info }) => info === "json");

  for (const { file, line, code } of fences) {
    test(`${file}:${line} is JSON, and fits the schema of its kind`, () => {
      const document: unknown = JSON.parse(code);
      const schema = schemaFor(document);
      if (schema !== undefined) expect(errorsOf(schema, document)).toEqual([]);
    });
  }

  test("are read", () => expect(schemaFor(scale)).toBe("scale.json"));
});

function schemaFor(document: unknown): string | undefined {
  if (typeof document !== "object" || document === null || !("kind" in document)) return undefined;
  if (document.kind === "plan") return "plan.json";
  return ["bands", "curve", "matrix"].includes(String(document.kind)) ? "scale.json" : undefined;
}

function errorsOf(file: string, document: unknown): readonly string[] {
  const validate = validators.get(file);
  if (validate === undefined) return [`there is no schema ${file}`];
  return validate(document)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
