import { germanTexts, speak } from "../../platform/texts.ts";

/** What people read who keep an offer by hand. Staff pages are German. */
const editingTexts = germanTexts("find-editing", {
  back: "Angebote",
  newTitle: "Neues Angebot",
  newText: "Nur der Titel muss sein. Alles andere können Sie später ergänzen.",
  newWaits:
    "Die Koordination sieht sich ein neues Angebot an. Danach finden es Familien. Feste Zeiten tragen Sie gleich danach bei Ihrem Vorschlag ein; sie gelten mit der Freigabe.",
  listToDo: "Was zu tun ist",
  listDue: "Fällig",
  listProposals: { one: "1 Vorschlag", other: "{count} Vorschläge" },
  listConflicts: { one: "1 Widerspruch", other: "{count} Widersprüche" },
  listDuplicates: { one: "1 doppeltes Paar", other: "{count} doppelte Paare" },
  listTranslations: "Übersetzungen",
  listGuests: "Gäste",
  listEmbedding: "Auf anderen Seiten zeigen",
  addOffer: "Neues Angebot",
  jumpToState: "Bestätigen, Stand und Verlauf",
  seeAsFamily: "So sehen es Familien",
  partAbout: "Beschreibung",
  partWho: "Für wen?",
  partHow: "So läuft es",
  partLanguages: "Sprachen vor Ort",
  partTopics: "Themen",
  partTopicsText: "Unter diesen Themen finden Familien das Angebot.",
  partWhen: "Wann?",
  partWhere: "Wo?",
  partContact: "Kontakt",
  partOffice: "Nur für das Netzwerk",
  chosenOf: "{group} ({count} gewählt)",

  f_title: "Titel",
  f_organisation: "Organisation",
  f_description: "Worum geht es?",
  f_kind: "Art des Angebots",
  f_access: "Wie kommen Familien hinein?",
  f_topics: "Themen",
  f_languages: "Sprachen vor Ort",
  f_otherLanguages: "Weitere Sprachen",
  f_ageFrom: "Alter des Kindes von",
  f_ageTo: "Alter des Kindes bis",
  f_ageFromMonths: "Alter von",
  f_ageToMonths: "Alter bis",
  f_pregnancy: "Für Schwangere",
  f_eligibilityText: "Für wen ist es noch?",
  f_free: "Was kostet es?",
  f_costText: "Mehr zu den Kosten",
  f_openingHoursText: "Wann ist offen? (Text)",
  f_whoComes: "Wer ist da?",
  f_whoLearns: "Wer erfährt davon?",
  f_whatNext: "Was passiert danach?",
  f_placeName: "Name des Ortes",
  f_street: "Straße und Hausnummer",
  f_postalCode: "Postleitzahl",
  f_place: "Ort",
  f_accessibilityText: "Kinderwagen und Rollstuhl",
  f_phones: "Telefon",
  f_email: "E-Mail",
  f_website: "Internetseite",
  f_leika: "Schlüssel aus dem Leistungskatalog (LeiKa)",
  f_careEmail: "E-Mail der Person, die wir fragen, ob alles noch stimmt",
  f_schedules: "Zeiten",
  f_places: "Weitere Orte",

  h_organisation: "Schreiben Sie sie so, wie sie hier schon heißt.",
  h_organisationOwn: "Neue Angebote gehören zu Ihrer Organisation.",
  h_description: "Kurze Sätze. Sie-Form. Höchstens 500 Zeichen liest man gern.",
  h_otherLanguages: "Mit Komma, zum Beispiel: Polnisch, Gebärdensprache.",
  h_ageFrom: "Zum Beispiel: 6 Monate oder 2 Jahre.",
  h_costText: "Zum Beispiel: 5 Euro je Treffen, mit Familien-Karte nichts.",
  h_whoComes: "Zum Beispiel: eine Familien-Hebamme.",
  h_whoLearns: "Zum Beispiel: Niemand, wir fragen nicht nach Namen.",
  h_whatNext: "Zum Beispiel: Wir rufen innerhalb von zwei Tagen zurück.",
  h_openingHoursText: "Einzelne Termine und Ausfälle tragen Sie unter „Zeiten“ ein.",
  h_accessibilityText: "Zum Beispiel: Keine Stufen. Es gibt einen Wickeltisch.",
  h_phones: "Eine Nummer in jedes Feld. Leerzeichen und Striche sind erlaubt.",
  h_leika: "14 Ziffern. Mehrere mit Komma.",
  h_careEmail: "Familien sehen diese Adresse nicht.",

  unknown: "Nicht bekannt",
  yes: "Ja",
  no: "Nein",
  freeYes: "Nichts",
  freeNo: "Es kostet etwas",
  months: { one: "1 Monat", other: "{count} Monate" },
  years: { one: "1 Jahr", other: "{count} Jahre" },
  phoneNo: "Telefon {no}",

  kind_openHour: "Offene Sprechstunde",
  kind_counselling: "Beratung",
  kind_homeVisit: "Besuch zu Hause",
  kind_group: "Gruppe",
  kind_course: "Kurs",
  kind_cafe: "Café oder offener Treff",
  kind_sponsor: "Patenschaft",
  kind_navigator: "Lotsin oder Lotse",
  kind_material: "Sachen oder Geld",
  kind_online: "Im Internet",
  kind_hotline: "Am Telefon",
  access_withoutRegistration: "Ohne Anmeldung",
  access_byAppointment: "Mit Termin",
  access_phone: "Am Telefon",
  access_online: "Im Internet",
  access_atHome: "Jemand kommt nach Hause",

  save: "Speichern",
  saveAndPublish: "Speichern und veröffentlichen",
  saveDraft: "Als Entwurf speichern",
  handIn: "Zur Freigabe geben",
  risksWait:
    "Titel, Kosten, Kontakt, heikle Themen und neu geschriebene Texte sieht sich die Koordination erst an. Alles andere gilt sofort. Auch Zeiten und Ausfälle gelten sofort: Sie tragen sie unter „Zeiten und Ausfälle“ ein.",

  state: "Stand",
  status_draft: "Entwurf: Familien finden es noch nicht.",
  status_published: "Öffentlich: Familien finden es.",
  status_hidden: "Verborgen: Familien finden es nicht.",
  status_archived: "Im Archiv: Das Angebot gibt es nicht mehr.",
  because_staff: "Eine Person hat es verborgen.",
  "because_not-confirmed": "Niemand hat es bestätigt.",
  because_provider: "Die Stelle bietet es nicht mehr an.",
  because_duplicate: "Es steht ein zweites Mal auf der Liste.",
  publish: "Veröffentlichen",
  hide: "Verbergen",
  archive: "Ins Archiv legen",
  proposeEnding: "Gibt es nicht mehr",
  fromList: "Aus der Liste {source}, eingelesen am {date}.",

  stillRight: "Noch aktuell?",
  confirmedOn: "Zuletzt bestätigt am {date}.",
  neverConfirmed: "Noch nie bestätigt.",
  confirm: "Alles stimmt noch",
  complete: "Vollständig: {done} von {all}",
  nothingMissing: "Es fehlt nichts.",
  missing: "Es fehlt noch: {fields}.",
  more: "Mehr zu diesem Angebot",
  toTimes: "Zeiten und Ausfälle",
  plainTitle: "Wie leicht ist der Text?",
  toLanguages: "Übersetzungen",
  toHistory: "Verlauf",
  waitingTitle: "Wartet auf Freigabe",
  byProvider: "Die Stelle",
  waitingBy: "{who}, {date}: {fields}",
  waitingEnd: "Angebot soll enden",
  ownWaiting:
    "Ihr Vorschlag vom {date} wartet auf die Koordination: {fields}. Hier steht noch, was jetzt gilt.",
  ownWaitingLook: "Vorschlag ansehen",
  ownWaitingWithdraw: "Zurückziehen",

  told_saved: "Gespeichert.",
  told_unchanged: "Es hat sich nichts geändert.",
  told_created: "Das Angebot ist angelegt.",
  told_waiting: "Gespeichert. Ein Teil wartet, bis die Koordination ihn freigibt.",
  told_proposed: "Danke. Die Koordination sieht sich das an.",
  told_timeAdded: "Die Zeit gehört jetzt zu Ihrem Vorschlag.",
  told_timeRemoved: "Die Zeit gehört nicht mehr zu Ihrem Vorschlag.",
  told_confirmed: "Danke. Das Angebot gilt ab heute wieder als bestätigt.",
  told_published: "Familien finden das Angebot jetzt.",
  told_hidden: "Familien finden das Angebot nicht mehr.",
  told_archived: "Das Angebot liegt im Archiv.",
  told_restored: "Der frühere Stand gilt wieder.",
  told_approved: "Freigegeben. Es gilt ab jetzt.",
  told_declined: "Abgelehnt. Wer es vorgeschlagen hat, liest Ihren Grund.",
  told_withdrawn: "Zurückgezogen.",
  told_nothing: "Es war nichts mehr zu tun. Das hat schon jemand erledigt.",

  clashTitle: "Inzwischen hat jemand anderes gespeichert",
  clashText:
    "Ihre Eingaben stehen noch im Formular. Hier sehen Sie, was sich bei anderen geändert hat. Speichern Sie noch einmal, wenn alles stimmt.",
  clashSame: "Ihre Eingaben und der gespeicherte Stand widersprechen sich nicht.",
  field: "Feld",
  stored: "Gespeichert",
  yours: "Ihre Eingabe",

  e_titleMissing: "Bitte geben Sie dem Angebot einen Titel, zum Beispiel: Offene Baby-Sprechstunde.",
  e_tooLong: "Bitte kürzen Sie diesen Text.",
  e_languageUnknown: "Bitte schreiben Sie Sprachen mit Komma, zum Beispiel: Polnisch, Dari.",
  e_ageForm: "Bitte schreiben Sie Monate oder Jahre dazu, zum Beispiel: 18 Monate.",
  e_agesReversed: "Bitte tauschen Sie die Angaben: „bis“ ist kleiner als „von“.",
  e_postalCodeForm: "Bitte geben Sie fünf Ziffern ein, zum Beispiel: 05310.",
  e_phoneForm: "Bitte geben Sie eine Telefonnummer mit Ziffern ein, zum Beispiel: 069 90009141.",
  e_mailForm: "Bitte prüfen Sie die E-Mail-Adresse, zum Beispiel: treff@beispiel.de.",
  e_websiteForm: "Bitte prüfen Sie die Internetadresse, zum Beispiel: www.beispiel.de.",
  e_leikaForm: "Bitte geben Sie 14 Ziffern ein, zum Beispiel: 99041004017000.",
  e_other: "Bitte prüfen Sie diese Angabe.",
});

type Key = keyof typeof editingTexts.texts;
const isKey = (key: string): key is Key => key in editingTexts.texts;

export const sayEditing = speak(editingTexts, "de");

/** The name of a field as the form and all comparisons call it. */
export const fieldName = (field: string): string => {
  const key = `f_${field}`;
  return isKey(key) ? sayEditing(key) : field;
};

/** The sentence for what is wrong with a field. */
export const sayMistake = (issue: string): string => {
  const key = `e_${issue}`;
  return isKey(key) ? sayEditing(key) : sayEditing("e_other");
};

/** What has just happened, by the key that stands in the address; undefined for anything else. */
export const sayTold = (key: string): string | undefined => {
  const told = `told_${key}`;
  return isKey(told) ? sayEditing(told) : undefined;
};
