import type { ExchangeRate, FactRow } from "../../kernel/index.js";
import type { Person } from "../../records/index.js";
import type { Uncredited, UncreditedReason } from "../crediting/resultTypes.js";
import type { Crediting } from "../crediting/types.js";

/**
 * Records and the rules that credit them, for a whole company: each record is credited as it comes, and forgotten.
 *
 * @since 0.1.0
 */
export interface CompanyBook {
  readonly crediting: Crediting;
  /** The records of the event's stream. Read once, in any order; a generator will do. Reading it runs its own code. */
  readonly records: Iterable<FactRow>;
  /** Everybody who may be credited, with the history of their managers; absent: the people who are paid. */
  readonly people?: readonly Person[];
  /** Payees who are no people of the house. */
  readonly partners?: readonly Person[];
  /**
   * The other streams that the rules read (shares); and of the event's own stream the records that refunds take back, since
   * a record that has gone by is not remembered. They are not credited themselves.
   */
  readonly streams?: Readonly<Record<string, readonly FactRow[]>>;
  readonly rates?: readonly ExchangeRate[];
}

/**
 * What became of the records of a book: every one is credited, or counted with the reason, or left out and told. Which
 * ones they are, and the reconciliation of their amounts, is what `compileCrediting` tells.
 *
 * @since 0.1.0
 */
export interface CompanyBookClose {
  /** How many records came by, and how many of them were credited to somebody. */
  readonly records: number;
  readonly credited: number;
  /** Why records, or parts of them, were credited to nobody; `amount` is of the first measure. */
  readonly reasons: readonly {
    readonly reason: UncreditedReason;
    readonly records: number;
    readonly amount: Uncredited["amount"];
  }[];
  readonly measures: readonly {
    /** The id that credits go by. */
    readonly measure: string;
    readonly credits: number;
    readonly total: string;
    /** What was credited to people who are not paid here. */
    readonly unpaid: string;
  }[];
}
