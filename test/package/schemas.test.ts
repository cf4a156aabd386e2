import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv2020 } from "ajv/dist/2020.js";
import { safeCompilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { root } from "../../scripts/entries.js";
import { documentedFiles, readFences } from "../docs/readFences.js";
import { commission, plan, samples, scale } from "./schemaSamples.js";

const require = createRequire(import.meta.url);
const files = readdirSync(`${root}schemas`).sort();
const validators = new Map(
  files.map((file) => {
    const schema: object = JSON.parse(readFileSync(`${root}schemas/${file}`, "utf8"));
    // Strict about all that may be a slip; texts beside numbers are meant, because a decimal may be either.
    return [file, new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)] as const;
  }),
);

describe("the JSON Schemas of the package", () => {
  test("are those that users are promised, each under its name", () => {
    expect([...files].sort()).toEqual(
      Object.keys(samples)
        .map((name) => `${name}.json`)
        .sort(),
    );
    for (const file of files) expect(require(`attainment/schemas/${file}`)).toHaveProperty("title");
  });

  test("have a name of their own, which is no address", () => {
    const ids = files.map((file) => require(`attainment/schemas/${file}`).$id);
    expect(ids).toEqual(files.map((file) => `urn:attainment:schema:${file.replace(".json", "")}`));
  });

  test.each(Object.entries(samples))("accept a %s", (name, document) => {
    expect(errorsOf(`${name}.json`, document)).toEqual([]);
  });

  test.each(Object.entries(samples).filter(([, document]) => !Array.isArray(document)))(
    // A record may have fields of its own, but they are flat.
    "refuse a %s with a field that nothing knows",
    (name, document) => {
      expect(errorsOf(`${name}.json`, { ...document, color: { deep: "blue" } })).not.toEqual([]);
    },
  );

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
  const kind = String(document.kind);
  if (["bands", "curve", "matrix"].includes(kind)) return "scale.json";
  return files.includes(`${kind}.json`) ? `${kind}.json` : undefined;
}

function errorsOf(file: string, document: unknown): readonly string[] {
  const validate = validators.get(file);
  if (validate === undefined) return [`there is no schema ${file}`];
  return validate(document)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
