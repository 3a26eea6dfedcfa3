import { germanTexts } from "../platform/texts.ts";

/** For a professional whose login ended while she wrote. */
export const signedOutTexts = germanTexts("signedoutstaff", {
  title: "Ihre Anmeldung ist zu Ende",
  text: "Noch ist nichts gesendet. Was Sie geschrieben haben, steht hier. Lassen Sie dieses Fenster offen.",
  signIn: "In neuem Fenster anmelden",
  kept: "Sind Sie wieder angemeldet? Dann senden Sie es hier noch einmal.",
});
