import type { Understood } from "./understood.ts";

/** The first places of a list are what a tired family looks at. */
export const firstPlaces = 3;

/** So often one offer of the right topic is enough; what is left speaks for a second one of the same. */
const enough = 0.95;

/**
 * To which topics the first places belong, surest first: each place goes to the topic that is likeliest meant and not yet
 * served (IA-Select: Agrawal and others, WSDM 2009). Who is surely about sleep gets three offers for sleep; where it may be
 * sleep or crying, both are there.
 */
export const placesOfTopics = (topics: readonly Understood[]): readonly number[] => {
  const left = topics.map(({ confidence }) => confidence);
  const served = new Set<number>();
  for (let place = 0; place < firstPlaces && topics.length > 0; place += 1) {
    const next = left.indexOf(Math.max(...left));
    left[next] = (left[next] ?? 0) * (1 - enough);
    served.add(next);
  }
  return topics.flatMap(({ topic }, at) => (served.has(at) ? [topic] : []));
};

/**
 * Sees to it that every topic with a place is among the first offers: the best offer of a topic that is missing there
 * takes the last of the first places, later ones before it.
 */
export const sharePlaces = <Item extends { readonly id: string; readonly score: number }>(
  ranked: readonly Item[],
  topics: readonly number[],
  has: (item: Item, topic: number) => boolean,
  bestOf: (topic: number) => Item | undefined,
): readonly Item[] => {
  const first = ranked.slice(0, firstPlaces);
  const missing = topics.filter((topic) => !first.some((item) => has(item, topic)));
  const guests = missing.flatMap((topic) => bestOf(topic) ?? []).slice(0, firstPlaces - 1);
  if (guests.length === 0) return ranked;
  const kept = first.slice(0, Math.max(1, firstPlaces - guests.length));
  const others = ranked.filter((item) => !kept.includes(item) && !guests.some(({ id }) => id === item.id));
  const ahead = [...kept, ...guests];
  let least = Number.POSITIVE_INFINITY;
  return [...ahead, ...others].map((item) => {
    // Scores tell the order, so who made room has no more than who came in.
    least = Math.min(least, item.score);
    return { ...item, score: least };
  });
};
