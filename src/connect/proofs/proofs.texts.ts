import { germanTexts } from "../../platform/texts.ts";

/** "Wie wir prüfen": for people who want to know whether to trust this, in German only. */
export const proofTexts = germanTexts("proofsstaff", {
  title: "Wie wir prüfen",
  promise:
    "Kein Anliegen soll verloren gehen. Hier steht, womit wir das zu widerlegen versuchten und was dabei herauskam.",
  how: "Die Prüfungen gehören zum Programm. Wer es betreibt, kann sie selbst laufen lassen: npm run trust -- all",
  ranFull: "{day}, Stand {commit}, langer Lauf.",
  ranShort: "{day}, Stand {commit}, kurzer Lauf.",
  machine: "{cores} Prozessor-Kerne, Node {node}",
  onDatabase: ", PostgreSQL {version}",
  missing: "Für diesen Stand liegt noch kein Bericht vor.",
  results: "Ergebnisse",
  held: "{passed} bestanden",
  broken: "{failed} nicht bestanden, {passed} bestanden",
  model: "Jeder Schritt gegen ein Modell",
  modelSaid:
    "{steps} Schritte in {runs} Läufen, {sentTwice} davon doppelt gesendet. Eingebaute Fehler, die gefunden wurden: {faults}.",
  chaos: "Abstürze",
  chaosSaid:
    "{appKills} Mal ein Programm und {databaseKills} Mal die ganze Datenbank hart beendet, dazu Sprünge der Uhr, ausfallende Post, Menschen und Teams, die gehen. {acknowledged} bestätigte Schritte, {violations} Verstöße. Absichtlich falsche Bauweisen, die auffielen: {controls} von 5.",
  isolation: "Getrennte Akten",
  isolationSaid:
    "{routes} Adressen mit allen Rollen und fremden Nummern. Fremdes sieht aus wie nicht vorhanden.",
  encryption: "Verschlüsselung",
  encryptionSaid:
    "{canaries} Testwörter in den echten Formularen, danach gesucht in Datenbank, Protokollen und Sicherung. Gedrehte Bits: {bitsTurned}, keines blieb unbemerkt.",
  restore: "Wiederherstellung",
  failover: "Ausfall des Datenbank-Servers",
  failoverSaid:
    "Der erste Server stirbt, sein Ersatz übernimmt. {acknowledged} bestätigte Anliegen, {lost} verloren, die nächste Quittung nach {firstReceiptAfterMs} Millisekunden. Ohne Warten auf den Ersatz fehlten ihm {missingBefore}; nach dem Nachtragen aus dem Eingangsbuch fehlten {lostAtLast}.",
  restoreSaid: "Aus Sicherung und Eingangsbuch in {restoreSeconds} Sekunden.",
  fuzz: "Verbogene Anfragen",
  fuzzSaid: "{requests} Anfragen an {routes} Adressen.",
  load: "Andrang",
  loadSaid:
    "{wishes} Wünsche, {wishesPerSecond} in der Sekunde: 95 von 100 in höchstens {wishP95Ms} Millisekunden. {signInsAtOnce} Anmeldungen zugleich, die letzte nach {slowestSignInMs} Millisekunden.",
  flood: "Flut von Unsinn",
  floodSaid:
    "{wishes} Sendungen, darunter 20 Familien. Alle wurden gespeichert; {familiesTriaged} Familien stehen am Ende im Tag des Teams. 95 von 100 Familien warteten höchstens {realFormP95Ms} Millisekunden auf ihre Quittung.",
  untestedTitle: "Was wir nicht geprüft haben",
  untestedPower:
    "Stromausfall: Geprüft ist nur, dass Programme plötzlich enden. Ein echter Ausfall des Rechners ist es nicht.",
  untestedAudit: "Niemand von außen hat das Programm bisher geprüft. Das gehört vor die ersten echten Daten.",
  untestedPeople: "Ob Familien mit dem Rückkehr-Code gut zurechtkommen, wissen wir nicht.",
  untestedMachine: "Zeiten gelten für den Rechner, auf dem gemessen wurde.",
});
