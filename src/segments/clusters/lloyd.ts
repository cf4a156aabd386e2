import type { Fraction } from "../../kernel/decimal/index.js";
import { type Centers, centersOf, seedCenters } from "./centers.js";
import { type Doubles, doublesOf, withCenters } from "./doubles.js";
import { nearestTo } from "./nearest.js";
import type { Space } from "./space.js";
import { squaresIn, totalOf } from "./squares.js";

/** What the iterations came to. */
export interface Clustering {
  readonly assigned: readonly number[];
  readonly centers: Centers;
  readonly squares: readonly Fraction[];
  /** The sum of squares after each iteration. */
  readonly totals: readonly Fraction[];
  readonly converged: boolean;
  readonly doubles: Doubles;
}

/** Assigns all points to the nearest center and moves the centers to the means, until nothing changes. */
export function runLloyd(space: Space, k: number, maxIterations: number): Clustering {
  const points = doublesOf(space);
  const totals: Fraction[] = [];
  let centers = seedCenters(space, k);
  let assigned: readonly number[] = [];
  let squares: readonly Fraction[] = [];
  let converged = false;
  while (!converged && totals.length < maxIterations) {
    const next = nearestTo(space, centers, withCenters(points, space, centers));
    converged = totals.length > 0 && next.every((cluster, point) => cluster === assigned[point]);
    assigned = next;
    if (!converged) {
      centers = centersOf(space, assigned, centers);
      squares = squaresIn(space, assigned, centers);
    }
    totals.push(totalOf(squares));
  }
  const doubles = withCenters(points, space, centers);
  return { assigned, centers, squares, totals, converged, doubles };
}
