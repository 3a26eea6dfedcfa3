import { germanTexts, speak } from "../../platform/texts.ts";

/** Staff write down that a family took a consent back by telling them. */
export const toldTexts = germanTexts("connect-told-withdrawal", {
  title: "Die Familie nimmt etwas zurück?",
  about:
    "Am Telefon oder im Büro gesagt gilt genauso wie mit dem Code. Es wirkt sofort, die Familie sieht es auf ihrer Seite.",
  withdrawn: "Was gilt nicht mehr?",
  "withdrawn-askNode": "Weitergabe an eine andere Stelle",
  "small-askNode": "Eine Stelle, die schon gefragt ist oder Ja gesagt hat, liest ab jetzt nichts mehr.",
  "withdrawn-feedbackToReferrer": "Rückmeldung an die überweisende Stelle",
  "withdrawn-exchangeWith": "Mitlesen einer anderen Stelle",
  "small-exchangeWith": "Die andere Stelle liest ab jetzt nichts mehr.",
  "withdrawn-everything": "Alles: das Anliegen löschen",
  "small-everything":
    "Worte, Schlüssel und der Code der Familie sind dann weg. Das lässt sich nicht zurückholen.",
  how: "Wie hat die Familie es gesagt?",
  "how-phone": "Am Telefon",
  "how-office": "Persönlich",
  "how-writing": "Schriftlich",
  on: "An welchem Tag?",
  sure: "Die Familie hat es selbst gesagt. Ich weiß, dass es sofort wirkt.",
  save: "Widerruf eintragen",
  log: "Widerruf der Familie eingetragen.",
  "error-withdrawn-missing": "Bitte wählen Sie, was die Familie zurücknimmt.",
  "error-told-how-missing": "Bitte wählen Sie, wie die Familie es gesagt hat.",
  "error-told-on-missing": "Bitte wählen Sie den Tag.",
  "error-told-not-confirmed": "Bitte setzen Sie den Haken, wenn die Familie es selbst gesagt hat.",
  "refused-told-day-out-of-range": "Der Tag liegt nach der ersten Anfrage und nicht in der Zukunft.",
  "refused-nothing-to-withdraw": "Das gilt schon nicht mehr. Es ist nichts einzutragen.",
  "refused-goes-on-elsewhere": "Es geht in einem neuen Anliegen weiter. Bitte tragen Sie es dort ein.",
});
export const sayTold = speak(toldTexts, "de");
