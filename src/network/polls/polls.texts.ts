import { germanTexts, speak } from "../../platform/texts.ts";

/** Finding a date together. */
export const pollTexts = germanTexts("polls", {
  title: "Termin abstimmen",
  about:
    "Schlagen Sie 2 bis 12 Termine vor. Alle auf der Liste bekommen eine E-Mail mit ihrem eigenen Link. Niemand sieht Adressen oder Antworten der anderen, nur Zahlen.",
  nobodyYet: "Setzen Sie zuerst auf die Liste, wer gefragt wird.",
  toGuests: "Wer wird gefragt?",
  slot: "Vorschlag {no}",
  day: "Tag",
  from: "Beginn",
  to: "Ende",
  moreSlots: "Weitere Vorschläge",
  closesOn: "Antworten bis",
  send: { one: "1 Person fragen", other: "{count} Personen fragen" },
  none: "Bitte schlagen Sie mindestens 2 Termine vor.",
  one: "Ein einziger Vorschlag ist keine Auswahl. Bitte schlagen Sie mindestens 2 Termine vor.",
  twice: "Vorschlag {no} steht schon darüber.",
  line: "Vorschlag {no}: {fault}",
  closesMissing: "Bitte geben Sie an, bis wann geantwortet werden soll.",
  closesPast: "Dieser Tag ist schon vorbei. Bitte geben Sie einen späteren an.",
  closesAfter: "Dieser Tag liegt nach dem ersten Vorschlag. Bitte geben Sie einen früheren an.",
  alreadyAsked: "Für dieses Treffen läuft schon eine Abstimmung.",
  notPlanned: "Das Treffen hat schon einen Termin oder ist abgesagt.",
  nobody: "Auf der Liste steht niemand mit E-Mail-Adresse. Setzen Sie zuerst Personen auf die Liste.",
  pleaseCheck: "Bitte prüfen Sie diese Angabe.",
  tooLong: "Bitte kürzen Sie diesen Text.",
  news_asked: "Die Fragen sind unterwegs.",
  running: "Die Abstimmung läuft bis {day}.",
  ended: "Die Frist war am {day}. Wer jetzt den Link öffnet, liest: Bitte rufen Sie an.",
  answered: "{count} von {of} haben geantwortet.",
  result: "Ergebnis",
  date: "Termin",
  yes: "passt",
  ifNeedBe: "zur Not",
  no: "passt nicht",
  choose: "Diesen Termin festlegen",
  chooseAbout: {
    one: "Mit dem Festlegen endet die Abstimmung, und 1 Person wird eingeladen.",
    other: "Mit dem Festlegen endet die Abstimmung, und {count} Personen werden eingeladen.",
  },
  best: "passt am besten",
  who: "Wer hat was gesagt?",
  person: "Person",
  note: "Anmerkung",
  notYet: "noch keine Antwort",
  withoutMail: "ohne E-Mail: bitte anrufen",
  backToMeeting: "Zum Treffen",
  alreadyChosen: "Der Termin ist schon festgelegt.",
  slotPast: "Dieser Termin ist schon vorbei. Bitte wählen Sie einen anderen.",
  placeNeeded: "Bevor Sie den Termin festlegen, braucht das Treffen einen Ort oder eine Adresse im Netz.",

  linkTitle: "Wann passt es Ihnen?",
  linkFor: "Diese Umfrage ist für {name}.",
  linkFrom: "{network} sucht einen Termin für: {title}",
  linkUntil: "Bitte antworten Sie bis {day}. Sie können Ihre Antwort bis dahin ändern.",
  linkCounts: "Bisher: {yes} passt, {ifNeedBe} zur Not, {no} passt nicht",
  linkNote: "Möchten Sie etwas dazu sagen?",
  linkNoteHint: "Nur die Koordination liest es.",
  linkSend: "Antwort senden",
  linkMissing: "Bitte wählen Sie für diesen Termin eine Antwort.",
  linkThanks: "Danke. Ihre Antwort ist angekommen. Sobald der Termin feststeht, bekommen Sie eine Einladung.",
  linkAgain: "Sie haben schon geantwortet. Wenn Sie noch einmal antworten, zählt die letzte Antwort.",
  linkForwarded: "Sie sind jemand anderes?",
  linkForwardedAbout:
    "Dann wurde Ihnen diese Umfrage weitergeleitet. Bitte antworten Sie nicht hier: Die Antwort würde für {name} zählen. Rufen Sie die Koordination an, Sie bekommen gern einen eigenen Link.",
  gone_unknown: "Diesen Link kennen wir nicht",
  gone_unknownAbout:
    "Bitte öffnen Sie den Link aus der E-Mail noch einmal, vollständig bis zum letzten Zeichen.",
  gone_closed: "Die Abstimmung ist beendet",
  gone_closedAbout:
    "Wir legen jetzt den Termin fest. Sie bekommen eine Einladung. Wenn Sie noch etwas sagen möchten, rufen Sie bitte an.",
  gone_chosen: "Der Termin steht fest",
  gone_chosenAbout: "Bitte antworten Sie auf die Einladung, die Sie bekommen haben.",
  gone_cancelled: "Das Treffen ist abgesagt",
  gone_cancelledAbout: "Sie brauchen nicht mehr zu antworten.",

  mailSubject: "Wann passt es Ihnen? {title}",
  mailText:
    "Guten Tag {name},\n\n{network} möchte einen Termin finden für: {title}\n\n{slots}\n\nWas passt Ihnen? Bitte antworten Sie bis {day} über diesen Link. Er gilt nur für Sie:\n{link}\n\nNiemand sieht Ihre Adresse oder Ihre Antwort, nur die Koordination.\n\n{network}",
});

export const say = speak(pollTexts, "de");
const isKey = (key: string): key is keyof typeof pollTexts.texts => key in pollTexts.texts;
export const sayIssue = (key: string): string => say(isKey(key) ? key : "pleaseCheck");
