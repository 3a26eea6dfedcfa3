import { germanTexts } from "../../platform/texts.ts";

/** The one quiet mail of a day: counts and nothing else. */
export const dailyMailTexts = germanTexts("connect", {
  dailySubject: "Tragnetz: Ihr Tag",
  dailyText:
    "Guten Tag,\n\nheute im Tragnetz:\n{lines}\n\nBitte melden Sie sich an:\n{url}\n{asks}\nDiese Nachricht enthält absichtlich keine weiteren Angaben. Wie oft wir schreiben, bestimmen Sie unter „Mein Zugang“.\n",
  dailyLine: "- {line}",
  daily_new: { one: "1 neues Anliegen", other: "{count} neue Anliegen" },
  daily_returned: { one: "1 zurückgekommenes Anliegen", other: "{count} zurückgekommene Anliegen" },
  daily_message: { one: "1 Anliegen mit neuer Nachricht", other: "{count} Anliegen mit neuen Nachrichten" },
  daily_withdrawn: { one: "1 zurückgezogenes Anliegen", other: "{count} zurückgezogene Anliegen" },
  daily_due: { one: "1 Frist heute", other: "{count} Fristen heute" },
  daily_capacity: {
    one: "1 Angabe zu freien Plätzen fehlt oder ist veraltet",
    other: "{count} Angaben zu freien Plätzen fehlen oder sind veraltet",
  },
  daily_other: { one: "1 weiterer Hinweis", other: "{count} weitere Hinweise" },
  dailyAsk: "\nHat Ihr Team freie Plätze? Ein Klick genügt, ohne Anmeldung:\n{url}\n",
});
