/** Two day numbers, half open. */
export interface DayBounds {
  readonly first: number;
  readonly after: number;
}
