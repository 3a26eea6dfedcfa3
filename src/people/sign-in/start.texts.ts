/** The first page for tasks whose work happens outside of Tragnetz, or whose page does not exist yet. */
export const startTextsDe = {
  start: "Übersicht",
  startHello: "Guten Tag, {name}.",
  startRole: "Ihre Aufgabe im Netzwerk {network}:",
  startHere: "Das können Sie hier tun",
  startOffers: "Angebote suchen, wie Familien es tun",
  startRefer: "Eine Familie überweisen",
  startReferrals: "Meine Überweisungen",
  startWish: "Mit einer Familie zusammen einen Kontaktwunsch schreiben",
  startUrgent: "Nummern für sofortige Hilfe",
  startAccess: "Passphrase und zweiten Faktor verwalten",
  startNoConcerns:
    "Anliegen von Familien sehen Sie nicht. Das ist Absicht: Nur Teams, denen eine Familie schreibt, lesen sie.",
  startQuestions: "Fragen? Rufen Sie an",
  about_welcomeVisitor:
    "Ihre Willkommensbesuche verabreden Sie mit Ihrer Koordination. Eine Besuchsliste gibt es in Tragnetz noch nicht.",
  about_volunteer:
    "Ihre Einsätze verabreden Sie mit Ihrer Koordination. Einen Einsatzplan gibt es in Tragnetz noch nicht.",
  about_interpreter: "Ihre Termine bekommen Sie von der Fachkraft, die Sie begleiten.",
  about_referrer:
    "Sie begleiten eine Familie, die Unterstützung möchte? Schreiben Sie den Kontaktwunsch mit ihr zusammen. Die Familie bekommt einen Code und bestimmt selbst, wie es weitergeht.",
  about_childProtectionAdviser:
    "Fachkräfte fragen Sie um Rat, ohne Namen zu nennen. Ihre Anfragen stehen unter „Kinderschutz“.",
  about_asdWorker:
    "Der ASD steht außerhalb der Frühen Hilfen. Das Familienteam wendet sich an Sie: mit Einwilligung der Familie oder, wenn ein Kind in Gefahr ist, nach § 4 KKG und § 8a SGB VIII.",
  about_youthPlanner:
    "Zahlen zu Bedarf und Angebot bekommen Sie von der Netzwerkkoordination. Eine eigene Auswertung gibt es in Tragnetz noch nicht.",
  about_youthOfficeHead:
    "Berichte bekommen Sie von der Netzwerkkoordination. Eine eigene Auswertung gibt es in Tragnetz noch nicht.",
  about_processFacilitator:
    "Zu Runden der Qualitätsentwicklung lädt die Netzwerkkoordination Sie ein. Einen Arbeitsraum gibt es in Tragnetz noch nicht.",
  about_noTeam:
    "Sie sind noch in keinem Team. Bitten Sie Ihre Koordination, Sie in ein Team einzuladen: Erst dort sehen Sie Anliegen.",
} as const;
