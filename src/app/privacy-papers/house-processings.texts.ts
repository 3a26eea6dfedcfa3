import type { ProcessingWords } from "./processing-words.ts";

const employed = "Art. 6 Abs. 1 e oder f DSGVO, Beschäftigtendatenschutz des Landes oder § 26 BDSG";
const security = "Art. 6 Abs. 1 c und e DSGVO mit Art. 5 Abs. 2 und Art. 32 DSGVO";

/** Processings about people who work here, and what running the house leaves behind. */
export const houseProcessings = {
  accounts: {
    name: "Konten der Fachkräfte",
    purpose: "Anmeldung, Rechte, Schlüssel der Teams",
    basis: employed,
    persons: "Fachkräfte, Eingeladene",
    data: "Name, dienstliche E-Mail, Rollen, Team, Schlüssel, zweiter Faktor, Einladungen, laufende Anmeldungen",
    recipients: "Team, Koordination",
  },
  duties: {
    name: "Dienste, Abwesenheiten, Vertretung",
    purpose: "jederzeit ist jemand zuständig",
    basis: employed,
    persons: "Fachkräfte",
    data: "Dienst und Abwesenheit mit Tagen, Vertretung und Grund der Abwesenheit: Urlaub, krank oder anderes. „Krank“ ist ein Gesundheitsdatum (Art. 9 DSGVO)",
    recipients: "das eigene Team (mit Grund), Koordination",
  },
  capacity: {
    name: "Freie Plätze",
    purpose: "Familien dorthin geben, wo Platz ist",
    basis: "Art. 6 Abs. 1 e DSGVO mit § 3 KKG",
    persons: "Fachkräfte",
    data: "was ein Team über Plätze sagte, wer es sagte, wer gefragt wurde",
    recipients: "Fachkräfte des Netzwerks",
  },
  slowdown: {
    name: "Zähler gegen Flut und Ausprobieren",
    purpose: "Wünsche von Maschinen erkennen, Raten von Codes und Passwörtern bremsen",
    basis: security,
    persons: "alle, die etwas absenden oder sich anmelden",
    data: "ein Wert aus dem Absender mit geheimem Schlüssel, höchstens einen Tag; ein Wert aus der E-Mail bei Fehlversuchen. Keine Adresse",
    recipients: "niemand",
  },
  operations: {
    name: "Einmal absenden",
    purpose: "nichts wird doppelt gespeichert",
    basis: security,
    persons: "Familien, Fachkräfte",
    data: "Kennung einer gesendeten Seite und die erste Antwort darauf, ohne Worte",
    recipients: "niemand",
  },
  accessLog: {
    name: "Protokoll der Zugriffe",
    purpose: "Nachweis, wer gelesen und gehandelt hat",
    basis: security,
    persons: "Fachkräfte, Familien",
    data: "Kennungen und Zeiten, keine Inhalte",
    recipients:
      "die Familie zu ihrem Anliegen; Datenschutzbeauftragte, auch als wöchentliche Stichprobe mit Namen der Fachkräfte",
  },
  mails: {
    name: "Mails",
    purpose: "sagen, dass etwas wartet",
    basis: "Art. 6 Abs. 1 e DSGVO; an Familien nur, wenn sie es wollen (Einwilligung)",
    persons: "Familien, Fachkräfte, Ansprechpersonen",
    data: "Adresse und Text (verschlüsselt bis zum Versand, dann geleert), Art und Zeit",
    recipients: "wer die Mail bekommt; der Mailserver der Betreiberin",
  },
  directory: {
    name: "Verzeichnis der Angebote",
    purpose: "Angebote veröffentlichen und aktuell halten",
    basis: "Art. 6 Abs. 1 e DSGVO mit § 2 KKG",
    persons: "Ansprechpersonen der Anbieter; Fachkräfte, die ändern",
    data: "dienstliche Angaben: Name, Telefon, E-Mail, Anschrift; Links für Anbieter; frühere Fassungen und Vorschläge, wer sie schrieb",
    recipients: "öffentlich; Vorschläge und Fassungen nur das Netzwerk",
  },
  register: {
    name: "Verzeichnis der Partner",
    purpose: "Fachkräfte erreichen einander, Gruppen sind besetzt, Einladungen kommen an",
    basis:
      "Art. 6 Abs. 1 e DSGVO mit § 3 KKG; für die Liste aller Partner: Einwilligung nach Art. 6 Abs. 1 a DSGVO",
    persons: "Fachkräfte, Elternvertretungen, Gäste",
    data: "Name, Aufgabe, Organisation, dienstliche E-Mail und Telefon, Gruppen mit Zeitraum, Einwilligung und Abmeldung; Rundschreiben und an wen sie gingen, Notiz für die Nachfolge",
    recipients: "Koordination; mit Einwilligung alle Partner des Netzwerks",
  },
  meetings: {
    name: "Treffen, Protokolle, Aufgaben",
    purpose: "einladen, vorbereiten, festhalten, was vereinbart ist",
    basis:
      "Art. 6 Abs. 1 e DSGVO mit § 3 KKG; was jemand zur Teilnahme braucht: Einwilligung nach Art. 9 Abs. 2 a DSGVO",
    persons: "Eingeladene, Teilnehmende",
    data: "Einladung, Antwort, Teilnahme, was jemand zur Teilnahme braucht, Beiträge im Protokoll, Aufgaben mit Person und Datum",
    recipients: "Koordination; Protokoll und Aufgaben auch alle Eingeladenen",
  },
  serviceProfiles: {
    name: "Leistungsprofile der Dienste",
    purpose:
      "Partner wissen, was ein Dienst kann, nicht kann und erwartet; was nicht zusammenpasst, wird besprochen",
    basis: "Art. 6 Abs. 1 e DSGVO mit § 3 KKG",
    persons: "Ansprechpersonen und wer ein Profil pflegt oder ändert",
    data: "Name der Ansprechperson, wer wann was geändert oder entschieden hat",
    recipients: "alle, die im Netzwerk mitwirken; nie öffentlich",
  },
  agreements: {
    name: "Kooperationsvereinbarungen",
    purpose: "festhalten, was Partner vereinbart haben, und rechtzeitig prüfen",
    basis: "Art. 6 Abs. 1 b und e DSGVO mit § 3 KKG",
    persons: "wer für eine Organisation unterschrieben hat",
    data: "Name und Tag der Unterschrift, Text der Vereinbarung",
    recipients: "Koordination; die beteiligten Organisationen",
  },
  network: {
    name: "Angaben des Netzwerks über sich",
    purpose: "Impressum, Datenschutz, Erreichbarkeit, Fristen",
    basis: "Art. 6 Abs. 1 c DSGVO mit § 5 DDG und Art. 13 DSGVO",
    persons: "Verantwortliche und Ansprechpersonen des Netzwerks",
    data: "Namen, Telefon, E-Mail, wie das Netzwerk sie einträgt",
    recipients: "öffentlich",
  },
  safety: {
    name: "Eingangsbuch und Sicherungen",
    purpose: "kein Wunsch geht verloren; Wiederherstellung nach einem Ausfall",
    basis: security,
    persons: "Familien, Fachkräfte",
    data: "Eingangsbuch: neue Wünsche, verschlüsselt. Datensicherung: alles Gespeicherte, verschlüsselt wie hier; die Schlüssel in einer eigenen Datei. Löschliste: nur Kennungen",
    recipients: "Betreiberin",
  },
  counts: {
    name: "Zählung für den Bedarf",
    purpose: "Lücken im Angebot erkennen, Jugendhilfe planen; den Betrieb überwachen",
    basis: "Art. 6 Abs. 1 e, Art. 9 Abs. 2 j DSGVO mit § 64 Abs. 3 und § 80 SGB VIII",
    persons: "Familien; kein Name und keine Kennung ihres Anliegens",
    data: "offen: Netzwerk, Monat, ob schon gemischt. Verschlüsselt: Art, Thema, Sprache, Ort, wie es endete; fehlte ein Angebot, auch Alter des Kindes und was fehlte. Der Schlüssel liegt auf dem Server, nicht in Datenbank oder Sicherung. Jede Stunde werden die Zeilen eines Monats neu gemischt. Gab es in einem Monat nur ein Anliegen, kann, wer Datenbank und Schlüsseldatei hat, die Zeile ihm zuordnen, ebenso bis zum nächsten Mischen, im Eingangsbuch oder wer mehrere Sicherungen vergleicht. Außerdem: Stunden, in denen Codes geraten wurden",
    recipients: "niemand liest einzelne Zeilen; Auswertungen: Netzwerk",
  },
} as const satisfies Record<string, ProcessingWords>;
