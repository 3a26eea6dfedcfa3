import { germanTexts } from "../../platform/texts.ts";

/** "Wie wir prüfen": for people who want to know whether to trust this, in German only. */
export const proofTexts = germanTexts("proofsstaff", {
  title: "Wie wir prüfen",
  promise: "Kein Anliegen geht verloren. Das behaupten wir nicht nur, wir versuchen es zu widerlegen.",
  how: "Die Prüfungen gehören zum Programm. Wer es betreibt, kann sie selbst laufen lassen: npm run trust -- all",
  when: "Letzter Lauf: {date}, Stand {commit}, {cores} Prozessor-Kerne, Node {node}.",
  missing: "Für diesen Stand liegt noch kein Bericht vor.",
  table: "Ergebnisse der Prüfungen",
  proof: "Prüfung",
  measured: "Gemessen",
  result: "Ergebnis",
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
  restoreSaid: "Aus Sicherung und Eingangsbuch in {restoreSeconds} Sekunden.",
  fuzz: "Verbogene Anfragen",
  fuzzSaid: "{requests} Anfragen an {routes} Adressen.",
  load: "Andrang",
  loadSaid:
    "{wishes} Wünsche, {wishesPerSecond} in der Sekunde: 95 von 100 in höchstens {wishP95Ms} Millisekunden. {signInsAtOnce} Anmeldungen zugleich, die letzte nach {slowestSignInMs} Millisekunden.",
  untestedTitle: "Was wir nicht geprüft haben",
  untestedPower:
    "Stromausfall: Geprüft ist nur, dass Programme plötzlich enden. Ein echter Ausfall des Rechners ist es nicht.",
  untestedAudit: "Niemand von außen hat das Programm bisher geprüft. Das gehört vor die ersten echten Daten.",
  untestedPeople: "Ob Familien mit dem Rückkehr-Code gut zurechtkommen, wissen wir nicht.",
  untestedShort:
    "Diese Zahlen stammen aus dem kurzen Lauf. Der lange dauert je Prüfung zehn Minuten und mehr.",
  untestedMachine: "Zeiten gelten für den Rechner, auf dem gemessen wurde.",
});
