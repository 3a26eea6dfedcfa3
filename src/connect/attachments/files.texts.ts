import { germanTexts } from "../../platform/texts.ts";

/** Files along with a message. What is no word (kinds, sizes) comes as a value, the same in every language. */
export const fileTexts = germanTexts("files", {
  title: "Fotos oder Dateien mitschicken",
  hint: "Höchstens {count} Dateien, jede höchstens {size}. Es gehen: {kinds}.",
  photosCleaned: "Aus Fotos löschen wir, wann und wo sie entstanden sind.",
  pdfKept: "Eine {kind}-Datei bleibt, wie sie ist.",
  choose: "Dateien auswählen",
  words: "Möchten Sie etwas dazu schreiben?",
  send: "Dateien senden",
  done: "Ihre Dateien sind angekommen.",
  list: "Dateien",
  save: "{name} speichern",
  closed: "Diese Datei können Sie hier nicht öffnen.",
  again: "Bitte wählen Sie die Dateien noch einmal aus.",
  "fault-none": "Bitte wählen Sie zuerst eine Datei aus.",
  "fault-too-many": "Das sind zu viele Dateien. Es gehen höchstens {count}.",
  "fault-empty": "In dieser Datei steht nichts.",
  "fault-too-large": "Diese Datei ist zu groß. Höchstens {size} gehen.",
  "fault-wrong-kind": "Diese Art von Datei geht hier nicht. Es gehen: {kinds}.",
  "fault-heic": "Dieses Foto-Format können wir nicht lesen. Bitte machen Sie einen Bildschirm-Abzug davon.",
  "fault-broken": "Diese Datei ist nicht ganz. Wir können sie nicht öffnen.",
  "fault-too-many-pixels": "Dieses Bild ist zu groß. Bitte machen Sie es kleiner.",
  "fault-busy": "Gerade schicken viele Menschen Bilder. Bitte versuchen Sie es gleich noch einmal.",
  "fault-too-long": "Ihr Text ist zu lang. Bitte kürzen Sie ihn.",
  "fault-ended": "Das Gespräch ist beendet. Die Dateien wurden nicht gesendet.",
  bodyTitle: "Das war zu viel auf einmal",
  bodyText:
    "Die Dateien wurden nicht gesendet. Es gehen höchstens {count}, jede höchstens {size}. Geben Sie dann Ihren Code noch einmal ein.",
  back: "Zurück",
  notSent: "Das wurde nicht gesendet",
});
