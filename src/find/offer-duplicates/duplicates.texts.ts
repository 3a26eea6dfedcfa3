import { germanTexts, speak } from "../../platform/texts.ts";

const duplicateTexts = germanTexts("find-duplicates", {
  title: "Doppelte Angebote?",
  intro: "Diese Angebote ähneln sich. Sehen Sie nach, ob es zweimal dasselbe ist.",
  none: "Zurzeit sieht kein Angebot wie ein anderes aus.",
  search: "Neu suchen",
  told_found: "Die Liste ist durchgesehen.",
  told_decided: "Entschieden.",
  look: "Vergleichen",
  pair: "{one} und {other}",
  pairTitle: "Zweimal dasselbe?",
  back: "Doppelte Angebote",
  why: "Was gleich ist: {reasons}.",
  stays: "Bleibt",
  goes: "Wird verborgen",
  swap: "Seiten tauschen",
  take: "Übernehmen: {field}",
  takeTitle: "Vom zweiten Eintrag übernehmen",
  takeText: "Was Sie ankreuzen, ersetzt die Angabe des Eintrags, der bleibt.",
  nothingElse: "Der zweite Eintrag sagt nichts anderes.",
  same: "Dasselbe: zweiten Eintrag verbergen",
  samePublish: "Dasselbe: ersten veröffentlichen, zweiten verbergen",
  publishNeeded:
    "Der Eintrag, der bleibt, ist noch nicht öffentlich, der andere schon. Damit Familien das Angebot weiter finden, wird der erste dabei veröffentlicht.",
  proposalsGoOver: {
    one: "Für den Eintrag, der verborgen wird, wartet 1 Vorschlag. Er geht auf den anderen über und wartet dort weiter.",
    other:
      "Für den Eintrag, der verborgen wird, warten {count} Vorschläge. Sie gehen auf den anderen über und warten dort weiter.",
  },
  wouldVanish:
    "Es ist nichts geschehen: Der Eintrag, der bleiben soll, ist nicht öffentlich. Familien fänden dann keinen von beiden. Sie können ihn hier mit veröffentlichen oder die Seiten tauschen.",
  state: "Stand",
  different: "Verschieden: beide behalten",
  decidedBefore: "Darüber hat schon jemand entschieden.",
  next: "Weiter",
  previous: "Zurück",
  "reason_same-title": "der Titel",
  "reason_similar-title": "fast der Titel",
  "reason_house-name": "der Name des Hauses",
  "reason_same-organisation": "die Organisation",
  "reason_same-phone": "die Telefonnummer",
  "reason_same-mail": "die E-Mail-Adresse",
  "reason_same-website": "die Internetseite",
  "reason_same-address": "die Adresse",
  reason_near: "fast der Ort auf der Karte",
});

type Key = keyof typeof duplicateTexts.texts;
const isKey = (key: string): key is Key => key in duplicateTexts.texts;
export const sayDuplicates = speak(duplicateTexts, "de");
export const sayReason = (reason: string): string => {
  const key = `reason_${reason}`;
  return isKey(key) ? sayDuplicates(key) : reason;
};
