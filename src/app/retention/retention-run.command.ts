import { command } from "../../platform/command.ts";
import { runRetention, type Tally } from "../../platform/retention/run-retention.ts";
import { retentionTasks } from "./classes.ts";
import { noted } from "./noted.ts";

/** `retention run [--dry-run]`: what is past its day, and how much of it went. */
export const retentionRun = command({
  name: "retention run",
  summary: "löscht, was seine Frist hinter sich hat, oder zählt es nur",
  options: { "dry-run": { help: "zählt nur und löscht nichts", flag: true } },
  run: async (given, desk) => {
    const tallies = await runRetention(desk, retentionTasks, {
      dryRun: given.flag("dry-run"),
      ...noted(desk),
    });
    desk.answer({ classes: byName(tallies).map((tally) => ({ ...tally })) });
  },
});

/** One class may lie in several places; it is told as one. */
export function byName(tallies: readonly Tally[]): readonly Tally[] {
  const names = [...new Set(tallies.map(({ name }) => name))];
  return names.map((name) => {
    const parts = tallies.filter((tally) => tally.name === name);
    const sum = (count: (tally: Tally) => number) => parts.reduce((total, part) => total + count(part), 0);
    return { name, due: sum(({ due }) => due), deleted: sum(({ deleted }) => deleted) };
  });
}
