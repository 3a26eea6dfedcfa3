/** Teams, their keys, recovery, and the help among colleagues. */
export const teamTextsDe = {
  team: "Team",
  toProtection: "Sorge um ein Kind: Rat holen, ohne Namen",
  teamAbout: "Wer hier aufgenommen ist, kann lesen, was Familien an dieses Team schreiben.",
  teamMembers: "Mitglieder",
  teamWaiting: "Warten auf Aufnahme",
  teamWaitingAbout:
    "Nur wer im Team aufgenommen ist, kann aufnehmen. Koordination und Administration können es nicht.",
  youAreWaiting:
    "Sie warten auf Aufnahme. Bitten Sie eine Kollegin oder einen Kollegen aus dem Team: Auf dieser Seite gibt es dafür einen Knopf. Bis dahin sehen Sie keine Anliegen.",
  admit: "Ins Team aufnehmen",
  admitted: "Aufgenommen.",
  admittedSince: "aufgenommen am {date}",
  onDuty: "Zuständige Vertretung",
  onDutyAbout: "Diese Person bekommt Erinnerungen und ist ansprechbar, wenn niemand anderes da ist.",
  changeDuty: "Vertretung ändern",
  hasPasskey: "Passkey",
  hasApp: "Anmelde-App",
  memberName: "Name",
  memberRoles: "Aufgaben",
  memberState: "Stand",
  memberFactor: "Zweiter Faktor",
  dutySaved: "Die Vertretung ist geändert.",
  rekeyTitle: "Neuer Teamschlüssel nötig",
  rekeyAbout: "Jemand hat das Team verlassen. Ein neuer Schlüssel schützt, was ab jetzt ankommt.",
  rekey: "Neuen Teamschlüssel machen",
  rekeyed: "Der neue Teamschlüssel gilt.",
  recovery: "Wiederherstellung",
  recoveryMissing:
    "Es gibt noch keine Wiederherstellung. Vergessen alle ihre Passphrase, sind die Daten für immer verschlossen.",
  recoveryUndrilled:
    "Die Blätter sind gedruckt, aber noch nicht geprobt. Erst nach der Probe ist sicher, dass sie öffnen.",
  recoveryUnsecured: "Der Schlüssel dieses Teams ist noch nicht gesichert.",
  recoveryDrilled: "Die Wiederherstellung ist eingerichtet und geprobt.",
  recoveryOld: "Die letzte Probe ist länger als ein Jahr her. Proben Sie die Blätter wieder.",
  drillDueSubject: "Probe der Wiederherstellung ist fällig",
  drillDueText:
    "Die letzte Probe der Wiederherstellung Ihrer Stelle ist länger als ein Jahr her. Bitte holen Sie die Blätter zweier Personen und proben Sie sie unter „Mein Team“, „Wiederherstellung“.",
  wishesWait: "Familien können erst schreiben, wenn die Blätter gedruckt sind und eine Probe gelungen ist.",
  secureTeam: "Team jetzt sichern",
  secured: "Der Schlüssel dieses Teams ist gesichert.",
  toRecovery: "Zur Wiederherstellung",
  resets: "Zweiter Faktor verloren",
  resetsAbout:
    "Sprechen Sie mit der Person, bevor Sie bestätigen. Nehmen Sie eine Nummer, die Sie schon kennen.",
  resetAsked: "{name} hat am {date} um Hilfe gebeten.",
  resetHave: { one: "1 Bestätigung ist da.", other: "{count} Bestätigungen sind da." },
  confirmReset: "Ja, ich habe mit der Person gesprochen",
  resetConfirmed: "Ihre Bestätigung ist eingetragen.",
  resetDone: "Der zweite Faktor ist gelöscht. Die Person richtet bei der nächsten Anmeldung einen neuen ein.",
  resetsToConfirm: "Anfragen: zweiter Faktor",
  noResets: "Zurzeit bittet niemand um Hilfe.",
  restartTitle: "Niemand hält den Teamschlüssel",
  restartAbout:
    "Niemand im Team ist aufgenommen. Haben Sie die Blätter der Wiederherstellung? Dann nehmen Sie diese. Sonst kann das Team neu anfangen: Was bisher geschrieben wurde, bleibt dann für immer verschlossen.",
  restartUnderstood: "Ich habe verstanden: Alte Nachrichten kann dann niemand mehr lesen.",
  restartNotUnderstood: "Bitte bestätigen Sie, dass Sie das verstanden haben.",
  restart: "Neuen Teamschlüssel anfangen",
  restarted: "Das Team hat einen neuen Schlüssel. Sie sind aufgenommen.",
  recoveryAbout:
    "Drei Menschen Ihrer Wahl bekommen je zwei Blätter. Zwei von ihnen zusammen können die Schlüssel von {organisation} wieder öffnen. Eine Person allein kann es nicht.",
  createRecovery: "Blätter erstellen",
  createRecoveryAbout:
    "Die Blätter erscheinen nur einmal. Legen Sie vorher Papier bereit. Drucken Sie nicht auf einem Drucker, der Aufträge speichert.",
  recoveryAgain: "Neue Blätter erstellen",
  recoveryAgainAbout: "Neue Blätter ersetzen die alten, sobald die Probe gelungen ist.",
  onlyAdmitted: "Blätter erstellen und proben kann nur, wer im Team aufgenommen ist.",
  sheetsTitle: "Ihre sechs Blätter",
  sheetsOnce: "Diese Seite zeigt die Blätter nur jetzt. Wenn Sie sie verlassen, sind sie weg.",
  printSheets: "Drucken",
  sheetsWithoutScript: "Drucken Sie diese Seite über das Menü Ihres Browsers.",
  holder: "Person {holder}",
  holderKeeps: "Diese zwei Blätter bekommt nur eine Person. Bewahren Sie sie getrennt von den anderen auf.",
  noTeamTitle: "Sie gehören zu keinem Team",
  noTeamAbout:
    "Wer für Familien zuständig ist, arbeitet in einem Team. Koordination und Redaktion brauchen keines.",
  sheetOfPair: "Person {holder}: Blatt für {one} und {other}",
  sheetPlace: "{organisation}, erstellt am {date}",
  toDrill: "Weiter zur Probe",
  drill: "Probe mit zwei Blättern",
  drillAbout:
    "Nehmen Sie zwei Blätter mit demselben Paar, zum Beispiel „A und B“, von zwei verschiedenen Personen. Tippen Sie alle sechs Zeilen ab, jede Zeile in eine eigene Zeile.",
  sheetFirst: "Erstes Blatt",
  sheetSecond: "Zweites Blatt",
  sheetHint: "Sechs Zeilen. Groß und klein ist gleich, O und 0 auch.",
  startDrill: "Probe machen",
  drilled: "Die Probe ist gelungen. Die Wiederherstellung gilt.",
  recover: "Schlüssel wiederherstellen",
  recoverAbout:
    "Haben alle im Team ihren Zugang verloren? Zwei Personen mit ihren Blättern geben Ihnen den Teamschlüssel zurück. Alle im Team erfahren es per Mail.",
  startRecover: "Wiederherstellen",
  recovered: "Der Teamschlüssel ist wieder da. Sie sind aufgenommen.",
  sheetMissing: "Bitte tippen Sie die sechs Zeilen des Blattes ab.",
  sheet_incomplete: "Ein Blatt hat sechs Zeilen. Bitte prüfen Sie, ob eine fehlt.",
  "sheet_line-1": "Zeile 1 stimmt nicht. Bitte vergleichen Sie sie mit dem Blatt.",
  "sheet_line-2": "Zeile 2 stimmt nicht. Bitte vergleichen Sie sie mit dem Blatt.",
  "sheet_line-3": "Zeile 3 stimmt nicht. Bitte vergleichen Sie sie mit dem Blatt.",
  "sheet_line-4": "Zeile 4 stimmt nicht. Bitte vergleichen Sie sie mit dem Blatt.",
  "sheet_line-5": "Zeile 5 stimmt nicht. Bitte vergleichen Sie sie mit dem Blatt.",
  "sheet_line-6": "Zeile 6 stimmt nicht. Bitte vergleichen Sie sie mit dem Blatt.",
  "sheet_unknown-version": "Dieses Blatt gehört zu einem anderen Programmstand.",
  sheet_tampered: "Dieses Blatt ist in sich nicht stimmig. Bitte vergleichen Sie jede Zeile.",
  "sheet_same-holder": "Beide Blätter gehören derselben Person. Es müssen zwei verschiedene sein.",
  "sheet_different-pair": "Die Blätter gehören nicht zum selben Paar. Auf beiden muss dasselbe Paar stehen.",
  "sheet_different-secret": "Die Blätter stammen aus zwei verschiedenen Drucken.",
  sheet_otherKey: "Diese Blätter gehören nicht zu dieser Organisation oder sind veraltet.",
  sheet_notSecured: "Der Schlüssel dieses Teams war mit diesen Blättern noch nicht gesichert.",
  sheet_noKey: "Sie sind in diesem Team nicht aufgenommen.",
  recoveryUsedSubject: "Tragnetz: Teamschlüssel wiederhergestellt",
  recoveryUsedText: `Guten Tag,

{name} hat mit zwei Blättern den Schlüssel Ihres Teams wiederhergestellt.

Wussten Sie nichts davon? Dann sprechen Sie sofort mit Ihrer Leitung.
`,
  resetRequestedSubject: "Tragnetz: Hilfe beim zweiten Faktor",
  resetRequestedText: `Guten Tag,

mit Ihrer Passphrase hat jemand um einen neuen zweiten Faktor gebeten.

Waren Sie das? Dann rufen Sie Ihre Kolleginnen und Kollegen an, damit sie es bestätigen.
Waren Sie das nicht? Dann kennt jemand Ihre Passphrase. Ändern Sie sie sofort unter „Mein Zugang“.
`,
  resetAskedSubject: "Tragnetz: Bitte um Bestätigung",
  resetAskedText: `Guten Tag,

{name} hat den zweiten Faktor verloren und bittet um Ihre Bestätigung.

Sprechen Sie zuerst mit der Person, unter einer Nummer, die Sie schon kennen. Bestätigen Sie dann in Tragnetz unter „Team“ (Koordination: unter „Netzwerk“).
`,
  resetDoneSubject: "Tragnetz: Ihr zweiter Faktor ist zurückgesetzt",
  resetDoneText: `Guten Tag,

Ihr zweiter Faktor ist gelöscht. Melden Sie sich mit E-Mail-Adresse und Passphrase an: Dann richten Sie einen neuen ein.

Haben Sie nicht darum gebeten? Dann rufen Sie sofort Ihre Koordination an.
`,
  waitsAgainSubject: "Tragnetz: jemand wartet auf Aufnahme",
  waitsAgainText: `Guten Tag,

{name} hat eine neue Passphrase und wartet darauf, wieder ins Team aufgenommen zu werden.

Sprechen Sie zuerst mit der Person. Den Knopf finden Sie in Tragnetz unter „Team“.
`,
} as const;
