/** Where a record stands: its place in the list, its JSON pointer, and the list's name. */
export interface Place {
  readonly index: number;
  readonly path: string;
  readonly stream: string;
}
