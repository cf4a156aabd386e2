/** A number that an earlier report showed, as it was printed, and on how many raters it stood. */
export interface ToldMean {
  readonly value: string;
  readonly raters: number;
  /** Its spread as it was printed; null where it was not shown. */
  readonly deviation: string | null;
}

/** What an earlier report showed of one group; `mean` is null where the group was not shown. */
export interface ToldGroup {
  readonly mean: ToldMean | null;
  readonly isRolledUp: boolean;
  /** The texts that were shown, by item and sorted; null where none may have been. */
  readonly comments: ReadonlyMap<string, readonly string[]> | null;
  /** By item, only those that were shown. */
  readonly items: ReadonlyMap<string, ToldMean>;
  /** The items of which it was told that all gave the same rating. */
  readonly withheld: ReadonlySet<string>;
}

/** What was told about a person before: for each report, by group. */
export type Told = readonly ReadonlyMap<string, ToldGroup>[];
