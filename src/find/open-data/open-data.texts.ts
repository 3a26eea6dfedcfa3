import { germanTexts, speak } from "../../platform/texts.ts";

/** German of the pages about open data. They are read by editors and partners, in German only. */
const openDataTexts = germanTexts("find-open-data", {
  profileTitle: "Offene Daten: unser Profil von HSDS 3.0",
  profileIntro:
    "Die Angebote dieses Netzwerks lassen sich maschinell lesen, ohne Anmeldung. Diese Seite nennt, was über den Standard HSDS 3.0 hinausgeht.",
  profileRules: "Regeln",
  ruleFields:
    "Wofür HSDS kein Feld hat, steht als Attribut mit einem Begriff der Taxonomie „Frühe-Hilfen-Profil“. Im Einzelabruf steht es zusätzlich als Feld mit dem Anfang x_fh_.",
  ruleTimes:
    "Uhrzeiten sind Ortszeit (Europe/Berlin). Jeder Wochentag hat eine eigene Zeile. Fällt ein Termin aus, endet die Zeile davor und eine neue beginnt danach. Ebenso fehlen Feiertage des Landes und Schulferien, wenn das Angebot dann geschlossen ist. Die Zeilen enden, wo die Feiertage nicht mehr nachgesehen oder die Ferien nicht mehr bekannt sind. Was ausfällt und warum, steht ganz im Attribut „times“.",
  ruleAges: "Alter steht in HSDS in Jahren. Die genauen Monate stehen im Profil.",
  rulePlaces:
    "Hilfe am Telefon und im Internet hat keinen Ort zum Hingehen. Ihre Anschrift wird nicht weitergegeben.",
  ruleSource:
    "Stammt ein Angebot aus einem anderen Verzeichnis, bleiben alle seine Felder erhalten. Was hier geändert wurde, gilt.",
  ruleIds: "Kennungen bleiben gleich, auch nach Ausspielen und Einlesen.",
  profileTerms: "Begriffe des Profils",

  anyOffer: "Angebot",
  catalogTitle: "Offene Daten: {network}",
  catalogText: "Daten des Netzwerks {network}, die sich maschinell lesen lassen.",
  datasetTitle: "Angebote Früher Hilfen: {network}",
  datasetText:
    "Angebote für Schwangere und Familien mit kleinen Kindern: was, wer, wo, wann, in welchen Sprachen. Die Daten sind immer auf dem Stand der Seiten.",
  keyword: "Frühe Hilfen",
  keywords: "Frühe Hilfen, Familie, Schwangerschaft, Eltern, Beratung",
  serviceTitle: "Angebote zum Abrufen (HSDS 3.0): {network}",
  jsonText: "Alle Angebote mit allen Feldern, seitenweise, ohne Anmeldung.",
  tablesText: "Alle Angebote als verknüpfte Tabellen in einer ZIP-Datei, mit Beschreibung der Spalten.",
  calendarText: "Treffen und offene Zeiten, die sich in einen Kalender einbinden lassen.",
  licence: "Lizenz der Daten:",
  source: "Quelle: {network}.",
  noLicence:
    "Das Netzwerk hat noch keine Lizenz für seine Daten genannt. Fragen Sie vor der Weitergabe nach.",
  jsonTitle: "Angebote als JSON (HSDS 3.0)",
  tablesTitle: "Angebote als Tabellen (HSDS 3.0, CSV)",
  calendarTitle: "Termine als Kalender (iCalendar)",
  embedTitle: "Angebote: {network}",
  embedNothing: "Hier steht gerade kein Angebot. Die ganze Liste finden Sie auf unserer Seite.",
  embedAll: "Alle Angebote ansehen",
  embedUrgent: "Hilfe sofort: Telefonnummern, die jetzt helfen",
});
export const openDataText = speak(openDataTexts, "de");
