import { germanTexts, type Speak } from "../../platform/texts.ts";

/** What families read about times. Days and clock times stand in the placeholders, in the language of the page. */
export const timesTexts = germanTexts("times", {
  nextDates: "Nächste Termine",
  whenOpen: "Wann ist offen?",
  fromTo: "{from} bis {to} Uhr",
  todayFromTo: "Heute, {from} bis {to} Uhr",
  tomorrowFromTo: "Morgen, {from} bis {to} Uhr",
  dayFromTo: "{day}, {from} bis {to} Uhr",
  dayFromToNextDay: "{day}, {from} Uhr bis zum nächsten Tag, {to} Uhr",
  openTodayUntil: "Heute offen bis {to} Uhr",
  openTodayFromTo: "Heute offen von {from} bis {to} Uhr",
  cancelledOn: "Fällt aus am {day}",
  closedOn: "Geschlossen am {day}",
  insteadOf: "Neuer Termin. Er war zuerst am {day}.",
  guestOn: "Am {day} kommt: {guest}",
  guest: "Es kommt: {guest}",
  because: "Grund: {reason}",
  otherPlace: "Diesmal an einem anderen Ort: {place}",
  daysAndHours: "{days}: {hours}",
  dayToDay: "{first} bis {last}",
  everyWeeks: "Alle {count} Wochen, {days}: {hours}",
  everyMonth: "Jeden Monat am {nth}. {day}: {hours}",
  everyMonthLast: "Jeden Monat am letzten {day}: {hours}",
  notOnHolidays: "An Feiertagen ist geschlossen.",
  notInSchoolHolidays: "In den Schul-Ferien ist geschlossen.",
  noDates: "Zurzeit kennen wir keinen Termin.",
  calendarFile: "Termine in den eigenen Kalender holen",
  datesOfOrganisation: "Alle Termine dieser Stelle",
  datesOfPlace: "Alle Termine in diesem Ort",
  openToday: "Heute offen",
  placeUntil: "{place} · bis {to} Uhr",
  until: "bis {to} Uhr",
  openTodayMore: {
    one: "Heute ist noch 1 weiteres Angebot offen.",
    other: "Heute sind noch {count} weitere Angebote offen.",
  },
  nothingToday: "Heute ist kein offener Treff mehr, dessen Zeit wir kennen.",
  nextOpen: "Der nächste Treff: {time}",
  allDates: "Alle Termine als Kalender",
  calendarName: "Termine: {name}",
  calendarCancelled: "Fällt aus: {title}",
  calendarGuest: "{title} (zu Gast: {guest})",
  whyOpenNow: "jetzt offen bis {to} Uhr",
});

/** How a page says times. */
export type SayTimes = Speak<(typeof timesTexts)["texts"]>;
