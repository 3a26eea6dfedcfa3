import { germanTexts, speak } from "../../platform/texts.ts";

/** What was noticed in a list. `n_` names a finding, `x_` says what it means; the most important first. */
const findingTexts = germanTexts("find-import-findings", {
  "n_looks-private": "Sieht nach einer Privatperson aus",
  "x_looks-private":
    "Vielleicht ist das eine Wohnadresse. Das Angebot wird ein Entwurf, bis jemand nachgefragt hat.",
  "n_needs-review": "Sagt zu wenig",
  "x_needs-review":
    "Ein neues Angebot daraus wird ein Entwurf. Es wartet in der Liste der Entwürfe, bis eine Person es ansieht.",
  "n_duplicates-not-searched": "Doppelte Angebote noch nicht gesucht",
  "x_duplicates-not-searched":
    "Die Liste ist gespeichert. Die Suche nach doppelten Angeboten kam nicht zu Ende. Auf der Seite „Doppelte Angebote?“ können Sie neu suchen.",
  "n_rows-in-one-cell": "Mehrere Zeilen stehen in einem Feld",
  "x_rows-in-one-cell":
    "Wahrscheinlich fehlt in der Datei ein Anführungszeichen. Bitte prüfen Sie die Stelle.",
  "n_quote-not-closed": "Ein Anführungszeichen ist nicht geschlossen",
  "x_quote-not-closed": "Wir haben die Datei ohne Anführungszeichen gelesen. Bitte prüfen Sie das Ergebnis.",
  "n_sheet-without-header": "Ein Blatt wurde nicht gelesen",
  "x_sheet-without-header": "Es hat keine Zeile mit Spaltennamen.",
  "n_mapping-column-missing": "Eine zugeordnete Spalte fehlt",
  "x_mapping-column-missing": "Die Zuordnung nennt eine Spalte, die nicht in der Datei steht.",
  "n_duplicate-in-file": "Steht doppelt in der Datei",
  "x_duplicate-in-file": "Die erste Angabe gilt, die zweite wurde übersprungen.",
  "n_id-not-unique": "Eine Kennung steht bei mehreren Angeboten",
  "x_id-not-unique": "Wir erkennen diese Angebote an Titel, Organisation und Adresse wieder.",
  "n_header-repeated": "Die Kopfzeile kommt noch einmal vor",
  "x_header-repeated": "Diese Zeilen wurden übersprungen.",
  "n_row-excluded": "Von der Zuordnung ausgeschlossen",
  "x_row-excluded": "Diese Zeilen wurden übersprungen, weil die Zuordnung es sagt.",
  "n_row-too-long": "Mehr Felder als die Kopfzeile",
  "x_row-too-long": "Bitte prüfen Sie, ob in der Zeile ein Trennzeichen zu viel steht.",
  "n_row-too-short": "Weniger Felder als die Kopfzeile",
  "x_row-too-short": "Die fehlenden Felder gelten als leer.",
  "n_text-damaged": "Zerstörte Zeichen",
  "x_text-damaged": "Umlaute sind beim Speichern verloren gegangen. Bitte berichtigen Sie die Liste selbst.",
  "n_text-repaired": "Umlaute wiederhergestellt",
  "x_text-repaired": "Die Liste war falsch gespeichert. Bitte sehen Sie einmal nach, ob alles stimmt.",
  "n_title-from-organisation": "Ohne Titel: nach der Organisation benannt",
  "x_title-from-organisation": "Das Angebot heißt jetzt wie seine Organisation.",
  "n_title-from-place": "Ohne Titel: nach dem Standort benannt",
  "x_title-from-place": "Das Angebot heißt jetzt wie sein Standort.",
  "n_title-from-street": "Ohne Titel: nach der Straße benannt",
  "x_title-from-street": "Das Angebot heißt jetzt wie seine Adresse.",
  "n_name-shortened": "Name gekürzt",
  "x_name-shortened": "Der Name war zu lang. Der volle Wortlaut bleibt erhalten.",
  "n_text-shortened": "Text gekürzt",
  "x_text-shortened": "So viel fasst das Feld eines Angebots. Der Rest steht nur in Ihrer Liste.",
  "n_rows-of-other-list": "Angebote einer anderen Liste",
  "x_rows-of-other-list":
    "Diese Angebote kennen wir schon aus einer anderen Liste. Ist es dieselbe Liste? Dann wählen Sie sie aus und sehen, was jetzt fehlt.",
  "n_cell-too-long": "Sehr langer Text in einem kurzen Feld",
  "x_cell-too-long": "Er wurde nicht ausgewertet und bleibt im Wortlaut erhalten.",
  "n_phone-unclear": "Telefonnummer unklar",
  "x_phone-unclear":
    "Familien sehen sie als Text, können sie aber nicht antippen. Fehlt nur die Vorwahl und ist die Liste aus einem Ort? Dann nennen Sie die Vorwahl beim Übernehmen.",
  "n_phone-area-code-added": "Vorwahl ergänzt",
  "x_phone-area-code-added":
    "Diese Nummern hatten keine. Sie bekommen die Vorwahl, die Sie für die Liste genannt haben. Der Wortlaut bleibt erhalten.",
  "n_phone-missing-digits": "Keine Telefonnummer",
  "x_phone-missing-digits": "Ohne Ziffern zeigen wir keine Nummer. Der Wortlaut bleibt erhalten.",
  "n_postal-code-invalid": "Keine deutsche Postleitzahl",
  "x_postal-code-invalid": "Ohne Postleitzahl finden Familien das Angebot in ihrer Nähe nicht.",
  "n_postal-code-padded": "Führende Null ergänzt",
  "x_postal-code-padded": "Der Postleitzahl fehlte die Null am Anfang. Wir haben sie ergänzt.",
  "n_coordinates-incomplete": "Koordinaten unvollständig",
  "x_coordinates-incomplete": "Das Angebot steht nicht auf der Karte.",
  "n_coordinates-other-system": "Koordinaten in einem anderen System",
  "x_coordinates-other-system": "Wir brauchen WGS84. Das Angebot steht nicht auf der Karte.",
  "n_coordinates-impossible": "Unmögliche Koordinaten",
  "x_coordinates-impossible": "Solche Zahlen gibt es nicht. Das Angebot steht nicht auf der Karte.",
  "n_coordinates-outside": "Koordinaten außerhalb von Deutschland",
  "x_coordinates-outside": "Das Angebot steht nicht auf der Karte.",
  "n_coordinates-swapped": "Breite und Länge waren vertauscht",
  "x_coordinates-swapped": "Wir haben sie getauscht.",
  "n_coordinates-unclear": "Koordinaten unklar",
  "x_coordinates-unclear": "Das Angebot steht nicht auf der Karte.",
  "n_email-invalid": "Keine E-Mail-Adresse",
  "x_email-invalid": "Sie wird nicht angezeigt und bleibt im Wortlaut erhalten.",
  "n_email-several": "Mehrere E-Mail-Adressen",
  "x_email-several": "Die erste wird angezeigt.",
  "n_website-invalid": "Keine Internetadresse",
  "x_website-invalid": "Sie wird nicht angezeigt und bleibt im Wortlaut erhalten.",
  "n_age-unclear": "Alter nicht verstanden",
  "x_age-unclear": "Das Angebot wird ohne Altersangabe gezeigt.",
  "n_age-unit-assumed": "Alter ohne Einheit",
  "x_age-unit-assumed": "Die ganze Spalte gilt als Monate oder als Jahre. Welches, steht dabei.",
  "n_age-reversed": "Alter „von“ ist größer als „bis“",
  "x_age-reversed": "Die Angabe wurde nicht übernommen.",
  "n_pregnancy-unclear": "Für Schwangere: weder Ja noch Nein",
  "x_pregnancy-unclear": "Die Angabe bleibt offen.",
  "n_cost-unclear": "Kosten unklar",
  "x_cost-unclear": "Familien lesen, dass sie nachfragen sollen.",
  "n_language-unknown": "Sprache nicht erkannt",
  "x_language-unknown": "Sie bleibt im Wortlaut erhalten.",
  "n_topic-unknown": "Thema nicht erkannt",
  "x_topic-unknown": "Das Angebot wird über seine Worte gefunden, nicht über dieses Thema.",
  "n_category-unknown": "Kategorie ohne eindeutiges Thema",
  "x_category-unknown": "Jede wird einmal genannt. Das Angebot wird über seine Worte gefunden.",
  "n_kind-unknown": "Art des Angebots offen",
  "x_kind-unknown": "Gruppe, Beratung oder Kurs? Die Liste sagt es nicht.",
  "n_kind-several": "Mehrere Arten genannt",
  "x_kind-several": "Die erste gilt.",
  "n_access-unknown": "Zugang nicht erkannt",
  "x_access-unknown": "Die Angabe bleibt im Wortlaut erhalten.",
  "n_contact-person-column": "Eine Spalte nennt vermutlich Personen",
  "x_contact-person-column": "Sie wurde nicht übernommen. Namen veröffentlichen wir nicht ungefragt.",
  "n_reference-missing": "Ein Eintrag, auf den verwiesen wird, fehlt",
  "x_reference-missing":
    "Das Angebot wird ohne ihn übernommen. Bitte fragen Sie nach einer vollständigen Lieferung.",
  "n_locations-without-service": "Orte ohne Angebot",
  "x_locations-without-service": "Zu ihnen gehört in der Datei kein Angebot. Sie werden nicht übernommen.",
  "n_organizations-without-service": "Organisationen ohne Angebot",
  "x_organizations-without-service":
    "Zu ihnen gehört in der Datei kein Angebot. Sie werden nicht übernommen.",
  "n_schedule-not-held": "Zeiten nicht genau übernehmbar",
  "x_schedule-not-held": "Ungenau übernehmen wir nichts. Tragen Sie diese Zeiten bitte selbst ein.",
  "n_schedule-of-location": "Zeiten stehen nur beim Ort",
  "x_schedule-of-location": "Ob das Angebot dann stattfindet, ist nicht gesagt. Wir zeigen sie nicht.",
  "n_json-line-broken": "Zeilen der Datei sind beschädigt",
  "x_json-line-broken": "Diese Zeilen fehlen. Bitte prüfen Sie, ob die Datei vollständig ist.",
  "n_file-skipped": "Eine Datei wurde nicht gelesen",
  "x_file-skipped": "Die anderen Dateien des Ordners oder Archivs wurden gelesen.",
  "n_html-removed": "HTML entfernt",
  "x_html-removed": "Aus der Formatierung wurde einfacher Text.",
  otherFinding: "Weitere Hinweise",
});

type Key = keyof typeof findingTexts.texts;
const isKey = (key: string): key is Key => key in findingTexts.texts;

const say = speak(findingTexts, "de");

/** The codes that have an explanation, in the order in which they matter. */
export const explainedCodes: readonly string[] = Object.keys(findingTexts.texts).flatMap((key) =>
  key.startsWith("n_") ? [key.slice(2)] : [],
);

/** What a finding is called and means; an unknown one has its own sentences. */
export function explain(code: string): { readonly name: string; readonly meaning: string | null } {
  const [name, meaning] = [`n_${code}`, `x_${code}`];
  return isKey(name) && isKey(meaning)
    ? { name: say(name), meaning: say(meaning) }
    : { name: say("otherFinding"), meaning: null };
}
