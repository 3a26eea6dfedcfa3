import { describe, expect, it } from "vitest";
import { sampleOffer, sampleTopics, sampleVocabulary } from "./sample-offers.ts";
import { search } from "./search.ts";
import { buildIndex } from "./search-index.ts";

const index = buildIndex(
  sampleTopics.map(({ slug }) => sampleOffer({ id: slug, title: "Angebot", topics: [slug] })),
  sampleVocabulary,
);
const leavesAddress = (q: string, lang = "de"): string | null => search(index, { q, lang, limit: 3 }).urgent;

describe("words that must not stay in an address", () => {
  it.each([
    ["er würgt mich", "violence"],
    ["mein mann hat mich geschlagen", "violence"],
    ["er schlägt mich im auto", "violence"],
    ["mein mann schlägt mich und ich brauche eine wohnung und kindergeld", "violence"],
    ["ich glaube mein kind wurde missbraucht", "violence"],
    ["kind wird vernachlässigt nebenan", "violence"],
    ["nachbarn schlagen ihr baby", "violence"],
    ["soll zwangsverheiratet werden", "violence"],
    ["ich möchte nicht mehr leben", "suicidal"],
    ["mag nimmer leben", "suicidal"],
    ["selbstmort gedanken", "suicidal"],
    ["hab mich wieder geritzt", "suicidal"],
    ["ich verletze mich selbst", "suicidal"],
    ["mein mann sagt er bringt sich um", "suicidal"],
    ["ich habe mein baby geschüttelt", "anger"],
    ["hab meiner tochter eine ohrfeige gegeben", "anger"],
    ["ich könnte mein baby aus dem fenster werfen", "anger"],
    ["sterben", "suicidal"],
    ["urid an amut", "suicidal", "ar"],
    ["ich denke dran mein baby aus dem fenster zu werfen", "anger"],
    ["drogen schwanger", "addiction"],
    ["ich trinke zu viel", "addiction"],
    ["trinke alkohol und bin schwanger", "addiction"],
    ["abtreibung", "pregnancy-conflict"],
    ["niemand darf wissen dass ich schwanger bin", "confidential-birth"],
  ])("%s becomes the number of %s", (q, slug, lang = "de") => {
    expect(leavesAddress(q, lang)).toBe(slug);
  });

  it.each([
    ["en", "he beats me up", "violence"],
    ["en", "i want to die", "suicidal"],
    ["en", "feel like hitting my baby", "anger"],
    ["tr", "kocam beni dövdü", "violence"],
    ["ar", "اريد ان اموت", "suicidal"],
    ["ru", "муж избил меня", "violence"],
    ["uk", "хочу померти", "suicidal"],
    ["fa", "شوهرم من را کتک زد", "violence"],
  ])("in %s: %s", (lang, q, slug) => {
    expect(leavesAddress(q, lang)).toBe(slug);
  });

  it.each([
    "baby schlägt mit den beinen",
    "mein kind schlägt andere kinder",
    "kind haut mich",
    "baby tritt mich im bauch",
    "todmüde",
    "ich sterbe vor müdigkeit",
    "schluss machen mit stillen",
    "kind verfolgt mich überall hin",
    "er kontrolliert seinen kopf noch nicht",
    "sperrt sich im bad ein",
    "ich bin wütend auf meinen mann",
    "flasche schütteln",
    "baby trinkt zu viel",
    "anonym fragen stellen",
    "ich habe angst dass mein baby stirbt",
    "ich habe hunger",
    "stilen tut weh",
    "angst vor der geburt",
    "medikamente schwanger",
  ])("%s stays: nobody is in danger", (q) => {
    expect(leavesAddress(q)).toBeNull();
  });

  it.each(["Erlangen", "Bad Köstritz", "Poseritz", "Heimbach", "Rauschenberg"])(
    "the town %s calls for no card, though it looks like such a word",
    (q) => {
      expect(leavesAddress(q)).toBeNull();
    },
  );
});
