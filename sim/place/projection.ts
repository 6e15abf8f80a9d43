/** From degrees to kilometres around a place's own middle. */

import { cos } from "../random/maths.ts";
import { metres, type Point } from "./ground.ts";
import { isOnGlobe, type Mapping } from "./mapping.ts";

export interface Degrees {
  readonly latitude: number;
  readonly longitude: number;
}

/** One degree of a great circle on a sphere of 6,371.0088 km (the mean radius, IUGG). */
const KM_PER_DEGREE = 111.19507973436875;
const RADIANS_PER_DEGREE = 0.017453292519943295;

/** The mean of the points, around which they are projected. */
export function middle(points: readonly Degrees[]): Degrees {
  const mean = (read: (point: Degrees) => number) =>
    points.reduce((sum, point) => sum + read(point), 0) / points.length;
  return { latitude: mean((point) => point.latitude), longitude: mean((point) => point.longitude) };
}

/**
 * Equirectangular projection around `origin`: x = Δλ·cos φ₀, y = Δφ, in kilometres. Over a city region (±30 km) it is
 * true to about a part in five hundred.
 */
export function project(origin: Degrees): (point: Degrees) => Point {
  const shrink = cos(origin.latitude * RADIANS_PER_DEGREE);
  return ({ latitude, longitude }) => ({
    x: metres((longitude - origin.longitude) * shrink * KM_PER_DEGREE),
    y: metres((latitude - origin.latitude) * KM_PER_DEGREE),
  });
}

interface Located extends Degrees, Point {}

/** How a mapping's rows and outlines come to kilometres: by projection from degrees, or as they are. */
export function projection(
  mapping: Mapping,
  neighbourhoods: readonly Located[],
): { point: (row: Located) => Point; outline: (x: number, y: number) => [number, number] } {
  const fromDegrees = isOnGlobe(mapping.neighbourhoods.columns) ? project(middle(neighbourhoods)) : undefined;
  const coordinates = mapping.outlines?.coordinates;
  return {
    point: fromDegrees ?? (({ x, y }) => ({ x: metres(x), y: metres(y) })),
    outline: (x, y) => {
      if (coordinates === "m") return [metres(x / 1000), metres(y / 1000)];
      if (coordinates === "km" || fromDegrees === undefined) return [metres(x), metres(y)];
      const point = fromDegrees({ longitude: x, latitude: y });
      return [point.x, point.y];
    },
  };
}
