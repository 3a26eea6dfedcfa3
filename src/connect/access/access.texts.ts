import { germanTexts, speak } from "../../platform/texts.ts";

/** Emergency access: what the intake team and the data protection officer read. */
const accessTexts = germanTexts("connect-access", {
  title: "Notfallzugriff",
  back: "Zurück zum Anliegen",
  about:
    "{node} ist für diese Familie da. Was beide seit dem Ja geschrieben haben, kann Ihr Team nicht lesen. Im Notfall öffnen Sie es für 60 Minuten.",
  "about-before":
    "Zuständig ist jetzt {now}. Vorher da für diese Familie: {node}. Was dort mit der Familie geschrieben wurde, kann Ihr Team nicht lesen. Im Notfall öffnen Sie es für 60 Minuten.",
  "about-also": "Vorher da für diese Familie: {node}. Auch was dort geschrieben wurde, öffnet sich.",
  consequences: "Das geschieht, wenn Sie öffnen:",
  "consequence-node": "{node} bekommt sofort eine Nachricht, auch die Person, die für die Familie da ist.",
  "consequence-other": "{node} bekommt sofort eine Nachricht.",
  "consequence-gone": "{node} arbeitet nicht mehr mit und bekommt keine Nachricht.",
  "consequence-watcher":
    "Die Person für den Datenschutz bekommt sofort eine Nachricht und liest Ihre Begründung.",
  "consequence-family": "Die Familie sieht es in ihrem Verlauf.",
  "consequence-end": "Nach 60 Minuten ist alles wieder zu.",
  reason: "Warum müssen Sie das jetzt lesen?",
  reasonHint: "Mindestens 20 Zeichen. Bitte ohne Namen.",
  open: "Für 60 Minuten öffnen",
  running: "Notfallzugriff bis {time} Uhr. Die Familie sieht, dass Sie gelesen haben.",
  offer: "Notfall: Nachrichten der Familie lesen",
  nothingClosed: "Hier ist nichts vor Ihrem Team verschlossen.",
  pleaseCheck: "Bitte prüfen",
  "error-reason-too-short": "Schreiben Sie bitte mindestens 20 Zeichen.",
  "error-too-long": "Höchstens 1000 Zeichen.",
  "error-already-open": "Ihr Notfallzugriff läuft schon.",
  "error-administrator": "Wer das System verwaltet, darf keinen Notfallzugriff öffnen.",
  "error-not-yours": "Nur das Kontaktteam darf einen Notfallzugriff öffnen.",
  "error-already-closed": "Dieses Anliegen ist beendet.",
  "error-nothing-closed": "Hier ist nichts vor Ihrem Team verschlossen.",
  "error-nobody-to-tell":
    "In diesem Netzwerk ist niemand für den Datenschutz oder die Koordination eingetragen. Ohne diese Person geht es nicht.",
  listTitle: "Notfallzugriffe",
  listAbout:
    "Wer hat im Notfall gelesen, was eine Familie mit einer anderen Stelle schreibt? Anliegen stehen hier als Kennung. Auch Ihr Blick auf diese Seite steht im Protokoll.",
  listNone: "Bisher keiner.",
  columnWhen: "Von – bis",
  columnWho: "Wer",
  columnNode: "Zuständige Stelle",
  columnReason: "Begründung",
  columnConcern: "Anliegen",
  download: "Als FHIR-Bundle (AuditEvent) herunterladen",
  mailSubject: "Notfallzugriff geöffnet",
  mailToNode:
    "Jemand aus dem Kontaktteam hat einen Notfallzugriff auf ein Anliegen geöffnet, für das Ihre Stelle da ist. Sie finden den Eintrag nach der Anmeldung im Verlauf des Anliegens.",
  mailToNodeBefore:
    "Jemand aus dem Kontaktteam hat einen Notfallzugriff auf ein Anliegen geöffnet, für das Ihre Stelle früher da war. Er öffnet auch, was Ihre Stelle damals mit der Familie geschrieben hat. Fragen dazu beantworten das Kontaktteam und die Person für den Datenschutz.",
  mailToOwner:
    "Jemand aus dem Kontaktteam hat einen Notfallzugriff auf ein Anliegen geöffnet, für das Sie da sind. Sie finden den Eintrag nach der Anmeldung im Verlauf des Anliegens.",
  mailToWatcher:
    "In Ihrem Netzwerk wurde ein Notfallzugriff geöffnet. Sie finden ihn mit seiner Begründung nach der Anmeldung unter „Notfallzugriffe“ im Protokoll.",
});
export const sayAccess = speak(accessTexts, "de");
