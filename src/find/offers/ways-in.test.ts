import { expect, test } from "vitest";
import { speak } from "../../platform/texts.ts";
import { findTexts } from "../texts.ts";
import { accessModes, offerKinds, type AccessMode, type OfferKind } from "./offer.ts";
import { accessSentences, needsNoRegistration } from "./offer-facts.ts";

const t = speak(findTexts, "de");
const said = (kind: OfferKind | null, ...access: readonly AccessMode[]) =>
  accessSentences({ kind, access }, t).join(" ");

const everyAccess = Array.from({ length: 2 ** accessModes.length }, (_, bits) =>
  accessModes.filter((_mode, at) => (bits & (1 << at)) !== 0),
);
const everyOffer = [null, ...offerKinds].flatMap((kind) => everyAccess.map((access) => ({ kind, access })));

test("it says „ohne Anmeldung“ and „mit Termin“ in one breath", () => {
  expect(said("openHour", "withoutRegistration", "byAppointment")).toBe(
    "Sie können einfach kommen. Auf Wunsch auch mit Termin.",
  );
  expect(said("hotline", "byAppointment", "withoutRegistration", "phone")).toBe(
    "Ohne Anmeldung. Auf Wunsch auch mit Termin. Am Telefon.",
  );
  for (const offer of everyOffer) {
    const words = accessSentences(offer, t).join(" ");
    expect(/ohne Anmeldung/i.test(words) && words.includes("Bitte vorher anrufen"), words).toBe(false);
  }
});

test("I was told to simply come, to a visit at my own home", () => {
  expect(said("homeVisit", "withoutRegistration", "atHome")).toBe("Jemand kommt zu Ihnen nach Hause.");
  expect(said("homeVisit", "atHome", "byAppointment")).toBe(
    "Jemand kommt zu Ihnen nach Hause. Mit Termin. Bitte vorher anrufen.",
  );
  expect(needsNoRegistration({ kind: "homeVisit", access: ["withoutRegistration", "atHome"] })).toBe(false);
});

test("I was told to simply come, to a telephone", () => {
  for (const kind of ["hotline", "online"] as const)
    for (const access of everyAccess)
      expect(accessSentences({ kind, access }, t).join(" ")).not.toContain("einfach kommen");
});

test("do I have to go there, or do they come, or do I call", () => {
  expect(said("counselling", "byAppointment", "phone", "atHome")).toBe(
    "Mit Termin. Bitte vorher anrufen. Auf Wunsch kommt jemand zu Ihnen nach Hause. Hilfe gibt es auch am Telefon.",
  );
  expect(said("counselling", "atHome", "phone")).toBe("Jemand kommt zu Ihnen nach Hause. Am Telefon.");
});

test("the card says „ohne Anmeldung“ and the page does not", () => {
  for (const offer of everyOffer)
    if (needsNoRegistration(offer))
      expect(accessSentences(offer, t).join(" ")).toMatch(/Ohne Anmeldung|einfach kommen/);
});

test("the same words stand whatever the order in the list they came from", () => {
  for (const { kind, access } of everyOffer)
    expect(said(kind, ...access.toReversed())).toBe(said(kind, ...access));
});
