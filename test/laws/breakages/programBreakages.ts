import type { TraceNode } from "attainment/kernel";
import { compileProgram } from "attainment/program";
import { type ProgramLawId, programLaws } from "attainment/testing";
import type {
  CompiledProgram,
  Facts,
  PeriodClose,
  PeriodMemory,
  PersonClose,
} from "../../../src/program/types.js";
import { program } from "../../program/quarter.js";
import { rowsOf } from "../../rowsOf.js";
import { type Breakage, changedNodes } from "./breakage.js";

/** The program of a quarter, with goals for the whole year, on which scores need not be complete. */
const yearly = {
  ...program,
  goals: (program.goals ?? []).map((tree) => ({
    ...tree,
    goals: tree.goals.map((goal) => ({ ...goal, period: "2026" })),
  })),
  rubrics: (program.rubrics ?? []).map((rubric) => ({ ...rubric, missing: "reweight" })),
};

/** The same, remembering sales over two months. */
const remembering = {
  ...yearly,
  crossPeriod: [{ id: "lately", of: "sales", window: { trailing: 2 }, take: "sum" }],
};

/** A fault in what evaluates a program. */
function brokenProgram(
  fault: string,
  breakIt: (compiled: CompiledProgram) => Partial<CompiledProgram>,
  document: unknown = yearly,
): Breakage {
  const compiled = compileProgram(document);
  return { fault, sound: programLaws(compiled), broken: programLaws({ ...compiled, ...breakIt(compiled) }) };
}

/** A fault in every close. */
function changedClose(
  fault: string,
  change: (close: PeriodClose, facts: Facts, traced: boolean) => PeriodClose,
): Breakage {
  return brokenProgram(fault, ({ evaluate }) => ({
    evaluate: (facts, options = {}) => change(evaluate(facts, options), facts, options.trace !== undefined),
  }));
}

/** A fault in everybody's close. */
function changedPeople(fault: string, change: (person: PersonClose, facts: Facts) => PersonClose): Breakage {
  return changedClose(fault, (close, facts) => ({
    ...close,
    people: close.people.map((person) => change(person, facts)),
  }));
}

/** A fault in what a state remembers of periods. */
function changedMemory(
  fault: string,
  change: (values: readonly PeriodMemory[]) => readonly PeriodMemory[],
): Breakage {
  return brokenProgram(
    fault,
    ({ evaluate }) => ({
      evaluate: (facts, options) => {
        const close = evaluate(facts, options);
        const people = close.state.people.map(({ periods = [], ...person }) => ({
          ...person,
          periods: periods.map(({ id, values }) => ({ id, values: change(values) })),
        }));
        return { ...close, state: { ...close.state, people } };
      },
    }),
    remembering,
  );
}

const ten = (value: string | null): string | null => (value === null ? null : String(Number(value) + 10));

/** A counter that survives from call to call, as no evaluation may have one. */
function counted(): () => number {
  let calls = 0;
  return () => {
    calls += 1;
    return calls;
  };
}

/** For each law of programs, faults that it has to find. */
export const programBreakages: Readonly<Record<ProgramLawId, readonly Breakage[]>> = {
  replayEqualsFold: [
    brokenProgram("a state that is not handed on", ({ evaluate }) => ({
      replay: (periods, facts, options) => {
        const closes = periods.map((period) => evaluate({ ...facts, period }, options));
        return { closes, state: closes.at(-1)?.state ?? null };
      },
    })),
    brokenProgram("a month that is passed over", ({ replay }) => ({
      replay: (periods, facts, options) => replay(periods.slice(0, -1), facts, options),
    })),
  ],
  memoryIsWhatWasClosed: [
    changedMemory("a memory of the last period alone", (values) => values.slice(-1)),
    changedMemory("a value that changes while it is remembered", (values) =>
      values.map((each, index) => (index < values.length - 1 ? { ...each, value: ten(each.value) } : each)),
    ),
  ],
  shardsEqualTheWhole: [
    brokenProgram("a deal that gets lost on the way", ({ split }) => ({
      split: (facts, options) => {
        const { shards, ...common } = split(facts, options);
        const cut = shards.map((shard) => ({
          ...shard,
          records: { ...shard.records, deals: shard.records?.deals?.slice(1) ?? [] },
        }));
        return { ...common, shards: cut };
      },
    })),
    brokenProgram("people in the order in which they came back", ({ finish }) => ({
      finish: (shards, people) => {
        const close = finish(shards, people);
        const order = people.map(({ id }) => id);
        return {
          ...close,
          people: [...close.people].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
        };
      },
    })),
    brokenProgram("a ratio that is cut on the way", ({ evaluatePerson }) => ({
      evaluatePerson: (shard, options) => {
        const person = evaluatePerson(shard, options);
        return { ...person, measures: person.measures.map(({ ratio: _, ...measure }) => measure) };
      },
    })),
  ],
  orderIsIrrelevant: [
    changedClose("people as they were handed over", (close, { people }) => {
      const order = people.map(({ id }) => id);
      return {
        ...close,
        people: [...close.people].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
      };
    }),
    changedPeople("pay by the first deal of all", (person, { records }) => ({
      ...person,
      value: String(rowsOf(records?.deals)[0]?.amount ?? person.value),
    })),
  ],
  recordsOfOthersAreIrrelevant: [
    changedPeople("a share of what everybody sold", (person, { records }) => ({
      ...person,
      value: `${person.value} of ${records?.deals?.length ?? 0}`,
    })),
  ],
  totalIsTheSumOfStatements: [
    changedClose("a total of something else", (close) => ({ ...close, value: ten(close.value) })),
    changedPeople("a person who is paid more", (person) => ({ ...person, value: ten(person.value) })),
    changedClose("a team that costs less", (close) => ({
      ...close,
      teams: close.teams.map((team) => (team.id === null ? team : { ...team, cost: ten(team.cost) })),
    })),
  ],
  tracedEqualsUntraced: [
    changedClose("a trace that changes pay", (close, _facts, traced) =>
      traced
        ? { ...close, people: close.people.map((person) => ({ ...person, value: ten(person.value) })) }
        : close,
    ),
  ],
  traceReplays: [
    changedPeople("a sum that lacks a part", (person) =>
      changedNodes(person, (node) => (node.kind === "sum" ? withoutFirst(node) : node)),
    ),
    changedPeople("pay that is not the last part", (person) =>
      changedNodes(person, (node) =>
        node.kind === "close" ? { ...node, children: [...node.children].reverse() } : node,
      ),
    ),
  ],
  runsAreEqual: [
    (() => {
      const count = counted();
      return changedClose("a number of calls", (close) => ({ ...close, value: `${close.value} ${count()}` }));
    })(),
  ],
  inputStaysAsItWas: [
    brokenProgram("people who are put in order where they are", ({ evaluate }) => ({
      evaluate: (facts, options) => {
        // The fault itself: the caller's own list is changed.
        (facts.people as { id: string }[]).reverse();
        return evaluate(facts, options);
      },
    })),
  ],
};

function withoutFirst(node: TraceNode): TraceNode {
  return { ...node, children: node.children.slice(1) };
}
