import { render } from "preact-render-to-string";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { NetworkId } from "../../core/ids.ts";
import { languages } from "../../core/languages.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { loadTranslations, speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { dangersNow } from "../search/missing-child.ts";
import { frameTexts } from "../../ui/frame.texts.ts";
import { findTexts } from "../texts.ts";
import { acuteTitles } from "../urgent/acute-note.tsx";
import { readHelpNumbers } from "../urgent/help-number.ts";
import { PocketSearchBox } from "./pocket-search-box.tsx";

loadTranslations("texts");
const view = (lang: View["lang"], phone: string | null): View => ({
  network: {
    id: "00000000-0000-4000-8000-000000000001" as NetworkId,
    slug: "probe",
    name: "Probe",
    land: "BW",
    first: true,
    demo: false,
    brand: "#1d4e6f",
    lamp: "#f4b740",
    logoSvg: null,
    exitUrl: "https://example.org",
    phone,
    phoneHours: null,
    intakeName: null,
    hasIntake: true,
    dataVersion: 1,
  },
  lang,
  path: "/",
  loss: false,
  actor: anyoneActor,
  now: Temporal.Instant.from("2026-11-24T09:00:00Z"),
  href: (path) => path,
  formFields: () => ({}),
  asset: (name) => name,
  publicUrl: "http://localhost:3000",
  demo: false,
});
const helpNumbers = readHelpNumbers("data");
const box = (lang: View["lang"], phone: string | null = null): string =>
  render(<PocketSearchBox view={view(lang, phone)} helpNumbers={helpNumbers} />);

describe("without a network", () => {
  it.each(languages.map(({ code }) => code))("the cards speak %s, in the words of the search", (code) => {
    const html = box(code);
    for (const danger of dangersNow)
      expect(html.replaceAll("&#39;", "'"), danger).toContain(
        `<h2>${speak(findTexts, code)(acuteTitles[danger])}</h2>`,
      );
    expect(html.match(/data-card="missing-child".*?<\/template>/s)?.[0]).toContain('href="tel:110"');
  });

  it("there is a person to call, and no form that needs a network", () => {
    const person = (html: string): string => html.match(/data-person(?:="true")?>.*?data-forget/s)?.[0] ?? "";
    expect(person(box("de", "069 90009120"))).toContain('href="tel:+496990009120"');
    expect(person(box("de"))).toMatch(/href="tel:/);
    for (const phone of ["069 90009120", null])
      expect(person(box("de", phone)).replaceAll(/href="tel:/g, "")).not.toContain("href=");
  });

  it("after a loss nobody is named whom parents call", () => {
    const grief = box("de").match(/data-person-loss.*?<\/div>/s)?.[0] ?? "";
    expect(grief).toMatch(/href="tel:/);
    expect(grief).not.toMatch(/Eltern|Baby/);
  });

  it("after a loss the person to call stands above the offers, otherwise below", () => {
    const html = box("ar");
    expect(html.indexOf("data-person-loss")).toBeLessThan(html.indexOf("data-found"));
    expect(html.search(/data-person(?!-)/)).toBeGreaterThan(html.indexOf("data-found"));
  });

  it("titles that are there in German only are marked so, in the language of the page", () => {
    expect(box("ar")).toContain(`data-german="${speak(frameTexts, "ar")("inGerman")}"`);
    for (const german of ["de", "de-simple"] as const) expect(box(german)).not.toContain("data-german");
  });
});
