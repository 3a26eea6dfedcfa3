import { readTable } from "./word-table.ts";

/** Services that describe themselves to their partners. Days count back (agreed) and ahead (next review). */
export const services = readTable(
  [
    "key",
    "organisation",
    "name",
    "basis",
    "mission",
    "targetGroup",
    "accessPaths",
    "agreed",
    "review",
  ] as const,
  `
  hebammen | familienhebammen | Familien-Hebammen               | voluntary | Freiwillige Begleitung mit dem Schwerpunkt Gesundheit | Schwangere und Familien bis zum 1. Geburtstag des Kindes | Ein Anruf genügt, auch durch Dritte mit Erlaubnis | 150 | 215
  spfh     | brueckenschlag   | Sozialpädagogische Familienhilfe | mandated  | Hilfe zur Erziehung nach § 31 SGB VIII mit Hilfeplan | Familien mit Kindern jeden Alters | über das Jugendamt, nach Bewilligung | 150 | 215
  lotsen   | klinik           | Lotsinnen der Geburtsklinik      | voluntary | Gespräch nach der Geburt und begleitete Übergabe | alle Eltern der Geburtsstation | auf der Station, ohne Anmeldung | 90 | 275
  kinder   | kinderkrankenpflege | Familien-Kinder-Krankenpflege | voluntary | Begleitung von Kindern mit besonderem Bedarf | Familien mit kranken oder zu früh geborenen Kindern bis 3 | Anruf, auch durch die Klinik | 400 | -35
  beratung | haus-am-markt    | Erziehungs- und Familienberatung | voluntary | Beratung zu Alltag, Trennung und Entwicklung | Eltern und Kinder | Anruf oder offene Sprechstunde | 60 | 305
  schwanger | zuversicht      | Schwangerschaftsberatung         | voluntary | Beratung vor und nach der Geburt, Anträge an Stiftungen | Schwangere und Familien bis zum 3. Geburtstag | Anruf, online | 60 | 305
  foerderung | kleine-schritte | Frühförderung                   | both      | Förderung der Entwicklung | Kinder bis zum Schuleintritt | nach Antrag | 30 | 335
  sprache  | sprachbruecke    | Vermittlung von Dolmetschenden   | voluntary | Sprachmittlung für Dienste des Netzwerks | alle Dienste | Anruf, zwei Werktage vorher | 20 | 345
  `,
);

/** What they say. `typed` is the meaning that can be compared; `partner` is whom it is about, by key of a service. */
export const sentences = readTable(
  ["service", "field", "text", "typed", "partner"] as const,
  `
  hebammen | possibilities | Wir besuchen Familien zu Hause, bis zum 1. Geburtstag.           | visitsAtHome=yes      | -
  hebammen | possibilities | Wir beginnen schon in der Schwangerschaft.                        | takesFrom=-9          | -
  hebammen | possibilities | Stillen, Schlaf und Gewicht: Das ist unser Kern.                  | task=breastfeeding    | -
  hebammen | possibilities | Wir antworten innerhalb von 1 Werktag.                            | answersWithin=1       | -
  hebammen | limits        | Wir sind kein Notdienst.                                          | emergency=no          | -
  hebammen | limits        | Wir berichten dem Jugendamt nichts.                               | reportsToYouthOffice=no | -
  hebammen | limits        | Nach dem 1. Geburtstag endet unsere Begleitung.                   | takesUntil=12         | -
  hebammen | expectations  | Wir brauchen eine Rückmeldung innerhalb von 1 Werktag.            | answersWithin=1       | spfh
  hebammen | expectations  | Die Familie weiß von der Übergabe und ist einverstanden.          | familyInformed=yes    | lotsen
  hebammen | expectations  | Die Frühförderung kommt auch nach Hause.                          | visitsAtHome=yes      | foerderung
  spfh     | possibilities | Mehrere Termine in der Woche, auch zu Hause.                      | visitsAtHome=yes      | -
  spfh     | possibilities | Wir begleiten zu Ämtern.                                          | task=toOffices        | -
  spfh     | possibilities | Wir antworten innerhalb von 5 Werktagen.                          | answersWithin=5       | -
  spfh     | limits        | Wir beginnen erst nach der Bewilligung.                           | needsApproval=yes     | -
  spfh     | limits        | Gesundheitsberatung gehört nicht zu uns.                          | -                     | -
  spfh     | expectations  | Übergaben machen wir zu dritt.                                    | handover=threeWay     | hebammen
  lotsen   | possibilities | Wir sprechen jede Familie auf der Station an.                     | task=firstContact     | -
  lotsen   | possibilities | Wir rufen zwei Wochen nach der Entlassung noch einmal an.         | task=followUpAfterHospital | -
  lotsen   | limits        | Nach der Entlassung besuchen wir nicht zu Hause.                  | visitsAtHome=no       | -
  lotsen   | expectations  | Die Familien-Hebammen melden sich innerhalb von 1 Werktag.        | answersWithin=1       | hebammen
  kinder   | possibilities | Wir besuchen Familien mit Frühgeborenen zu Hause.                 | visitsAtHome=yes      | -
  kinder   | limits        | Wir begleiten bis zum 3. Geburtstag.                              | takesUntil=36         | -
  kinder   | expectations  | Die Lotsinnen kommen zum ersten Besuch mit nach Hause.            | visitsAtHome=yes      | lotsen
  beratung | possibilities | Offene Sprechstunde jeden Donnerstag, ohne Termin.                | openOn=th             | -
  beratung | possibilities | Beratung bei Schreien und Schlaf.                                 | task=crying           | -
  beratung | limits        | Wir besuchen niemanden zu Hause.                                  | visitsAtHome=no       | -
  beratung | limits        | Wartezeit zurzeit 6 Wochen.                                       | waitingWeeks=6        | -
  schwanger | possibilities | Hilfe bei Anträgen und bei der Bundesstiftung.                   | task=forms            | -
  schwanger | possibilities | Beratung auch auf Türkisch und Arabisch.                         | language=ar           | -
  schwanger | expectations  | Termine in der Beratung gibt es innerhalb von 2 Wochen.          | waitingWeeks=2        | beratung
  foerderung | limits      | Wir arbeiten in unseren Räumen, nicht zu Hause.                    | visitsAtHome=no       | -
  foerderung | limits      | Ohne Antrag können wir nicht beginnen.                             | needsApproval=yes     | -
  sprache  | possibilities | Dolmetschen in elf Sprachen, auch bei Hausbesuchen.               | interpreter=yes       | -
  sprache  | limits        | Am Wochenende ist niemand erreichbar.                             | weekend=no            | -
  `,
);

/** Where services touch. */
export const touches = readTable(
  [
    "service",
    "partner",
    "direction",
    "occasion",
    "handover",
    "handoverKind",
    "feedback",
    "feedbackKind",
    "consent",
  ] as const,
  `
  hebammen | spfh     | gives | Besuche reichen nicht mehr            | Gespräch zu dritt, nur mit Erlaubnis der Familie | threeWay | Wer kommt wann?           | expects | written
  spfh     | hebammen | takes | Ein Baby ist unterwegs                | früh eine Familien-Hebamme dazuholen             | threeWay | kurze Nachricht per Telefon | gives   | written
  lotsen   | hebammen | gives | Eltern wünschen Begleitung zu Hause    | Anruf mit den Eltern zusammen                    | phone    | Ist jemand angekommen?    | expects | spoken
  hebammen | lotsen   | takes | Anruf aus der Klinik                  | schriftlich, mit Einwilligung                    | writing  | Rückmeldung nach dem ersten Besuch | gives | written
  lotsen   | kinder   | gives | zu früh geborenes Kind                | Besuch auf der Station                           | threeWay | -                         | none    | written
  kinder   | lotsen   | takes | Anfrage von der Station               | Besuch auf der Station                           | threeWay | kurzer Anruf              | gives   | written
  beratung | schwanger | gives | Fragen zu Anträgen                   | Telefon                                          | phone    | -                         | none    | spoken
  `,
);
