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
    // Strict about all that may be a slip; texts beside numbers are meant, because a decimal may be either.
    return [file, new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)] as const;
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
const condition = { all: [{ field: "deals", gte: "3" }, { not: { field: "leaver", is: true } }] };
const measure = {
  id: "bookings",
  unit: "money",
  from: "deals",
  sum: "amount",
  person: "ownerId",
  date: "closedOn",
};
const rubric = {
  kind: "rubric",
  id: "consultant",
  indicators: [{ id: "sales", measure: "goal.sales", weight: "1" }],
  steps: [{ kind: "gate", id: "clean", when: { field: "violations", gte: "1" }, set: "0" }],
};
const ladder = {
  kind: "ladder",
  id: "consultants",
  tiers: [{ id: "junior" }, { id: "senior", enter: { field: "kpi.consultant", gte: "80" } }],
};

/** One document of each kind, under the name of its schema. */
const samples: Readonly<Record<string, object>> = {
  condition,
  goalTree: {
    kind: "goalTree",
    id: "goals-2026",
    goals: [
      {
        id: "company",
        title: "Sales",
        ownerId: "company",
        period: "2026-Q1",
        measure: "bookings",
        unit: "money",
        direction: "increase",
        target: "1000000",
      },
    ],
  },
  ladder,
  measure,
  plan: {
    ...plan,
    components: [
      commission,
      { kind: "kpiBonus", id: "kpi", target: "6000", measure: "kpi.consultant.coefficient" },
      {
        kind: "recognition",
        id: "star",
        when: condition,
        awards: [
          { kind: "points", amount: "100" },
          { kind: "title", name: "Star" },
        ],
      },
    ],
  },
  process: {
    kind: "process",
    id: "goals",
    states: [{ id: "draft" }, { id: "agreed", final: true }],
    moves: [{ id: "agree", from: "draft", to: "agreed" }],
  },
  program: {
    kind: "program",
    id: "sales-2026",
    measures: [measure],
    rubrics: [rubric],
    ladders: [ladder],
    plans: [plan],
  },
  review: {
    kind: "review",
    id: "r360",
    ratings: { from: "1", to: "5" },
    groups: [{ id: "peers", weight: "1" }],
    competencies: [{ id: "teamwork", items: [{ id: "helps" }] }],
  },
  rubric,
  scale,
  segmentation: {
    kind: "segmentation",
    id: "customers",
    segments: [{ id: "A", when: { field: "revenue", gte: "100000" } }],
    otherwise: "B",
  },
  stageModel: {
    kind: "stageModel",
    id: "sales",
    stages: [
      { id: "contact", kind: "open" },
      { id: "won", kind: "won" },
      { id: "lost", kind: "lost" },
    ],
  },
  steps: [{ kind: "cap", id: "ceiling", at: "50000" }],
};

describe("the JSON Schemas of the package", () => {
  test("are those that users are promised, each under its name", () => {
    expect(files).toEqual(Object.keys(samples).map((name) => `${name}.json`));
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
    "refuse a %s with a field that is not known",
    (name, document) => {
      expect(errorsOf(`${name}.json`, { ...document, color: "blue" })).not.toEqual([]);
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
