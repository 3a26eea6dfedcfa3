import { germanTexts, speak } from "../platform/texts.ts";

/** What the coordination reads: overview, regional networks, settings. */
export const networkTexts = germanTexts("network", {
  overview: "Netzwerk",
  organisations: "Organisationen",
  noOrganisations: "Noch keine Organisation. Legen Sie die erste an.",
  addOrganisation: "Organisation hinzufügen",
  organisationName: "Name",
  organisationType: "Art",
  organisationState: "Stand",
  intakePoint: "Kontakt- und Vermittlungsstelle",
  takesPart: "macht mit",
  notTakingPart: "nicht mehr beteiligt",
  resetsToConfirm: "Anfragen: zweiter Faktor",
  regionalNetworks: "Regionalnetzwerke",
  noRegionalNetworks: "Noch kein Regionalnetzwerk. Kleine Netzwerke brauchen keines.",
  addRegionalNetwork: "Regionalnetzwerk hinzufügen",
  changeRegionalNetwork: "Regionalnetzwerk ändern",
  regionName: "Name",
  regionNameMissing: "Bitte geben Sie den Namen ein, zum Beispiel Region Nord.",
  regionNameTaken: "Ein Regionalnetzwerk mit diesem Namen gibt es schon.",
  municipalities: "Gemeinden und Postleitzahlen",
  municipalitiesHint:
    "Eine Gemeinde in jeder Zeile, mit ihren Postleitzahlen. Zum Beispiel: Lindental 05310, 05311",
  municipalityLine: "Diese Zeile verstehen wir nicht: {line}. Schreiben Sie: Name der Gemeinde 05310, 05311",
  removeRegionalNetwork: "Regionalnetzwerk löschen",
  removeRegionalNetworkAbout:
    "Die Gemeinden bleiben im Netzwerk und gehören dann zu keinem Regionalnetzwerk.",
  regionSaved: "Gespeichert.",
  townMoved: "{town} gehörte bisher zu {from} und gehört jetzt hierher.",
  townsUnknown:
    "Das kennt unser Ortsverzeichnis nicht: {towns}. Es bleibt gespeichert. Bitte prüfen Sie die Schreibweise.",
  regionRemoved: "Das Regionalnetzwerk ist gelöscht.",
  backToNetwork: "Zum Netzwerk",
  save: "Speichern",
  settings: "Einstellungen",
  neighbours: "Netzwerke nebenan",
  neighboursText:
    "Findet eine Familie bei Ihnen weniger als 3 Angebote, zeigen wir ihr bis zu 3 Angebote dieser Netzwerke. Ihr eigener Kontakt bleibt zuerst.",
  neighboursWhich: "Welche Netzwerke sind nebenan?",
  neighboursNone: "In dieser Installation gibt es kein anderes Netzwerk.",
  neighboursSaved: "Gespeichert. Familien sehen es nach höchstens einer Minute.",
  settingsSaved: "Die Einstellungen sind gespeichert. Sie stehen sofort auf den Seiten für Familien.",
  contactPart: "Erreichbarkeit",
  phone: "Telefonnummer des Netzwerks",
  phoneHours: "Wann jemand abnimmt",
  phoneHoursHint: "Zum Beispiel: Montag bis Freitag, 9 bis 12 Uhr",
  contactEmail: "E-Mail-Adresse für Hinweise",
  feedbackEmail: "E-Mail-Adresse für Nachrichten über neue Rückmeldungen",
  feedbackEmailHint:
    "Hierhin schreiben wir höchstens einmal am Tag, dass Rückmeldungen warten. Familien sehen diese Adresse nicht. Leer: Wir schreiben an die Adresse für Hinweise.",
  contactEmailHint:
    "Steht auf der Seite „Stimmt etwas nicht?“ und dort, wo Fachleute Lücken in der Sicherheit melden.",
  intakeName: "Name des Teams, an das Familien schreiben",
  intakeNameHint: "Zum Beispiel: Familienteam Lindental",
  textsPart: "Eigene Texte",
  imprint: "Impressum",
  imprintHint:
    "Wer verantwortlich ist, mit Anschrift und Vertretung. Absätze trennen Sie mit einer leeren Zeile.",
  privacy: "Datenschutz",
  privacyHint: "Wer verantwortlich ist, wer die Datenschutzbeauftragte ist, welche Rechte Familien haben.",
  accessibility: "Erklärung zur Barrierefreiheit",
  accessibilityHint: "Was schon geht, was noch nicht, an wen man sich wendet.",
  lookPart: "Aussehen",
  brand: "Eigene Farbe",
  brandHint: "Als #rrggbb. Auf Weiß muss sie gut lesbar sein (Kontrast 7 zu 1).",
  lamp: "Farbe der Lichter",
  lampHint: "Als #rrggbb. Sie steht für: Hier ist jemand da.",
  logoSvg: "Logo als SVG",
  logoSvgHint:
    "Quadratisch, nur Formen und Farben, ohne Schrift und Feinheiten: etwa 2.500 Zeichen. Steht oben auf jeder Seite und im Reiter.",
  dataLicence: "Lizenz der offenen Daten",
  dataLicenceHint:
    "Andere Seiten und Datenportale dürfen die veröffentlichten Angebote dann so nutzen, wie die Lizenz es sagt. Eine freie Lizenz gilt auf Dauer: Wer die Daten schon hat, behält das Recht. Klären Sie vorher, dass auch die Träger einverstanden sind.",
  noDataLicence: "Noch keine gewählt. Wir nennen dann keine.",
  licenceUnknown: "Bitte wählen Sie eine Lizenz aus der Liste.",
  exitUrl: "Wohin „Seite verlassen“ führt",
  exitUrlHint: "Eine harmlose Seite mit https, zum Beispiel ein Lexikon oder das Wetter.",
  brandNotHex: "Bitte geben Sie die Farbe als #rrggbb ein, zum Beispiel #1d4e6f.",
  brandTooLight: "Diese Farbe ist auf Weiß zu blass. Bitte nehmen Sie eine dunklere.",
  lampNotHex: "Bitte geben Sie die Farbe als #rrggbb ein, zum Beispiel #f4b740.",
  lampTooDark: "Auf dieser Farbe wäre dunkle Schrift nicht lesbar. Bitte nehmen Sie eine hellere.",
  lampTooCloseToBrand: "Die beiden Farben sind sich zu ähnlich. Die Lichter wären nicht zu sehen.",
  logoTooLarge: "Das Logo ist zu groß. Bitte vereinfachen Sie es: Etwa 2.500 Zeichen sind möglich.",
  logoTooHeavy:
    "Das Logo ist zu schwer für Telefone mit schwachem Netz. Bitte runden Sie Zahlen und lassen Sie Feinheiten weg: Etwa 2.500 Zeichen sind möglich.",
  logoNotSvg: "Das ist kein SVG, das wir lesen können. Speichern Sie es als „einfaches SVG“.",
  logoForbidden:
    "Das Logo enthält etwas anderes als Formen und Farben. Speichern Sie es als „einfaches SVG“, Schrift in Pfade umgewandelt.",
  exitNeedsHttps: "Bitte geben Sie eine Adresse mit https ein, zum Beispiel https://www.wikipedia.org/.",
  emailForm: "Bitte geben Sie eine E-Mail-Adresse ein oder lassen Sie das Feld leer.",
  phoneForm:
    "Bitte geben Sie eine Telefonnummer mit mindestens 3 Ziffern ein oder lassen Sie das Feld leer. Zum Beispiel: 069 90009-120",
  tooLong: "Bitte kürzen Sie diesen Text.",
  pleaseCheckField: "Bitte prüfen Sie diese Angabe.",
});

export const say = speak(networkTexts, "de");
const isKey = (key: string): key is keyof typeof networkTexts.texts => key in networkTexts.texts;
export const sayIssue = (key: string): string => say(isKey(key) ? key : "pleaseCheckField");
