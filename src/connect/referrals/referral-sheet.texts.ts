import { germanTexts, speak } from "../../platform/texts.ts";

/** The empty sheet for the desk drawer, to be filled in by hand. */
export const referralSheetTexts = germanTexts("referral-sheet", {
  title: "Überweisungsbogen",
  how: "Ausfüllen, unterschreiben lassen, dem Team geben oder durchsagen. Schneller geht es online: Code scannen.",
  from: "Wer überweist, Telefon",
  phone: "Telefon {phone}",
  qr: "Adresse des Formulars zum Überweisen",
  print: "Bogen drucken",
  sign: "Ort, Datum, Unterschrift der Mutter, des Vaters oder der sorgeberechtigten Person",
  oral: "Nur mündlich erteilt, weil:",
  explained: "Erklärt auf:",
  classes: "Außer Name, Sprache und Weg geht an das Team:",
  "class-place": "Ort",
  "class-childAge": "Alter des Kindes",
  "class-wish": "eigene Worte",
  health: "Darin kann etwas über die Gesundheit stehen: auch das darf weiter (Art. 9 DSGVO).",
  nodeLearns: "Außer Name, Sprache und Weg erfährt sie:",
  keep: "Der unterschriebene Bogen bleibt in der Praxis. An das Team geht eine Kopie.",
});
export const saySheet = speak(referralSheetTexts, "de");
