import { germanTexts } from "../../platform/texts.ts";

/** The part of "Mein Tag" that is about offers. */
export const offerWorkTexts = germanTexts("find-offer-work", {
  title: "Angebote",
  overdueFeedback: {
    one: "1 Barriere wartet zu lange auf Antwort",
    other: "{count} Barrieren warten zu lange auf Antwort",
  },
  hidden: {
    one: "1 Angebot ist ausgeblendet, niemand hat es bestätigt",
    other: "{count} Angebote sind ausgeblendet, niemand hat sie bestätigt",
  },
  ended: {
    one: "1 Angebot hat die Stelle selbst eingestellt",
    other: "{count} Angebote haben die Stellen selbst eingestellt",
  },
  grey: { one: "1 Angebot ist überfällig", other: "{count} Angebote sind überfällig" },
  proposals: {
    one: "1 Vorschlag wartet auf Ihre Freigabe",
    other: "{count} Vorschläge warten auf Ihre Freigabe",
  },
  conflicts: {
    one: "1 Widerspruch zwischen Liste und Netzwerk",
    other: "{count} Widersprüche zwischen Liste und Netzwerk",
  },
  duplicates: {
    one: "1 Paar steht vielleicht doppelt da",
    other: "{count} Paare stehen vielleicht doppelt da",
  },
  drafts: {
    one: "1 Entwurf aus einer Liste wartet, dass Sie ihn ansehen",
    other: "{count} Entwürfe aus Listen warten, dass Sie sie ansehen",
  },
  translations: "Übersetzungen im Überblick",
  nothing: "Bei den Angeboten ist nichts zu tun.",
});
