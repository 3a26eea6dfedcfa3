import { germanTexts } from "../../platform/texts.ts";

/** What a person reads first on her day: who is away, for whom she stands in, what her team should say. */
export const standInTexts = germanTexts("connect", {
  inStead: "In Vertretung ({count})",
  inSteadAbout: "Die zuständige Person ist heute nicht da.",
  inSteadOf: "zuständig: {name}, heute nicht da",
  takeOver: "Übernehmen",
  standsInTitle: "Sie vertreten heute eine andere Stelle",
  gapsTitle: "Tage ohne Dienst",
  toDuties: "Dienst und Urlaub",
});
