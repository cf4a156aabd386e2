import fc from "fast-check";
import type { CrmConfig } from "../../../interop/index.js";
import { addDays } from "../../../kernel/calendar/index.js";
import { decimals } from "../decimals.js";

/** What happened to a deal, before it is told in the words of a CRM. */
export interface CrmStory {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string | null;
  readonly customerId: string | null;
  readonly pipelineId: string | null;
  readonly stageId: string;
  /** Decimal text, null, or what is no number. */
  readonly amount: string | null;
  /** On the scale of 0 to 100, sometimes beyond it. */
  readonly percent: number;
  readonly closeOn: string;
  readonly createdAt: string;
  /** In the order of time; the last one led to where the deal stands, or is not told. */
  readonly moves: readonly CrmMove[];
  readonly tells: "all" | "allButLast" | "none";
  readonly isDeleted: boolean;
  /** Delivered once more, at the end. */
  readonly isRepeated: boolean;
}

/** One move, with what the other fields were then. */
export interface CrmMove {
  readonly stageId: string;
  readonly at: string;
  readonly amount: string | null;
  readonly closeOn: string;
}

/** The first day of a story. */
const START = "2026-01-05";

/** Stories of deals in the stages of a configuration, now and then in one that it lacks. */
export function crmStories({ stageTables }: CrmConfig): fc.Arbitrary<readonly CrmStory[]> {
  const story = fc.constantFrom(...stageTables).chain(({ pipelineId, stages }) => {
    const keys = stages.map(({ key }) => key);
    return storyIn(pipelineId ?? null, fc.constantFrom(...keys, ...keys, ...keys, "lacking"));
  });
  return fc
    .array(story, { minLength: 1, maxLength: 5 })
    .map((stories) =>
      stories.map((each, index) => ({ ...each, id: String(90_000_000_000_000_001n + BigInt(index)) })),
    );
}

function storyIn(
  pipelineId: string | null,
  stageId: fc.Arbitrary<string>,
): fc.Arbitrary<Omit<CrmStory, "id">> {
  const move = fc.record({ stageId, day: fc.nat(40), time, amount, closeOn: day });
  return fc
    .record({
      name: fc.constantFrom("Pump station", "泵站改造", "Roof"),
      ownerId: fc.option(fc.constantFrom("1000", "1001"), { freq: 8 }),
      customerId: fc.option(fc.constantFrom("501", "502"), { freq: 6 }),
      stageId,
      amount,
      percent: fc.constantFrom(0, 1, 20, 60, 99, 100, 101),
      closeOn: day,
      created: fc.record({ day: fc.nat(5), time }),
      moves: fc.array(move, { maxLength: 4 }),
      tells: fc.constantFrom("all", "all", "allButLast", "none"),
      isDeleted: oneIn(12),
      isRepeated: oneIn(10),
    })
    .map(({ created, moves, ...rest }) => {
      const told = moves
        .map(({ day: after, time: at, ...values }) => ({ ...values, at: `${addDays(START, after)}T${at}` }))
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      const last = told.at(-1)?.stageId;
      return {
        ...rest,
        pipelineId,
        stageId: last ?? rest.stageId,
        createdAt: `${addDays(START, created.day)}T${created.time}`,
        moves: told,
      };
    });
}

/** Half of the instants lie on a midnight of UTC, or just beside one: that is where days shift. */
const time = fc.constantFrom(
  "00:00:00.000Z",
  "23:59:59.000Z",
  "00:00:01.000Z",
  "15:59:59.000Z",
  "16:00:00.000Z",
  "09:30:00.000Z",
);

const day = fc.integer({ min: -10, max: 90 }).map((after) => addDays(START, after));

const amount: fc.Arbitrary<string | null> = fc.oneof(
  { weight: 10, arbitrary: decimals({ min: "0", max: "100000", places: 2 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, "0", "1,234.50") },
);

function oneIn(cases: number): fc.Arbitrary<boolean> {
  return fc.nat(cases - 1).map((drawn) => drawn === 0);
}
