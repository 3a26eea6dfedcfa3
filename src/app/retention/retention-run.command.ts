import { command } from "../../platform/command.ts";
import { runRetention, type Tally } from "../../platform/retention/run-retention.ts";
import { ruleName } from "../privacy-papers/sayings.ts";
import { retentionTasks } from "./classes.ts";
import { noted } from "./noted.ts";
import { byName } from "./tallies.ts";

/** `retention run [--dry-run]`: what is past its day, and how much of it went. */
export const retentionRun = command({
  name: "retention run",
  summary: "löscht, was seine Frist hinter sich hat, oder zählt es nur",
  options: { "dry-run": { help: "zählt nur und löscht nichts", flag: true } },
  run: async (given, desk) => {
    const dryRun = given.flag("dry-run");
    const tallies = byName(await runRetention(desk, retentionTasks, { dryRun, ...noted(desk) }));
    desk.answer({ classes: tallies.map((tally) => ({ ...tally })) }, tallyTable(tallies, dryRun));
  },
});

/** One line per class, the numbers under each other, as the page of the privacy papers calls them. */
export function tallyTable(tallies: readonly Tally[], dryRun: boolean): string {
  const count = ({ due, deleted }: Tally) => (dryRun ? due : deleted);
  const head = dryRun ? "Würde gelöscht (Probelauf, nichts ist gelöscht)" : "Gelöscht";
  const lines = tallies.map((tally) => `${String(count(tally)).padStart(8)}  ${ruleName(tally.name)}`);
  const sum = tallies.reduce((total, tally) => total + count(tally), 0);
  return [head, ...lines, `${String(sum).padStart(8)}  zusammen`].join("\n");
}
