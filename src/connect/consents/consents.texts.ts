import { germanTexts, speak } from "../../platform/texts.ts";

/** Confirming that one's own copy about a family is gone. */
const consentTexts = germanTexts("connect-consents", {
  title: "Löschung Ihrer Kopie bestätigen",
  back: "Mein Tag",
  about:
    "Hier stehen Anliegen, die Ihre Stelle nicht mehr lesen darf. Löschen Sie, was Sie dazu notiert, gedruckt oder gespeichert haben. Bestätigen Sie es dann.",
  none: "Alles ist bestätigt.",
  held: "Bei Ihnen angefragt am {from}, beendet am {until}",
  heldBy: "{node}: angefragt am {from}, beendet am {until}",
  "cause-withdrawn": "Die Familie hat ihre Einwilligung zurückgenommen.",
  "cause-expired": "Die Einwilligung der Familie ist abgelaufen.",
  "cause-left":
    "Diese Stelle hat das Netzwerk verlassen. Bestätigen Sie für sie, wenn es Ihnen schriftlich vorliegt.",
  due: "Bis {day}",
  late: "Überfällig seit {day}",
  check: "Notizen, Ausdrucke und Dateien zu diesem Anliegen sind gelöscht.",
  confirm: "Bestätigen",
  "error-not-confirmed": "Setzen Sie bitte den Haken, wenn alles gelöscht ist.",
  "error-not-yours": "Das kann nur die Stelle bestätigen, die gefragt ist.",
  waiting: {
    one: "1 Kopie ist noch zu löschen.",
    other: "{count} Kopien sind noch zu löschen.",
  },
});
export const sayConsents = speak(consentTexts, "de");
