import { describe, expect, it } from "vitest";
import { sampleOffer, sampleTopics, sampleVocabulary } from "../search/sample-offers.ts";
import { buildIndex } from "../search/search-index.ts";
import { dangerInText } from "./danger-in-text.ts";

const index = buildIndex(
  sampleTopics.map(({ slug }) => sampleOffer({ id: slug, title: "Angebot", topics: [slug] })),
  sampleVocabulary,
);
const read = (text: string, lang: Parameters<typeof dangerInText>[2] = "de") =>
  dangerInText(index, text, lang);

const harmless: readonly string[] = [
  "Die Telefonnummer stimmt nicht mehr",
  "Die Telefon-Nummer ist falsch.",
  "Unter der Nummer geht niemand ran",
  "Die Adresse stimmt nicht, das Café ist umgezogen.",
  "Das Café gibt es nicht mehr.",
  "Die Krabbelgruppe hat aufgehört",
  "Der Kurs fällt aus, steht aber noch da.",
  "Die Hebamme nimmt niemanden mehr",
  "Die Praxis ist geschlossen und die Ärztin in Rente",
  "Bitte zeigen Sie die Karte größer.",
  "Ich komme mit der Seite nicht klar",
  "Ich kann die Schrift nicht lesen",
  "Die Seite lädt nicht",
  "Der Link geht nicht",
  "Der Link ist tot",
  "Die Seite stürzt ab",
  "Der Knopf reagiert nicht mehr",
  "Das Bild schlägt über den Rand",
  "Ich schlage vor, mehr Kurse am Abend anzubieten",
  "Mein Vorschlag: mehr Sprachen",
  "Ich würde mir eine App wünschen",
  "Ich hasse lange Texte",
  "Das nervt mich total",
  "Ich bin wütend, dass niemand zurückruft",
  "Ich rufe seit Tagen an und keiner hebt ab",
  "Ich habe drei Mal angerufen und nichts gehört",
  "Die Frau am Telefon war sehr nett",
  "Danke, das hat uns sehr geholfen",
  "Mein Mann findet die Seite auch gut",
  "Meine Tochter geht jetzt gern in die Gruppe",
  "Der Termin am Montag ist falsch, es ist Dienstag",
  "Es fehlt die Uhrzeit",
  "Die Öffnungszeiten sind nicht mehr richtig",
  "Das Angebot kostet jetzt 5 Euro",
  "Die Gruppe ist immer voll",
  "Man kommt mit dem Kinderwagen nicht rein",
  "Es gibt Stufen am Eingang",
  "Der Aufzug ist kaputt",
  "Der Parkplatz ist gesperrt",
  "Mit dem Rollstuhl kommt man nicht zur Toilette",
  "Mein Vorlese-Programm liest die Knöpfe nicht vor",
  "Die Farben sind zu blass",
  "Ich kann das Fenster nicht schließen",
  "Auf dem Handy ist alles abgeschnitten",
  "Die türkische Übersetzung ist schlecht",
  "Das Wort Wochenbett ist falsch geschrieben",
  "Warum gibt es nichts für Väter?",
  "Hier fehlt die Schwangerenberatung in Lindenbrück",
  "Die Suche findet nichts, wenn ich Kita eingebe",
  "Die Liste ist zu lang",
  "Ich finde die Telefonnummer nicht",
  "Ich habe den Kurs nicht gefunden",
  "Die Treppe ist gefährlich für Kinder",
  "Der Spielplatz nebenan ist voller Scherben",
  "Es hat mir nicht geholfen",
  "So eine Seite brauchen wir nicht mehr",
  "Der Anrufbeantworter ist voll",
  "Die E-Mail kam zurück",
  "Ich möchte mein Angebot eintragen lassen",
  "Die Frauenhaus-Nummer hat sich geändert",
];

type Lang = Parameters<typeof dangerInText>[2];
const dangerous: readonly (readonly [text: string, lang?: Lang])[] = [
  ["mein mann schlägt mich bitte helfen sie mir"],
  ["Danke für die Seite. Mein Mann schlägt mich."],
  ["mein freund hat mich gewürgt"],
  ["Er bedroht mich mit dem Messer"],
  ["ich werde zu hause geschlagen"],
  ["ich will nicht mehr leben"],
  ["Ich möchte sterben"],
  ["ich bringe mich um"],
  ["Die Seite hilft mir nicht. Ich will nicht mehr leben."],
  ["mein baby atmet nicht"],
  ["kind bewusstlos"],
  ["kind hat putzmittel getrunken"],
  ["ich habe mein baby geschüttelt"],
  ["ich hab angst dass ich meinem baby was antue"],
  ["mein kind ist verschwunden"],
  ["my husband beats me", "en"],
  ["I want to kill myself", "en"],
  ["kocam beni dövüyor", "tr"],
  ["زوجي يضربني", "ar"],
  ["муж меня бьёт", "ru"],
  ["чоловік б'є мене", "uk"],
  ["می‌خواهم بمیرم", "fa"],
];

describe("I said what is wrong with a page, and was met with an emergency", () => {
  it("at least sixty pieces of feedback, not one of them a danger", () => {
    expect(harmless.length).toBeGreaterThanOrEqual(60);
    const met = harmless.flatMap((text) => {
      const { slugs, acute } = read(text);
      return slugs.length > 0 || acute !== null ? [`${text} → ${[...slugs, acute].join(" ")}`] : [];
    });
    expect(met).toEqual([]);
  });
});

describe("I called for help in the wrong place, and was only thanked", () => {
  it.each(dangerous.map(([text, lang = "de"]) => ({ text, lang })))("$text", ({ text, lang }) => {
    const { slugs, acute } = read(text, lang);
    expect([...slugs, acute ?? ""].join("")).not.toBe("");
  });
});
