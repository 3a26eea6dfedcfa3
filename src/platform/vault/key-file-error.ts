export type KeyFileReason =
  | "missing"
  | "unreadable"
  | "open-to-others"
  | "malformed"
  | "unknown-version"
  | "demo-keys"
  | "not-writable";

// What operators read at the start; each says what to do next.
const sentences: Readonly<Record<KeyFileReason, (path: string) => string>> = {
  missing: (path) =>
    `Die Schlüsseldatei ${path} fehlt. Ohne sie sind die gespeicherten Daten nicht lesbar: Bitte aus der ` +
    "getrennten Sicherung zurücklegen.",
  unreadable: (path) =>
    `Die Schlüsseldatei ${path} kann nicht gelesen werden. Bitte Besitzer und Pfad prüfen.`,
  "open-to-others": (path) =>
    `Die Schlüsseldatei ${path} ist für andere Benutzer zugänglich. Bitte "chmod 600 ${path}" ausführen.`,
  malformed: (path) =>
    `Die Schlüsseldatei ${path} ist beschädigt. Bitte aus der getrennten Sicherung zurücklegen, nicht neu anlegen.`,
  "unknown-version": (path) =>
    `Die Schlüsseldatei ${path} stammt von einer anderen Fassung des Programms. Bitte die passende Fassung starten.`,
  "demo-keys": (path) =>
    `Die Schlüsseldatei ${path} wurde für das Vorführnetz angelegt und gilt nicht für den echten Betrieb. ` +
    "Bitte mit einem leeren Datenordner und eigener Schlüsseldatei beginnen.",
  "not-writable": (path) =>
    `Die Schlüsseldatei ${path} kann nicht angelegt werden. Bitte Rechte des Ordners prüfen.`,
};

/** The product does not start. The message is a whole German sentence for the operator, without any key. */
export class KeyFileError extends Error {
  readonly reason: KeyFileReason;

  constructor(reason: KeyFileReason, path: string, cause?: unknown) {
    super(sentences[reason](path), { cause });
    this.name = "KeyFileError";
    this.reason = reason;
  }
}
