import { germanTexts, speak } from "../../platform/texts.ts";

/** What the people of a network read when the machine cannot keep a promise alone. */
const houseTexts = germanTexts("connect-house", {
  sweepSilent:
    "Die Fristenwache steht seit mehr als fünf Minuten still. Überfällige Anliegen kommen gerade nicht von selbst zurück: Bitte achten Sie selbst auf die Tage und sagen Sie der Technik Bescheid.",
  diskLow:
    "Auf dem Server ist weniger als ein Fünftel des Speichers frei. Bitte sagen Sie der Technik Bescheid, bevor nichts mehr gespeichert werden kann.",
  lateMails: {
    one: "Eine Mail kommt seit mehr als einem Tag nicht an. Sie wird weiter versucht; wer sie bekommen sollte, weiß vielleicht noch nichts.",
    other:
      "{count} Mails kommen seit mehr als einem Tag nicht an. Sie werden weiter versucht; wer sie bekommen sollte, weiß vielleicht noch nichts.",
  },
});
export const sayHouse = speak(houseTexts, "de");
