import type { ProcessingWords } from "./processing-words.ts";

const early = "Art. 6 Abs. 1 e DSGVO mit § 2 KKG, § 16 SGB VIII, §§ 61–65 SGB VIII, §§ 67 ff. SGB X";
const consent = "Einwilligung: Art. 6 Abs. 1 a, Art. 9 Abs. 2 a DSGVO, § 65 SGB VIII";

/** Processings of what families and those around them say. The words say what stands in the tables of `processings.ts`. */
export const familyProcessings = {
  finding: {
    name: "Angebote finden",
    purpose: "passende Hilfe nennen",
    basis: "Art. 6 Abs. 1 e DSGVO mit § 2 KKG; gespeichert wird nichts",
    persons: "Besuchende",
    data: "keine Kennung, kein Cookie, keine gespeicherte Adresse; Suche und Merkliste stehen nur in der Adresse der Seite",
    recipients: "niemand",
  },
  concerns: {
    name: "Anliegen von Familien",
    purpose: "Kontakt herstellen und begleiten, bis eine Hilfe da ist; Fristen halten",
    basis: `${consent} (Kontakt); ${early}`,
    persons: "Familien, auch Kinder und andere in der Familie, wenn jemand sie nennt",
    data: "verschlüsselt: Vorname oder Deckname, Wunsch, Thema (kann Gesundheit betreffen), Alter des Kindes, Weg zur Familie, sicherer Kontakt; offen für den Ablauf: Sprache, Ort, Art des Wegs, schwanger oder neugeboren, Fristen, Kontaktversuche, Zuständige; „Zu prüfen“: Zeichen, ob ein Mensch geschrieben hat",
    recipients: "Kontaktteam; mit Einwilligung die Stelle, die übernimmt",
  },
  dialogue: {
    name: "Dialog mit Rückkehrcode",
    purpose: "antworten, Einsicht geben, zurücknehmen",
    basis: consent,
    persons: "Familien, Fachkräfte",
    data: "Nachrichten (verschlüsselt), wer wann schrieb, Schlüssel des Dialogs; der Code selbst steht nirgends",
    recipients: "das zuständige Team",
  },
  attachments: {
    name: "Dateien im Dialog",
    purpose: "Unterlagen austauschen",
    basis: consent,
    persons: "Familien, Personen auf Bildern und in Unterlagen",
    data: "Bilder und PDF mit ihrem Namen (verschlüsselt); Größe und Anzahl offen. Bilder werden neu gezeichnet. Aus einem PDF wird gelöscht, wer es wann womit geschrieben hat, soweit das offen darin steht; Bilder darin bleiben, wie sie sind. Ein PDF mit Skript oder Kennwort wird nicht angenommen",
    recipients: "das zuständige Team, die Familie",
  },
  consents: {
    name: "Einwilligungen und ihre Rücknahme",
    purpose:
      "Nachweis, wer wozu Ja gesagt hat; Ende zur rechten Zeit; Bestätigung der Löschung bei der Stelle",
    basis: "Art. 7 Abs. 1 DSGVO",
    persons: "Familien, Fachkräfte",
    data: "Zweck, Empfänger, welche Angaben, mündlich oder schriftlich mit Grund, Sprache, Hilfe beim Übersetzen, Dauer, Rücknahme, wer eintrug",
    recipients: "zuständiges Team, die Familie",
  },
  sharing: {
    name: "Mitlesen einer anderen Stelle",
    purpose: "beide Stellen wissen dasselbe, wenn die Familie das will",
    basis: consent,
    persons: "Familien",
    data: "nur die angekreuzten Teile: Name, Thema und erste Nachricht; Weg zur Familie; Nachrichten. Dazu Ort, Sprache, wer da ist",
    recipients: "genau die eine Stelle der Einwilligung, für höchstens 12 Monate",
  },
  moves: {
    name: "Umzug in ein anderes Netzwerk",
    purpose: "Anliegen an das Kontaktteam des neuen Orts geben",
    basis: consent,
    persons: "Familien, Fachkräfte",
    data: "das Paket der Worte, in die die Familie eingewilligt hat, und der Weg zu ihr (verschlüsselt); Stand, Grund einer Absage, wer wann anbot und antwortete. Paket und Weg gehen mit dem Ende des Umzugs",
    recipients: "das Kontaktteam des einen Netzwerks, das die Familie nennt",
  },
  referrals: {
    name: "Überweisungen von Fachleuten",
    purpose: "Familie mit Einwilligung vermitteln; wer überweist, erfährt den Stand",
    basis: `${consent} (Weitergabe); bei Berufsgeheimnis Entbindung nach § 203 StGB`,
    persons: "Familien; überweisende Fachleute, auch ohne Konto",
    data: "von Fachleuten: wer und welche Stelle (bei Konto offen, sonst verschlüsselt), eigenes Zeichen und Adresse für Nachrichten (verschlüsselt), Zeiten; vom Stand ein Wort",
    recipients: "Kontaktteam; die überweisende Stelle (nur das eine Wort)",
  },
  partnerQuestions: {
    name: "Frage an eine Stelle ohne Konto",
    purpose: "klären, ob eine Praxis oder Klinik helfen kann, ohne die Familie zu nennen",
    basis: early,
    persons: "Ansprechpersonen der Stellen; Familien ohne Namen",
    data: "Name der Stelle oder Person, Frage ohne Namen der Familie (nur mit dem Link lesbar), Antwort und Tag, wer fragte; ihre E-Mail-Adresse nur in der verschlüsselten Mail",
    recipients: "die gefragte Stelle, mit einem Link, der endet",
  },
  emergency: {
    name: "Notfallzugriff",
    purpose: "im Notfall lesen, was Familie und Stelle schreiben",
    basis: `${early}; Abwägung im Einzelfall`,
    persons: "Familien, Fachkräfte",
    data: "wer wann öffnete, Begründung (verschlüsselt), Schlüssel für 60 Minuten",
    recipients:
      "die öffnende Person; Nachricht an die zuständige Stelle und die Person für den Datenschutz; die Familie im Verlauf",
  },
  protection: {
    name: "Beratung zum Kinderschutz",
    purpose: "fachliche Beratung und Übermittlung nach § 4 KKG, §§ 8a, 8b SGB VIII",
    basis: "Art. 6 Abs. 1 c und e, Art. 9 Abs. 2 g DSGVO mit § 4 KKG, §§ 8a, 8b, 64 Abs. 2a, 65 SGB VIII",
    persons:
      "Kinder, Eltern und andere in der Familie; fragende, beratende und zweite Fachkraft; Fachkräfte des Jugendamts",
    data: "eigener, getrennter Bestand. Verschlüsselt: Anlass in eigenen Worten, Liste der Namen und Orte, die das Programm ersetzt, Bogen ohne diese Namen, Gespräch mit den Eltern, Entscheidung; im Übermittlungsbogen Namen und Erreichbarkeit der Familie. Offen: geboren oder nicht, ob gesprochen wurde, Art der Entscheidung, Zeiten, Beteiligte",
    recipients:
      "gewählte insoweit erfahrene Fachkraft (nur der Bogen ohne Namen), zweite Fachkraft; bei Übermittlung das Jugendamt oder die benannte Stelle (mit Namen)",
  },
  feedback: {
    name: "Rückmeldungen zu Seiten",
    purpose: "Angaben verbessern, Barrieren melden lassen",
    basis: "Art. 6 Abs. 1 e DSGVO; bei Barrieren § 12b BGG und Landesrecht",
    persons: "Besuchende",
    data: "Worte und, wenn jemand sie nennt, eine Adresse für die Antwort (verschlüsselt); Seite, Sprache, Tag",
    recipients: "Koordination, bei Angeboten die Anbieter",
  },
} as const satisfies Record<string, ProcessingWords>;
