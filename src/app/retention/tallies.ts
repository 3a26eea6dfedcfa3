import type { Tally } from "../../platform/retention/run-retention.ts";

/** One class may lie in several places; it is told as one. */
export function byName(tallies: readonly Tally[]): readonly Tally[] {
  const names = [...new Set(tallies.map(({ name }) => name))];
  return names.map((name) => {
    const parts = tallies.filter((tally) => tally.name === name);
    const sum = (count: (tally: Tally) => number) => parts.reduce((total, part) => total + count(part), 0);
    return { name, due: sum(({ due }) => due), deleted: sum(({ deleted }) => deleted) };
  });
}
