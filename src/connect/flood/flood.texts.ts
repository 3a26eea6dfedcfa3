import { germanTexts, speak } from "../../platform/texts.ts";

/** What the intake team reads about wishes that may be no wishes. */
const floodTexts = germanTexts("connect-flood", {
  title: "Zu prüfen",
  back: "Mein Tag",
  titleCount: "Zu prüfen ({count})",
  why: "Diese Wünsche kamen sehr schnell oder sehr viele auf einmal. Die meisten davon hat wohl eine Maschine geschrieben. Es kann aber jede Familie treffen: Quittung und Zusagen sind dieselben wie bei allen anderen.",
  order: "Oben steht, was am ehesten von einem Menschen ist.",
  openList: "Alle prüfen",
  overdue: {
    one: "Bei einem davon ist die Zusage schon überschritten.",
    other: "Bei {count} davon ist die Zusage schon überschritten.",
  },
  nothing: "Hier steht gerade nichts.",
  choose: "Wünsche auswählen",
  noWords: "ohne Text",
  received: "eingegangen {when}",
  "signs-0": "kein Zeichen für einen Menschen",
  "signs-1": "ein Zeichen für einen Menschen",
  "signs-2": "zwei Zeichen für einen Menschen",
  "signs-3": "drei Zeichen für einen Menschen",
  genuine: "Ausgewählte sind echt",
  genuineHint: "Sie stehen danach mit allen anderen in „Mein Tag“.",
  abuse: "Ausgewählte als Missbrauch schließen",
  abuseHint: "Texte und Schlüssel werden sofort gelöscht. Das lässt sich nicht zurücknehmen.",
  readWhole: "Ganz lesen",
  sureTitle: {
    one: "Diesen einen Wunsch endgültig schließen?",
    other: "Diese {count} Wünsche endgültig schließen?",
  },
  sure: { one: "Ja, als Missbrauch schließen", other: "Ja, alle {count} als Missbrauch schließen" },
  notSure: "Nein, zurück zur Liste",
  abuseAll: "Alle auf dieser Seite als Missbrauch schließen",
  allHint: "Nur, wenn Sie jeden Eintrag auf dieser Seite gelesen haben.",
  rest: "Es gibt mehr. Die nächsten stehen hier, sobald diese geprüft sind.",
  "error-none-chosen": "Bitte wählen Sie mindestens einen Wunsch aus.",
  "error-too-many": "Bitte höchstens 200 auf einmal.",
  "error-not-yours": "Das darf nur die Erstannahme.",
  pleaseCheck: "Bitte prüfen",
  "alarm-codesGuessed":
    "Jemand probiert Rückkehr-Codes durch, zuletzt {when}. Die Seite bremst das von selbst. Familien mit Code kommen weiter hinein.",
  "alarm-wishFlood":
    "Es kommen ungewöhnlich viele Wünsche auf einmal, zuletzt {when}. Sie stehen unter „Zu prüfen“.",
});
export const sayFlood = speak(floodTexts, "de");
