/**
 * Where the largest values stand, largest first; of equal ones the first.
 * @returns `count` places, or as many as there are values
 */
export function placesOfLargest(values: ArrayLike<number>, count: number): number[] {
  const places: number[] = [];
  for (let at = 0; at < values.length; at++) {
    let to = places.length;
    while (to > 0 && values[places[to - 1]!]! < values[at]!) to--;
    if (to >= count) continue;
    places.splice(to, 0, at);
    if (places.length > count) places.pop();
  }
  return places;
}
