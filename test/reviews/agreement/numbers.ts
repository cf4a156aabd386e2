/** Fails unless the text is the published number to its printed precision. */
export function near(text: string | null | undefined, published: number, tolerance: number): boolean {
  return typeof text === "string" && Math.abs(Number(text) - published) <= tolerance;
}

/** Shrout and Fleiss (1979): six targets by four judges. */
export const judges: readonly (readonly number[])[] = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

/** Columns as rows. */
export function transposed<T>(rows: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)));
}
