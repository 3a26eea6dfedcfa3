import { germanTexts, speak } from "../../platform/texts.ts";

/** Cooperation agreements between the partners of a network. */
export const agreementTexts = germanTexts("network-agreements", {
  title: "Kooperationsvereinbarungen",
  intro: "Was Partner miteinander vereinbart haben, bis wann es gilt und wann man es wieder prüft.",
  list: "Vereinbarungen",
  listCount: { one: "1 Vereinbarung", other: "{count} Vereinbarungen" },
  none: "Noch keine Vereinbarung.",
  noneHow: "Legen Sie die erste an. Die Gliederung ist vorbereitet.",
  noneYours: "Ihre Organisation ist an keiner Vereinbarung beteiligt.",
  add: "Vereinbarung anlegen",
  columnTitle: "Vereinbarung",
  columnParties: "Beteiligte",
  columnTerm: "Laufzeit",
  columnReview: "Prüfen bis",
  columnState: "Stand",
  backToList: "Alle Vereinbarungen",
  backToAgreement: "Zur Vereinbarung",
  withoutEnd: "ab {from}, ohne Ende",
  fromTo: "{from} bis {to}",
  parties: { one: "1 Beteiligte", other: "{count} Beteiligte" },

  tag_until: "bis {on}",
  tag_open: "gilt",
  tag_review: "prüfen bis {on}",
  tag_over: "abgelaufen am {on}",
  tag_draft: "Entwurf",
  tag_ended: "beendet",
  tag_none: "keine",

  term: "Laufzeit",
  notice: "Kündigung",
  noticeHint: "Zum Beispiel: 3 Monate zum Jahresende",
  review: "Prüfen bis",
  version: "Fassung",
  versionOf: "{n}, setzt die frühere fort",
  previous: "Die frühere Fassung ansehen",
  next: "Die neue Fassung ansehen",
  ended: "Beendet am {day}: {why}",
  signatures: "Beteiligte und Unterschriften",
  signedBy: "unterzeichnet am {day} von {name}",
  notSigned: "noch nicht unterzeichnet",
  change: "Ändern",
  print: "Zum Drucken",
  printThis: "Drucken",
  renew: "Neue Fassung beginnen",
  renewAbout: "Die Texte werden übernommen. Die jetzige Fassung gilt, bis die neue unterzeichnet ist.",
  sign: "Unterschrift eintragen",
  signOrganisation: "Wer hat unterschrieben?",
  signName: "Name",
  signOn: "Am",
  end: "Vereinbarung beenden",
  endOn: "Beendet am",
  endWhy: "Warum?",
  signLine: "Ort, Datum",
  signNameLine: "Unterschrift",
  draftNote: "Entwurf. Noch nicht von allen unterzeichnet.",

  newTitle: "Vereinbarung anlegen",
  editTitle: "Vereinbarung ändern",
  name: "Titel",
  nameHint: "Zum Beispiel: Zusammenarbeit in den Frühen Hilfen",
  startsOn: "Gilt ab",
  endsOn: "Gilt bis",
  endsOnHint: "Leer: ohne Ende",
  reviewOn: "Prüfen bis",
  whichParties: "Wer ist beteiligt?",
  noOrganisations: "Legen Sie zuerst Organisationen an.",
  save: "Speichern",
  sectionsPart: "Text",
  sectionsAbout: "Leere Abschnitte werden nicht gedruckt.",
  section_preamble: "Vorwort",
  section_purpose: "Wozu wir zusammenarbeiten",
  section_targetGroup: "Für wen",
  section_selfImage: "Wie wir miteinander umgehen",
  section_structure: "Wie wir uns organisieren",
  section_aims: "Was diese Vereinbarung erreichen soll",
  section_sharedTasks: "Was wir gemeinsam tun",
  section_coordinationTasks: "Was die Koordination tut",
  section_partnerTasks: "Was jede beteiligte Stelle tut",
  section_results: "Was dabei herauskommt",
  section_dataProtection: "Datenschutz",
  section_final: "Beginn, Dauer, Kündigung",

  told_saved: "Die Vereinbarung ist gespeichert.",
  told_signed: "Die Unterschrift ist eingetragen.",
  told_ended: "Die Vereinbarung ist beendet.",
  told_renewed: "Die neue Fassung ist angelegt. Bitte prüfen Sie die Daten.",

  titleMissing: "Bitte geben Sie einen Titel ein.",
  dayForm: "Bitte geben Sie ein Datum ein, zum Beispiel 31.12.2027.",
  endBeforeStart: "Das Ende muss nach dem Beginn liegen.",
  reviewBeforeStart: "Die Prüfung muss nach dem Beginn liegen.",
  reviewAfterEnd: "Bitte prüfen Sie die Vereinbarung, bevor sie endet.",
  partyMissing: "Bitte wählen Sie, wer beteiligt ist.",
  partyTwice: "Eine Organisation steht zweimal unter den Beteiligten. Bitte nur einmal.",
  partyUnknown: "Eine der Beteiligten gibt es in diesem Netzwerk nicht. Bitte wählen Sie neu.",
  notADraft: "Unterzeichnet ist unterzeichnet. Beginnen Sie für Änderungen eine neue Fassung.",
  notAParty: "Diese Organisation ist nicht beteiligt.",
  signNameMissing: "Bitte geben Sie an, wer unterschrieben hat.",
  signInFuture: "Eine Unterschrift kann nicht in der Zukunft liegen.",
  alreadyEnded: "Diese Vereinbarung ist schon beendet.",
  whyMissing: "Bitte sagen Sie in einem Satz, warum.",
  endBeforeBegin: "Das Ende kann nicht vor dem Beginn liegen.",
  alreadyRenewed: "Für diese Vereinbarung gibt es schon eine neue Fassung.",
  renewSignedOnly: "Nur eine unterzeichnete Vereinbarung wird fortgesetzt. Einen Entwurf können Sie ändern.",
  continued: "Eine neue Fassung setzt sie fort.",
  tooLong: "Bitte kürzen Sie diesen Text.",
  pleaseCheckField: "Bitte prüfen Sie diese Angabe.",

  mailSubject: {
    one: "1 Vereinbarung ist zu prüfen: {network}",
    other: "{count} Vereinbarungen sind zu prüfen: {network}",
  },
  mailText: `Guten Tag,

diese Kooperationsvereinbarungen brauchen Sie jetzt:

{list}

Alle Vereinbarungen:
{link}
`,
  mail_review: "{title}: prüfen bis {day}",
  mail_reviewOver: "{title}: die Prüfung war am {day} fällig",
  mail_end: "{title}: endet am {day}",
  mail_endOver: "{title}: ist am {day} abgelaufen",
});

export const say = speak(agreementTexts, "de");
type Key = keyof typeof agreementTexts.texts;
const isKey = (key: string): key is Key => Object.hasOwn(agreementTexts.texts, key);
export const sayIssue = (key: string): string => say(isKey(key) ? key : "pleaseCheckField");
/** The word for a coded value: `state_draft`; empty where there is none. */
export const sayCode = (kind: string, value: string, values?: Record<string, string>): string => {
  const key = `${kind}_${value}`;
  return isKey(key) ? say(key, values) : "";
};
