import { germanTexts, speak } from "../../platform/texts.ts";

/** The intake team hands its place over: what both teams and the coordination read while it runs. */
const handoverTexts = germanTexts("connect-intake-handover", {
  title: "Anliegen übergeben",
  none: "Zur Zeit wird nichts übergeben.",
  about: "Neue Anliegen sollen bei {to} ankommen. Bis alles übergeben ist, bleibt {from} zuständig.",
  soFar: { one: "1 Anliegen ist übergeben.", other: "{count} Anliegen sind übergeben." },
  left: { one: "1 Anliegen fehlt noch.", other: "{count} Anliegen fehlen noch." },
  leftNone: "Es fehlt keines. Mit dem nächsten Schritt wechselt der Eingang.",
  why: "Nur Menschen aus {from} können diese Anliegen öffnen. Deshalb gibt jemand aus dem Team die Schlüssel weiter, in Portionen von {count}. Unterbrechen ist erlaubt: Es geht da weiter, wo Sie aufgehört haben.",
  after:
    "Mit dem letzten Anliegen wechselt der Eingang in einem Schritt. Fristen bleiben, wie sie versprochen sind. {from} liest dann nichts mehr, außer es ist selbst gefragt.",
  meanwhile: "Was inzwischen neu ankommt, wird mit übergeben.",
  give: "Nächste Portion übergeben",
  giveLast: "Alles übergeben und wechseln",
  callOff: "Übergabe abbrechen",
  callOffAbout: "Dann bleibt alles bei {from}. {to} behält keinen Schlüssel davon.",
  done: "Alles ist übergeben. Neue Anliegen kommen jetzt bei {to} an.",
  note: {
    one: "Ihr Team übergibt seine Anliegen. 1 fehlt noch.",
    other: "Ihr Team übergibt seine Anliegen. {count} fehlen noch.",
  },
  toHandover: "Zur Übergabe",
  back: "Zurück zu „Mein Tag“",
  "refused-not-with-your-key":
    "Ihr Schlüssel öffnet die restlichen Anliegen nicht. Jemand, der länger im Team ist, muss weitermachen, oder das Team stellt seinen Schlüssel zuerst wieder her.",
  "refused-new-team-without-key":
    "Im neuen Team kann noch niemand lesen. Zuerst muss dort jemand aufgenommen sein.",
  "refused-move-waits":
    "Eine Familie aus einem anderen Netzwerk wartet auf Antwort Ihres Teams. Bitte antworten Sie zuerst, dann geht es weiter.",
  "refused-no-handover": "Zur Zeit wird nichts übergeben.",
});
export const sayHandover = speak(handoverTexts, "de");
