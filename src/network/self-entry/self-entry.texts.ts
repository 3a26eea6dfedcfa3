import { germanTexts, speak } from "../../platform/texts.ts";

/** What people read who keep their own entry by a link. */
export const selfEntryTexts = germanTexts("network-self-entry", {
  title: "Ihr Eintrag",
  intro: "So stehen Sie im Verzeichnis von {network}. Stimmt es noch?",
  forWhom:
    "Dieser Link gehört zu {name} und ging an {address}. Sind Sie jemand anderes? Dann schließen Sie bitte diese Seite.",
  stillRight: "So stimmt es noch",
  changeTitle: "Etwas ändern",
  name: "Name",
  function: "Aufgabe",
  organisation: "Organisation",
  email: "E-Mail",
  emailHint: "Eine neue Adresse gilt erst, wenn Sie sie bestätigen. Wir schreiben dorthin.",
  phone: "Telefon",
  circles: "Gruppen",
  publish: "Andere Partner im Netzwerk dürfen meinen Namen, meine Aufgabe, E-Mail und Telefon sehen",
  publishHint:
    "Freiwillig. Sie können das jederzeit wieder ausschalten, es wirkt sofort. Ohne Haken sieht nur die Koordination Ihren Eintrag.",
  published: "Partnerliste",
  publishedYes: "Alle Partner im Netzwerk sehen Ihren Eintrag.",
  publishedNo: "Nur die Koordination sieht Ihren Eintrag.",
  nothing: "–",
  waiting: "Die neue Adresse {address} ist noch nicht bestätigt. Bitte öffnen Sie die Mail, die dort liegt.",
  save: "Speichern",
  leaveTitle: "Ich bin nicht mehr zuständig",
  leaveAbout:
    "Die Koordination erfährt es und trägt Sie aus. Wer folgt Ihnen nach? Alle Felder dürfen leer bleiben.",
  successorName: "Name der Person, die folgt",
  successorFunction: "Aufgabe der Person",
  successorEmail: "E-Mail der Person",
  successorPhone: "Telefon der Person",
  leaveButton: "Der Koordination melden",
  forgetTitle: "Löschen Sie meine Angaben",
  forgetAbout: "Wir löschen Name, Aufgabe, E-Mail und Telefon sofort. Das lässt sich nicht zurücknehmen.",
  forgetTasks: {
    one: "Bei Ihnen liegt noch 1 Aufgabe aus einem Treffen. Die Koordination findet zuerst jemanden dafür und löscht dann Ihre Angaben. Aus der Partnerliste sind Sie sofort draußen.",
    other:
      "Bei Ihnen liegen noch {count} Aufgaben aus Treffen. Die Koordination findet zuerst jemanden dafür und löscht dann Ihre Angaben. Aus der Partnerliste sind Sie sofort draußen.",
  },
  forgetButton: "Angaben löschen",
  confirmed: "Danke. Ihr Eintrag ist bestätigt.",
  changed: "Danke. Ihre Änderungen sind gespeichert.",
  asked:
    "Danke. Ihre Änderungen sind gespeichert. Für die neue E-Mail-Adresse liegt dort eine Mail zum Bestätigen.",
  told: "Danke. Die Koordination weiß Bescheid und kümmert sich.",
  forgetWaits: "Ihr Wunsch ist bei der Koordination. Aus der Partnerliste sind Sie schon draußen.",
  forgottenTitle: "Ihre Angaben sind gelöscht",
  forgottenText:
    "In diesem Netzwerk ist nichts mehr über Sie gespeichert, womit man Sie erreichen kann. Dieser Link öffnet nichts mehr.",
  stays: "Der Link gilt weiter. Sie können ihn wieder benutzen.",
  gone_unknownTitle: "Dieser Link öffnet nichts",
  gone_unknown:
    "Vielleicht ist er nicht vollständig, oder die Angaben sind schon gelöscht. Öffnen Sie bitte den Link aus der Mail.",
  gone_endedTitle: "Dieser Eintrag ist beendet",
  gone_ended:
    "Sie stehen nicht mehr im Verzeichnis. Soll das anders sein? Dann melden Sie sich bei der Koordination.",
  gone_expiredTitle: "Dieser Link ist abgelaufen",
  gone_expired:
    "Links gelten {days} Tage. Wir senden gern einen neuen an die Adresse, die im Verzeichnis steht.",
  renew: "Neuen Link senden",
  renewedTitle: "Der neue Link ist unterwegs",
  renewed: "Bitte sehen Sie in Ihr Postfach.",
  notRenewedTitle: "Heute geht kein Link mehr hinaus",
  notRenewed:
    "Es gingen schon mehrere Mails an diese Adresse, oder es steht keine im Verzeichnis. Bitte wenden Sie sich an die Koordination.",
  addressTitle: "Neue E-Mail-Adresse bestätigen",
  addressText: "Ab jetzt soll {address} in Ihrem Eintrag stehen.",
  addressButton: "Ja, das ist meine Adresse",
  addressDoneTitle: "Ihre neue Adresse gilt",
  addressDone: "Mails des Netzwerks gehen ab jetzt dorthin.",
  addressGoneTitle: "Dieser Link bestätigt nichts mehr",
  addressGone: "Er ist abgelaufen oder schon benutzt, oder die Adresse wurde noch einmal geändert.",
  linksEnough: "Heute gingen schon genug Mails hinaus. Bitte ändern Sie die E-Mail-Adresse morgen.",
  personNameMissing: "Bitte geben Sie Ihren Namen ein.",
  successorNameShort: "Bitte geben Sie den ganzen Namen ein oder lassen Sie das Feld leer.",
  emailForm: "Bitte geben Sie eine E-Mail-Adresse ein oder lassen Sie das Feld leer.",
  phoneForm: "Bitte geben Sie eine Telefonnummer mit mindestens 3 Ziffern ein oder lassen Sie das Feld leer.",
  tooLong: "Bitte kürzen Sie diesen Text.",
  pleaseCheckField: "Bitte prüfen Sie diese Angabe.",
  entryMailSubject: "{network}: Stimmt Ihr Eintrag noch?",
  entryMailText:
    "Guten Tag,\n\nSie stehen im Verzeichnis der Partner von {network}. Bitte sehen Sie nach, ob alles stimmt:\n\n{link}\n\nMit einem Tipp bestätigen Sie es. Sie können dort auch etwas ändern, jemanden nennen, der Ihnen nachfolgt, oder Ihre Angaben löschen lassen. Der Link gilt {days} Tage und ist nur für Sie. Bitte geben Sie ihn nicht weiter.",
  addressMailSubject: "{network}: Bitte bestätigen Sie diese Adresse",
  addressMailText:
    "Guten Tag,\n\nim Verzeichnis der Partner von {network} soll künftig diese Adresse stehen. Ist das richtig? Dann öffnen Sie bitte diesen Link:\n\n{link}\n\nEr gilt {days} Tage. Haben Sie nichts geändert, tun Sie bitte nichts.",
  addressGoneMailSubject: "{network}: Ihre Adresse wurde geändert",
  addressGoneMailText:
    "Guten Tag,\n\nim Verzeichnis der Partner von {network} steht ab jetzt eine andere E-Mail-Adresse für Sie. Waren Sie das nicht? Dann melden Sie sich bitte gleich bei der Koordination.",
  toldMailSubject: "{network}: Nachricht zu einem Eintrag",
  toldLeavesText:
    "Guten Tag,\n\nim Verzeichnis von {network} ist jemand nicht mehr zuständig. Hier entscheiden Sie, wie es weitergeht:\n\n{link}",
  toldForgottenText:
    "Guten Tag,\n\nim Verzeichnis von {network} hat jemand die eigenen Angaben gelöscht. Vielleicht fehlt nun eine Ansprechperson:\n\n{link}",
  toldForgetWaitsText:
    "Guten Tag,\n\nim Verzeichnis von {network} möchte jemand die eigenen Angaben löschen lassen. Vorher braucht jede offene Aufgabe eine andere Person:\n\n{link}",
});

export const t = speak(selfEntryTexts, "de");
type Key = keyof typeof selfEntryTexts.texts;
const isKey = (key: string): key is Key => key in selfEntryTexts.texts;
export const sayIssue = (key: string): string => t(isKey(key) ? key : "pleaseCheckField");
