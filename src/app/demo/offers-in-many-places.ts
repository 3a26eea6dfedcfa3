import { readTable } from "./word-table.ts";

const columns = ["title", "kind", "access", "topics", "ages", "cost", "text", "hosts"] as const;

/** What many towns have: the same offer with another host, day and language. Hosts are organisations, "@" names another town. */
export const offersInManyPlaces = readTable(
  columns,
  `
  Elterncafé                      | cafe     | o | 55 57 29       | s,0-36 | 0 | Kaffee trinken, Leute treffen, Fragen stellen. Ihr Kind spielt auf dem Teppich. Sie gehen, wann Sie möchten. | sonnenwiese@Birkenhall muehlrad huegelhaus wieselnest haus-der-ankunft
  Krabbelgruppe                   | group    | o | 55 29 28       | 4-18   | 0 | Babys krabbeln, Eltern reden. Es gibt Lieder und warmen Tee. Kommen Sie einfach vorbei. | lindenhof@Niederlinden kirche-lindenbrueck@Kirchlinden muetterzentrum@Mohnfelden wieselnest@Amselgrund kita-erlenwichtel kirche-sonnerode@Fernhügel
  Offene Baby-Sprechstunde        | openHour | o | 12 13 14 15 16 | s,0-12 | 0 | Eine Familien-Hebamme ist da. Bringen Sie Ihr Baby mit. Sie können alles fragen oder nur zuhören. | muehlrad huegelhaus@Silberried wieselnest@Weidenkamp
  Geburtsvorbereitung             | course   | t | 5 45           | s      | Kasse zahlt | Atmen, Bewegen, Fragen stellen. Sie lernen andere werdende Eltern kennen. Begleitung ist willkommen. | hebammen-muehlbach hebammen-sonnenhang klinik
  Rückbildung mit Baby            | course   | t | 7 56           | 2-12   | Kasse zahlt | Sie bewegen sich, Ihr Baby liegt neben Ihnen. Pausen sind erlaubt. | hebammen-muehlbach@Holderbeck hebammen-sonnenhang familienbildung
  Baby-Massage                    | course   | t | 56 27 28       | 1-9    | 30 Euro für 5 Termine, mit Familien-Karte 0 | Sanfte Griffe, warme Hände, viel Zeit. Danach schlafen viele Babys gut. | familienbildung@Rehwinkel huegelhaus@Quellenrode muehlrad@Tannwieden
  Still-Treff                     | group    | o | 14 15 55       | 0-12   | 0 | Stillen, Flasche, beides: Hier ist alles richtig. Eine Hebamme hört zu. | sonnenwiese muehlrad@Lerchenroda
  Eltern-Kind-Turnen              | group    | o | 29 21 55       | 12-48  | 2 Euro | Klettern, rollen, balancieren. Schuhe brauchen Sie nicht. | turnverein turnverein@Holderbeck kita-pusteblume
  Familien-Frühstück              | cafe     | o | 55 57 44       | s,0-72 | 1 Euro | Der Tisch ist gedeckt. Setzen Sie sich dazu. Die Kinder spielen nebenan. | mehrgenerationen muetterzentrum
  Kinder-Kleider tauschen         | material | o | 19 59          | 0-72   | 0 | Bringen Sie mit, was zu klein ist. Nehmen Sie mit, was passt. | kirche-lindenbrueck kirche-sonnerode
  `,
);

/** As people write it into lists: every one a little differently. */
export const daysAsWritten = [
  ["Montag", "montags", "Mo"],
  ["Dienstag", "jeden Dienstag", "Di"],
  ["Mittwoch", "mittwochs", "Mi"],
  ["Donnerstag", "Donnerstags", "Do"],
  ["Freitag", "freitags", "Fr"],
] as const;
export const hoursAsWritten = [
  "9 bis 11 Uhr",
  "9:30 bis 11:00 Uhr",
  "10-12h",
  "14.30 - 16.30 Uhr",
  "15 bis 17 Uhr",
  "von 9:00 bis 10:30",
] as const;
export const furtherLanguages = ["tr", "ar", "uk", "ru", "en", "fa", "pl", "ro"] as const;

/** What people say about getting in. Never "barrierefrei" alone: it does not tell whether the pram fits. */
export const waysIn = [
  "Keine Stufen. Es gibt einen Wickeltisch.",
  "Zwei Stufen am Eingang, Rampe im Hof. Klingeln Sie, wir helfen mit dem Kinderwagen.",
  "Aufzug bis in den 2. Stock. Die Toilette ist breit genug für einen Rollstuhl.",
  "Erdgeschoss, keine Stufen. Kinderwagen können im Flur stehen.",
  "Eine Treppe mit 12 Stufen. Wir kommen auf Wunsch zu Ihnen nach unten.",
] as const;
