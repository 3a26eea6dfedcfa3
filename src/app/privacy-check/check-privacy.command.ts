import { readFile } from "node:fs/promises";
import { processInstant } from "../../platform/clock.ts";
import { type CommandDesk, command, CommandRefused } from "../../platform/command.ts";
import { runRetention } from "../../platform/retention/run-retention.ts";
import { retentionTasks } from "../retention/classes.ts";
import { byName } from "../retention/tallies.ts";
import { readCanaries } from "./canaries.ts";
import { oldBackups } from "./check-backups.ts";
import { canariesInStore, columnsWithoutPlan, concernsInOrder } from "./check-store.ts";
import { checkedForPeople } from "./checked-for-people.ts";
import type { Checked } from "./finding.ts";
import { scanFiles } from "./scan-files.ts";

/** `check-privacy`: the store, its files, the backups and the logs against the calendar of deletion and planted words. */
export const checkPrivacy = command({
  name: "check-privacy",
  summary: "prüft Datenbank, Dateien, Sicherungen und Protokolle auf Klartext und überfällige Löschung",
  options: {
    canaries: {
      help: "Datei mit gepflanzten Wörtern, eines je Zeile, die nirgends im Klartext stehen dürfen",
    },
    backups: { help: "Ordner mit Sicherungen" },
    logs: { help: "Ordner mit Protokollen des Betriebs" },
  },
  looksOnly: true,
  run: async (given, desk) => {
    const words = await canariesFrom(given.option("canaries"));
    const backups = given.option("backups");
    const checks: Checked[] = [await overdue(desk)];
    await desk.asOwner(async (step) => {
      checks.push(await columnsWithoutPlan(step), await concernsInOrder(step));
      checks.push(await canariesInStore(step, words));
    });
    checks.push(await oldBackups(backups, processInstant()));
    checks.push(...(await inFiles(desk, words, { backups, logs: given.option("logs") })));
    const findings = checks.flatMap((check) => check.findings);
    desk.answer(
      {
        checked: checks.map(({ name, looked }) => ({ name, looked })),
        findings: findings.map((finding) => ({ ...finding })),
      },
      checkedForPeople(checks, words.length),
    );
    return findings.length === 0 ? undefined : `Es gibt ${findings.length} Befunde.`;
  },
});

async function canariesFrom(path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return [];
  const text = await readFile(path, "utf8").catch(() => {
    throw new CommandRefused("file-unreadable", `Die Datei ${path} ist nicht zu lesen.`);
  });
  const words = readCanaries(text);
  if (words.length === 0)
    throw new CommandRefused("no-canaries", `In ${path} steht kein Wort mit mindestens acht Zeichen.`);
  return words;
}

/** What should have gone more than a day ago: the hourly run has had its chances. */
async function overdue(desk: CommandDesk): Promise<Checked> {
  const tallies = byName(await runRetention(desk, retentionTasks, { dryRun: true, grace: { days: 1 } }));
  return {
    name: "deletion-calendar",
    looked: tallies.length,
    findings: tallies
      .filter(({ due }) => due > 0)
      .map(({ name, due }) => ({ rule: "overdue", where: name, count: due })),
  };
}

/** The key file itself is the one place where secrets may lie. */
async function inFiles(
  { config, keys }: CommandDesk,
  words: readonly string[],
  places: { readonly backups: string | undefined; readonly logs: string | undefined },
): Promise<readonly Checked[]> {
  const secrets = [...words, ...Object.values(keys.databasePasswords).filter((one) => one !== "")];
  const isKeyFile = (path: string) => path === config.keyFile;
  const below = (place: string | undefined) => (place === undefined ? [] : [place]);
  return [
    await scanFiles("data", [config.dataDir], secrets, isKeyFile),
    await scanFiles("journal", [config.journalDir], secrets),
    await scanFiles("backups", below(places.backups), secrets),
    await scanFiles("logs", below(places.logs), secrets),
  ];
}
