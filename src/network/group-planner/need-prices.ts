import type { Seating } from "./seating.ts";
import { type Needs, weights } from "./wishes.ts";

/** What it costs that somebody has nobody of those she needs at her table. */
export function lacking({ of }: Needs, person: number, tableOf: (person: number) => number): number {
  const table = tableOf(person);
  if (table < 0) return 0;
  let price = 0;
  for (const oneOf of of[person] ?? [])
    if (!oneOf.some((other) => tableOf(other) === table)) price += weights.must;
  return price;
}

/** By how much that grows when two people change seats in this round. */
export function needPrice(
  needs: Needs,
  { people, at }: Seating,
  round: number,
  p: number,
  q: number,
): number {
  const concerned = new Set([p, q, ...(needs.by[p] ?? []), ...(needs.by[q] ?? [])]);
  const before = (person: number) => at[round * people + person] ?? -1;
  const after = (person: number) => before(person === p ? q : person === q ? p : person);
  let price = 0;
  for (const person of concerned) price += lacking(needs, person, after) - lacking(needs, person, before);
  return price;
}
