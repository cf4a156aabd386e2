import fc from "fast-check";

/**
 * What a law is checked on: one case, as plain JSON with named fields and decimal text.
 *
 * @since 0.1.0
 */
export type Scenario = Readonly<Record<string, unknown>>;

/**
 * A rule that has to hold whatever the facts are, ready to be tried on many of them.
 *
 * `statement` says it in a sentence. `property` is a synchronous property of fast-check: hand it to `checkLaws`, or
 * to `fc.assert` inside a test of your own.
 *
 * @since 0.1.0
 */
export interface Law {
  readonly id: string;
  readonly statement: string;
  readonly property: fc.IProperty<[Scenario]>;
}

/** What a law expected of a scenario and what it found instead; more fields tell where. */
export interface Finding {
  readonly expected: unknown;
  readonly found: unknown;
  readonly [detail: string]: unknown;
}

/** The error that a broken law throws inside its property. */
export interface Breach extends Error {
  readonly finding: Finding;
}

/** A law over scenarios: `find` says what is wrong with one, or null. */
export function lawOf<S extends Scenario>(
  id: string,
  statement: string,
  scenarios: fc.Arbitrary<S>,
  find: (scenario: S) => Finding | null,
): Law {
  const property = fc.property(scenarios, (scenario) => {
    const finding = find(scenario);
    if (finding !== null) throw breachOf(finding);
  });
  return { id, statement, property };
}

export function isBreach(error: unknown): error is Breach {
  return error instanceof Error && Object.hasOwn(error, "finding");
}

/** A finding where two values differ as JSON, else null. */
export function difference(expected: unknown, found: unknown, details: Scenario = {}): Finding | null {
  return JSON.stringify(expected) === JSON.stringify(found) ? null : { ...details, expected, found };
}

/** The first finding among several. */
export function firstOf<T>(items: readonly T[], find: (item: T) => Finding | null): Finding | null {
  for (const item of items) {
    const finding = find(item);
    if (finding !== null) return finding;
  }
  return null;
}

function breachOf(finding: Finding): Breach {
  const { expected, found } = finding;
  const message = `expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`;
  return Object.assign(new Error(message), { finding });
}
