import type { CompiledVersion } from "./compileVersion.js";

/** A plan, all of its versions. */
export interface PlanVersions {
  readonly id: string;
  readonly currency: string;
  /** In order of time. */
  readonly versions: readonly CompiledVersion[];
  /** The ids of the components of all versions. */
  readonly componentIds: ReadonlySet<string>;
  /** The kinds of the ledgers of all versions, as `<id> <kind>`. */
  readonly ledgers: ReadonlySet<string>;
}

/** The versions of one plan, of which there is at least one. */
export function planVersions(versions: readonly CompiledVersion[]): PlanVersions {
  const { id = "", currency = "" } = versions[0]?.plan ?? {};
  const componentIds = new Set(versions.flatMap(({ components }) => components.map((each) => each.id)));
  const ledgers = new Set(
    versions.flatMap(({ settlement }) => [...settlement.kinds].map(([ledger, kind]) => `${ledger} ${kind}`)),
  );
  return { id, currency, versions, componentIds, ledgers };
}
