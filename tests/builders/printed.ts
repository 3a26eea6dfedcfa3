import { Temporal } from "temporal-polyfill";
import { newId } from "../../src/core/ids.ts";
import type { languages } from "../../src/core/languages.ts";
import type { PrintRow } from "../../src/find/paper/print-row.ts";
import { printVoice } from "../../src/find/paper/print-voice.ts";
import type { NetworkFace } from "../../src/platform/view.ts";

/** When everything in these tests is printed. */
export const now = Temporal.Instant.from("2026-11-22T10:00:00Z");
const network: NetworkFace = {
  id: newId<"network">(),
  slug: "lindental",
  name: "Frühe Hilfen Lindental",
  land: "NI",
  first: true,
  brand: "#1d4e6f",
  lamp: "#f4b740",
  logoSvg: null,
  exitUrl: "https://example.org/",
  phone: "069 90009-100",
  phoneHours: null,
  intakeName: null,
  hasIntake: true,
  demo: false,
  dataVersion: 1,
};
/** How the invented network prints in a language. */
export const voiceIn = (lang: (typeof languages)[number]["code"]) =>
  printVoice({ lang, network, publicUrl: "https://fruehe-hilfen.example", now });

/** An offer that says nothing but what the test gives it. */
export const row = (facts: Partial<PrintRow> & { readonly title: string }): PrintRow => ({
  id: newId<"offer">(),
  slug: "angebot",
  description: null,
  organisation: null,
  kind: "counselling",
  access: [],
  topics: [],
  languages: [],
  ageFromMonths: null,
  ageToMonths: null,
  pregnancy: null,
  eligibilityText: null,
  free: null,
  openingHoursText: null,
  confirmedAt: null,
  phones: [],
  postalCode: null,
  place: null,
  costText: null,
  accessibilityText: null,
  locationName: null,
  street: null,
  email: null,
  website: null,
  importedAt: null,
  changedAt: now,
  freshness: "fresh",
  whoComes: null,
  whoLearns: null,
  whatNext: null,
  furtherPlaces: [],
  timed: null,
  translations: [],
  ...facts,
});
