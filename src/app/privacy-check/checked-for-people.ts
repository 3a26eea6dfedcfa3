import { ruleName } from "../privacy-papers/sayings.ts";
import type { Checked, Finding } from "./finding.ts";

const checkNames: Readonly<Record<string, string>> = {
  "deletion-calendar": "Löschkalender: Klassen",
  "deletion-plan": "Löschplan: Spalten",
  concerns: "Prüfketten und Schlüssel der Anliegen: Einträge",
  store: "Gepflanzte Wörter in der Datenbank: Zeilen",
  "backup-age": "Alter der Sicherungen: Dateien",
  data: "Klartext im Datenordner: Dateien",
  journal: "Klartext im Journal: Dateien",
  backups: "Klartext in den Sicherungen: Dateien",
  logs: "Klartext in den Protokollen: Dateien",
};
/** What is missing on the command line where a check was not made. */
const missing: Readonly<Record<string, string>> = {
  store: "--canaries fehlt",
  "backup-age": "--backups fehlt",
  backups: "--backups fehlt",
  logs: "--logs fehlt",
};
const rules: Readonly<Record<string, string>> = {
  overdue: "hätte gelöscht sein müssen",
  "column-without-plan": "steht in keinem Löschplan",
  "log-broken": "ist nicht, was geschrieben wurde",
  "content-after-withdrawal": "hat nach dem Widerruf noch Inhalt",
  "key-missing": "ein Schlüssel fehlt",
  "key-astray": "ein Schlüssel liegt, wo er nicht hingehört",
  "key-too-early": "ein Schlüssel liegt vor seiner Zeit",
  "key-backup-too-old": "Sicherung der Schlüssel ist älter als 7 Tage",
  "backup-too-old": "Sicherung ist älter als 90 Tage",
};

const findingLine = ({ rule, where, count }: Finding): string =>
  `  ${rule === "overdue" ? ruleName(where) : where}: ${rules[rule] ?? "gepflanztes Wort oder Kennwort im Klartext"} (${count}-mal)`;

/** What was looked at and what was not, line by line: a green end must not stand for something nobody looked at. */
export function checkedForPeople(checks: readonly Checked[], words: number): string {
  const looked = checks.map(
    ({ name, looked: count }) =>
      `${checkNames[name] ?? name}: ${count === null ? `nicht geprüft (${missing[name] ?? "nichts da"})` : count}`,
  );
  const findings = checks.flatMap((check) => check.findings);
  const open = checks.filter((check) => check.looked === null).length;
  return [
    ...looked,
    words === 0
      ? "In Dateien ist nur nach den Kennwörtern der Datenbank gesucht, nach keinem gepflanzten Wort."
      : `Gesucht nach ${words} gepflanzten Wörtern und den Kennwörtern der Datenbank.`,
    ...(findings.length > 0 ? ["Befunde:", ...findings.map(findingLine)] : []),
    findings.length === 0 ? `Keine Befunde${open > 0 ? " in dem, was geprüft ist" : ""}.` : "",
  ]
    .filter((line) => line !== "")
    .join("\n");
}
