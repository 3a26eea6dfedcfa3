import { germanTexts, speak } from "../../platform/texts.ts";

/** What the preview of a list says about examples and about what changes. */
export const sayChanges = speak(
  germanTexts("find-import-changes", {
    samplesTitle: "So lesen Familien diese Angebote",
    samplesText:
      "Fünf Beispiele aus der ganzen Liste. Stehen Ort, Zeiten und Kontakt an der falschen Stelle? Dann ordnen Sie die Spalten anders zu.",
    sampleRow: "Zeile {row}",
    organisation: "Träger",
    place: "Ort",
    hours: "Zeiten",
    contact: "Kontakt",
    nothingSaid: "nicht angegeben",
    times: { one: "1 Zeit für den Kalender", other: "{count} Zeiten für den Kalender" },
    title: "Was sich ändert",
    created: { one: "1 Angebot ist neu", other: "{count} Angebote sind neu" },
    updated: { one: "1 Angebot sagt etwas anderes", other: "{count} Angebote sagen etwas anderes" },
    unchanged: { one: "1 Angebot bleibt gleich", other: "{count} Angebote bleiben gleich" },
    missing: {
      one: "1 Angebot fehlt jetzt in der Liste",
      other: "{count} Angebote fehlen jetzt in der Liste",
    },
    drafts: { one: "1 neues Angebot bleibt Entwurf", other: "{count} neue Angebote bleiben Entwurf" },
    conflicts: {
      one: "Bei 1 Angabe sagt die Liste etwas anderes als Sie",
      other: "Bei {count} Angaben sagt die Liste etwas anderes als Sie",
    },
    onlyInside: "Was Familien lesen, bleibt gleich. Geändert hat sich nur, was die Liste sonst mitführt.",
    more: { one: "und 1 weiteres", other: "und {count} weitere" },
    now: "Jetzt hier",
    after: "Danach",
    ours: "Hier (bleibt)",
    theirs: "In der Liste",
    places: { one: "1 weiterer Ort", other: "{count} weitere Orte" },
    status: "Stand",
  }),
  "de",
);
