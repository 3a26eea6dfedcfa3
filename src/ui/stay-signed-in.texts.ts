import { germanTexts } from "../platform/texts.ts";

/** What stands above a staff page that was left alone for long. */
export const staySignedInTexts = germanTexts("staysignedinstaff", {
  soon: "In zwei Minuten endet Ihre Anmeldung von selbst.",
  stay: "Angemeldet bleiben",
  over: "Ihre Anmeldung ist zu Ende. Was Sie hier schreiben, bleibt beim Senden erhalten.",
});
