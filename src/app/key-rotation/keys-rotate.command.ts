import { resolve } from "node:path";
import { processInstant } from "../../platform/clock.ts";
import { command, CommandRefused, type CommandDesk } from "../../platform/command.ts";
import { dropOldSegments, segmentDays } from "../../platform/intake-journal/segments.ts";
import { writeBackup } from "../../platform/backup/write-backup.ts";
import type { KeyName, ServerKeys } from "../../platform/vault/server-keys.ts";
import { asRefusal } from "../backup/backup.command.ts";
import { backupPlan } from "../backup/backup-plan.ts";
import { rotateKey, TurnRefused } from "./rotate-key.ts";

const changeable: readonly KeyName[] = ["outboxKey", "sessionKey", "indexKey", "formKey", "secondFactorKey"];
const never: Readonly<Record<string, string>> = {
  pepper:
    "Der Pfeffer ist nicht zu wechseln: Aus ihm entstehen die Codes der Familien, und die kennt nur die Familie. Mit einem neuen öffnete kein Code mehr sein Gespräch.",
  auditSeed:
    "Der Schlüssel der Protokollköpfe ist nicht zu wechseln: Mit ihm wird geprüft, was er früher unterschrieben hat.",
};
const refusals: Readonly<Record<TurnRefused["code"], string>> = {
  "server-running":
    "Noch ist jemand mit der Datenbank verbunden. Bitte zuerst den Server anhalten; es wurde nichts geändert.",
  "other-turn-open":
    "Ein Wechsel eines anderen Schlüssels ist nicht zu Ende. Bitte zuerst den zu Ende führen.",
  "key-file-of-another": "Die Schlüsseldatei gehört zu einer anderen Installation als diese Datenbank.",
};
/** What the operator must know afterwards, because the machine cannot do it. */
const afterwards: Readonly<Partial<Record<KeyName, string>>> = {
  sessionKey: "Alle Anmeldungen sind beendet. Wer arbeitet, meldet sich neu an.",
  indexKey:
    "Die Vergleichsmarken laufender Anliegen sind weg. Sie entstehen neu, sobald jemand das Anliegen öffnet.",
  formKey: "Offene Seiten und Links in Mails zum Eintragen freier Plätze gelten nicht mehr.",
};

/** `keys rotate --key NAME --backup FILE`: a new key of the server, with everything that hangs on it. */
export const keysRotate = command({
  name: "keys rotate",
  summary:
    "wechselt einen Schlüssel des Servers und versiegelt neu, was an ihm hängt (Server vorher anhalten)",
  options: {
    key: { help: "welcher Schlüssel", required: true, choices: [...changeable, ...Object.keys(never)] },
    backup: {
      help: "neue Datei für die Sicherung danach; ältere Sicherungen brauchen die alte Schlüsseldatei",
      required: true,
    },
  },
  run: async (given, desk) => {
    const asked = given.required("key");
    const why = never[asked];
    if (why !== undefined) throw new CommandRefused("key-not-changeable", why);
    const name = changeable.find((known) => known === asked);
    if (name === undefined)
      throw new CommandRefused("key-unknown", `Einen Schlüssel „${asked}“ gibt es nicht.`);
    const { asOwner, tell } = desk;
    const backUp = saveAnew(desk, resolve(given.required("backup")));
    const turned = await rotateKey({ keyFile: desk.config.keyFile, name, asOwner, tell, backUp }).catch(
      (fault: unknown) => {
        throw fault instanceof TurnRefused ? new CommandRefused(fault.code, refusals[fault.code]) : fault;
      },
    );
    for (const line of [afterwards[name], "Sicherungen von vorher brauchen die Schlüsseldatei von vorher."])
      if (line !== undefined) tell(line);
    desk.answer({ key: name, ...turned });
  },
});

/** The journal holds rows under the old keys: behind a whole backup under the new ones it begins anew. */
const saveAnew =
  ({ asOwner, config }: CommandDesk, path: string) =>
  async (keys: ServerKeys): Promise<void> => {
    await asRefusal(writeBackup({ path, asOwner, keys, plan: backupPlan }));
    await dropOldSegments(config.journalDir, processInstant().add({ hours: 24 * (segmentDays + 1) }));
  };
