/** How a person hears of what happened. */
export const noticeTextsDe = {
  noticesTitle: "Nachrichten an mich",
  noticesAbout:
    "Die Mail am Tag kommt an Arbeitstagen um 7:30 Uhr und nennt nur Zahlen. Was nicht warten kann, kommt immer sofort: eine Frist heute, eine abgelaufene Frist, „Niemand hat sich gemeldet“.",
  noticesLabel: "Mails",
  notices_daily: "Eine Mail am Tag",
  notices_immediate: "Jede Nachricht sofort",
  noticesSave: "Speichern",
  noticesSaved: "Gespeichert.",
  noticesMissing: "Bitte wählen Sie, wie oft wir schreiben.",
} as const;
