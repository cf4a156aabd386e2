import { difference, type Law, lawOf } from "../law.js";
import { replayFinding, tracedFinding } from "../traceFindings.js";
import { attempt, type DistributionSubject, scenariosOf } from "./distributionCase.js";

/** Universal. */
export function orderIsIrrelevant(subject: DistributionSubject): readonly Law[] {
  const statement = "The order in which people are handed over decides nothing.";
  return [
    lawOf("orderIsIrrelevant", statement, scenariosOf(subject), ({ items }) =>
      difference(attempt(subject, items), attempt(subject, [...items].reverse())),
    ),
  ];
}

/** Universal. */
export function tracedEqualsUntraced(subject: DistributionSubject): readonly Law[] {
  const statement = "A result with its trace is the result without it.";
  return [
    lawOf("tracedEqualsUntraced", statement, scenariosOf(subject), ({ items }) => {
      const [plain, traced] = [attempt(subject, items), attempt(subject, items, { trace: true })];
      return plain === null || traced === null ? difference(plain, traced) : tracedFinding(plain, traced);
    }),
  ];
}

/** Universal. */
export function traceReplays(subject: DistributionSubject): readonly Law[] {
  const statement = "Every number of the trace follows from what the trace itself shows.";
  return [
    lawOf("traceReplays", statement, scenariosOf(subject), ({ items }) => {
      const traced = attempt(subject, items, { trace: true });
      return traced === null ? null : replayFinding(traced);
    }),
  ];
}

/** Universal. */
export function runsAreEqual(subject: DistributionSubject): readonly Law[] {
  const statement = "The same people give the same result, to the byte.";
  return [
    lawOf("runsAreEqual", statement, scenariosOf(subject), ({ items }) =>
      difference(attempt(subject, items), attempt(subject, items)),
    ),
  ];
}

/** Universal. */
export function inputStaysAsItWas(subject: DistributionSubject): readonly Law[] {
  const statement = "A distribution leaves what it is handed as it is.";
  return [
    lawOf("inputStaysAsItWas", statement, scenariosOf(subject), ({ items }) => {
      const copy = JSON.parse(JSON.stringify(items));
      attempt(subject, copy);
      return difference(items, copy);
    }),
  ];
}
