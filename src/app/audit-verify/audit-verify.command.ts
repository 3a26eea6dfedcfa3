import { command, CommandRefused } from "../../platform/command.ts";
import { readHeads } from "../../platform/audit-heads/head-files.ts";
import { type AuditFault, verifyAudit } from "../../platform/audit-heads/verify-audit.ts";
import { readDeletions } from "../../platform/intake-journal/deletion-list.ts";
import { auditPublicKey } from "../../platform/vault/signing.ts";

const words: Readonly<Record<AuditFault["what"], string>> = {
  changed: "ist nicht, was geschrieben wurde",
  missing: "fehlt mitten in ihrer Kette",
  cut: "fehlt: das Ende ihrer Kette ist abgeschnitten",
  gone: "fehlt mit ihrer ganzen Kette, und keine Löschliste nennt sie",
  forged: "passt nicht zu ihrer Unterschrift",
  unknownKey: "ist mit einem Schlüssel unterschrieben, der hier nicht bekannt ist (--key)",
  lineMissing: "folgt auf eine Zeile, die fehlt",
};

/** `audit verify`: is the log what was written, compared with itself and with the heads signed outside of the store. */
export const auditVerify = command({
  name: "audit verify",
  summary: "prüft das Protokoll gegen sich selbst und gegen die unterschriebenen Köpfe im Journal-Ordner",
  options: {
    key: { help: "früherer öffentlicher Schlüssel der Köpfe (64 Zeichen hex), mehrere mit Komma" },
  },
  run: async (given, { asOwner, database, config, keys, answer }) => {
    const earlier = (given.option("key") ?? "").split(",").filter(Boolean);
    if (!earlier.every((key) => /^[0-9a-f]{64}$/.test(key)))
      throw new CommandRefused(
        "key-unclear",
        "Ein öffentlicher Schlüssel hat 64 Zeichen, 0 bis 9 und a bis f.",
      );
    const publicKey = auditPublicKey(keys.auditSeed).toString("hex");
    const lines = await readHeads(config.journalDir);
    const deleted = new Set(
      [...(await readDeletions(config.journalDir)).values()].flatMap((ids) => [...ids]),
    );
    const now = await database.read("worker", {}, (_tx, now) => Promise.resolve(now));
    const faults = await asOwner((step) =>
      step((tx) => verifyAudit(tx, { lines, trusted: new Set([publicKey, ...earlier]), deleted, now })),
    );
    answer(
      { publicKey, lines: lines.length, faults: faults.map((fault) => ({ ...fault })) },
      [
        `Öffentlicher Schlüssel: ${publicKey}`,
        `Unterschriebene Zeilen: ${lines.length}`,
        ...faults.map(sentence),
      ].join("\n"),
    );
    if (faults.length > 0)
      return `Das Protokoll ist an ${faults.length} Stellen nicht, was geschrieben wurde.`;
    if (lines.length === 0) return "Noch ist kein Kopf unterschrieben: Geprüft ist nur die Kette selbst.";
  },
});

const sentence = ({ what, chain, seq, line }: AuditFault): string =>
  line === undefined
    ? `Zeile ${chain}/${seq} ${words[what]}.`
    : `Unterschriebene Zeile ${line} ${words[what]}.`;
