import { germanTexts } from "../../platform/texts.ts";

/** Narrowing a list of offers further, and what the networks next door have. */
export const facetTexts = germanTexts("facets", {
  openNow: "Jetzt geöffnet",
  accessible: "Ohne Stufen",
  weekday: "An welchem Tag?",
  any: "Egal",
  need: "Worum geht es genau?",
  onlyKnown: "Wir zeigen nur, was wir sicher wissen.",
  widerWhen: {
    one: "Auch zu anderen Zeiten suchen (1 Angebot)",
    other: "Auch zu anderen Zeiten suchen ({count} Angebote)",
  },
  widerFacets: {
    one: "Weniger genau suchen (1 Angebot)",
    other: "Weniger genau suchen ({count} Angebote)",
  },
  neighbours: "In der Nachbarschaft",
  neighboursText: "Diese Angebote sind von Netzwerken nebenan.",
});
