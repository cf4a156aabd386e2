import type { MeasureUnit } from "../../kernel/measure/index.js";
import type { StageModelFunction } from "../../pipeline/stageModelFunction.js";
import type { BuiltDocuments } from "../programFunction.js";
import type { Program } from "../types.js";
import type { CatalogEntry, Position } from "./catalog.js";

/** The attributes that everybody has. */
export const READY_ATTRIBUTES = [
  "role",
  "teamId",
  "managerId",
  "territoryId",
  "hiredOn",
  "leftOn",
  "tier",
] as const;

/** What stands where in the order of an evaluation. Rubrics come one after the other, each after those before it. */
export const positions: {
  readonly given: Position;
  readonly counted: Position;
  readonly training: (index: number) => Position;
  readonly goals: Position;
  readonly afterGoals: Position;
  readonly pipeline: (model: StageModelFunction) => Position;
  readonly rubric: (index: number) => Position;
  readonly last: (documents: BuiltDocuments) => Position;
  readonly pay: (documents: BuiltDocuments) => Position;
} = {
  given: 0,
  counted: 1,
  // Each has a place of its own, so that a course which stands in two of them is a name that stands for two things.
  training: (index) => 2 - 1 / (2 + index),
  goals: 2,
  afterGoals: 2.5,
  // A coverage of the target of a goal has to know it; every other pipeline may be what a goal measures.
  pipeline: ({ inputs }) =>
    inputs.some((name) => name.startsWith("goal.")) ? positions.afterGoals : positions.counted,
  rubric: (index) => 3 + index,
  last: ({ rubrics }) => 3 + rubrics.length,
  pay: ({ rubrics }) => 4 + rubrics.length,
};

/** Every name that there is in a program, with those that documents give to those after them. */
export function namesOf(document: Program, documents: BuiltDocuments): readonly CatalogEntry[] {
  const names = namesOfDocuments(document, documents);
  return [...names, ...crossPeriodNames(documents, names)];
}

/** A measure over several periods comes right after what it puts together; that of a name that is not there is a fault. */
function crossPeriodNames(
  { crossPeriod }: BuiltDocuments,
  names: readonly CatalogEntry[],
): readonly CatalogEntry[] {
  return crossPeriod.flatMap(({ document: { id, of } }, index) => {
    const source = names.find(({ name }) => name === of);
    const ref = `/crossPeriod/${index}/id`;
    return source === undefined
      ? []
      : [entry(id, source.unit, source.position + JUST_AFTER, source.givers, ref)];
  });
}

/** Less than what lies between any two documents. */
const JUST_AFTER = 1e-9;

function namesOfDocuments(document: Program, documents: BuiltDocuments): readonly CatalogEntry[] {
  return [
    ...readyNames(document, documents),
    ...creditedNames(documents),
    ...countedNames(documents),
    ...trainingNames(documents),
    ...goalNames(documents),
    ...documents.rubrics.flatMap(({ document: { id } }, index) => {
      const position = positions.rubric(index);
      const ref = `/rubrics/${index}/id`;
      return [
        entry(`kpi.${id}`, "score", position, [id], ref),
        entry(`kpi.${id}.coefficient`, "ratio", position, [id], ref),
        entry(`kpi.${id}.grade`, null, position, [id], ref),
      ];
    }),
    ...payNames(document, documents),
  ];
}

function readyNames(document: Program, { ladders, awards }: BuiltDocuments): readonly CatalogEntry[] {
  const at = positions.given;
  return [
    ...READY_ATTRIBUTES.map((name) => entry(name, null, at, [], "")),
    entry("person.serviceDays", "days", at, [], ""),
    entry("person.serviceMonths", "count", at, [], ""),
    ...(document.attributes ?? []).map((name, index) => entry(name, null, at, [], `/attributes/${index}`)),
    ...(document.measures ?? []).map(({ id, unit }, index) =>
      entry(id, unit, at, [], `/measures/${index}/id`),
    ),
    ...awards.map(({ document: { id } }, index) =>
      entry(`award.${id}`, "count", at, [], `/awards/${index}/id`),
    ),
    ...ladders.flatMap(({ document: { id } }, index) => {
      const ref = `/ladders/${index}/id`;
      return [
        entry(`tier.${id}`, "points", at, [], ref),
        entry(`tier.${id}.quotaFactor`, "ratio", at, [], ref),
        entry(`tier.${id}.rateFactor`, "ratio", at, [], ref),
        entry(`tier.${id}.id`, null, at, [], ref),
      ];
    }),
  ];
}

/** What credits go by: each rule may give a measure another id. */
function creditedNames({ crediting }: BuiltDocuments): readonly CatalogEntry[] {
  return crediting.flatMap(({ names }, index) =>
    names.map(({ id, isMoney }) =>
      entry(id, isMoney ? "money" : "count", positions.given, [], `/crediting/${index}/id`),
    ),
  );
}

function countedNames({ stageModels, segmentations, reviews }: BuiltDocuments): readonly CatalogEntry[] {
  const at = positions.counted;
  return [
    ...stageModels.flatMap((model, index) => {
      const { id } = model.document;
      const ref = `/stageModels/${index}/id`;
      return model.figures.map(({ name, unit }) =>
        entry(`pipeline.${id}.${name}`, unit, positions.pipeline(model), [id], ref),
      );
    }),
    ...segmentations.flatMap(({ document: { id }, segmentIds }, index) =>
      segmentIds.map((segment) =>
        entry(`segment.${id}.${segment}`, "count", at, [id], `/segmentations/${index}/id`),
      ),
    ),
    ...reviews.flatMap(({ document: { id, competencies } }, index) => {
      const ref = `/reviews/${index}/id`;
      return [
        entry(`review.${id}`, "score", at, [id], ref),
        ...competencies.map((each) => entry(`review.${id}.${each.id}`, "score", at, [id], ref)),
      ];
    }),
  ];
}

function trainingNames({ trainings }: BuiltDocuments): readonly CatalogEntry[] {
  return trainings.flatMap(({ document }, index) => {
    const { id, courses, certificates = [], programs = [] } = document;
    const at = (name: string, unit: MeasureUnit) =>
      entry(`training.${name}`, unit, positions.training(index), [id], `/trainings/${index}/id`);
    return [
      at(id, "ratio"),
      ...courses.flatMap((course) => [at(`${course.id}.passed`, "count"), at(`${course.id}.score`, "score")]),
      ...certificates.map((certificate) => at(`${certificate.id}.valid`, "count")),
      ...programs.map((program) => at(`${program.id}.completion`, "ratio")),
    ];
  });
}

function goalNames({ goals }: BuiltDocuments): readonly CatalogEntry[] {
  const at = positions.goals;
  return goals.flatMap(({ document: { id }, keys }, index) =>
    keys.flatMap(({ key, unit }) => {
      const ref = `/goals/${index}/id`;
      return [
        entry(`goal.${key}`, "ratio", at, [id], ref),
        entry(`goal.${key}.actual`, unit, at, [id], ref),
        entry(`goal.${key}.expected`, "ratio", at, [id], ref),
        entry(`goal.${key}.target`, unit, at, [id], ref),
      ];
    }),
  );
}

/** What plans and their components pay; a component that is called as a plan has no name of its own. */
function payNames(document: Program, documents: BuiltDocuments): readonly CatalogEntry[] {
  const at = positions.pay(documents);
  const planIds = new Set(documents.plans.map(({ id }) => id));
  return (document.plans ?? []).flatMap(({ id, components }, index) => [
    entry(`pay.${id}`, "money", at, [id], `/plans/${index}/id`),
    ...components.flatMap((component, place) =>
      planIds.has(component.id)
        ? []
        : [entry(`pay.${component.id}`, "money", at, [id], `/plans/${index}/components/${place}/id`)],
    ),
  ]);
}

function entry(
  name: string,
  unit: MeasureUnit | null,
  position: Position,
  givers: readonly string[],
  ref: string,
): CatalogEntry {
  return { name, unit, position, givers, ref };
}
