import { render } from "preact-render-to-string";
import type { ComponentType } from "preact";
import { afterEach, expect, it, vi } from "vitest";
import { languages } from "../../core/languages.ts";
import type { NetworkId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { processInstant } from "../../platform/clock.ts";
import type { View } from "../../platform/view.ts";
import { addressIn } from "../../platform/web/address.ts";

const network: View["network"] = {
  id: "00000000-0000-4000-8000-000000000001" as NetworkId,
  slug: "probe",
  name: "Frühe Hilfen <Probe>",
  land: "BW",
  first: true,
  demo: false,
  brand: "#1d4e6f",
  lamp: "#f4b740",
  logoSvg: null,
  exitUrl: "https://example.org",
  phone: "069 90009-100",
  phoneHours: "Montag",
  intakeName: "Team & Co",
  hasIntake: true,
  dataVersion: 1,
};

const viewIn = (lang: View["lang"], path: string, loss: boolean): View => ({
  network,
  lang,
  path,
  loss,
  actor: anyoneActor,
  now: processInstant(),
  href: (to, other) => `${addressIn({ base: "" }, other ?? lang, to)}${loss ? "#verlust" : ""}`,
  formFields: () => ({}),
  asset: (name) => `/assets/${name}`,
  publicUrl: "http://localhost:3000",
  demo: false,
});

/** Every page of these visits one after the other, so that later ones are filled into what earlier ones prepared. */
async function pages(): Promise<readonly string[]> {
  const { SearchForm } = await import("./search-form.tsx");
  const { WishChips } = await import("./wish-form.tsx");
  const { WishFilter } = await import("./wish-filter.tsx");
  const { ResultsList } = await import("../../ui/results-list.tsx");
  const { familyFrame } = await import("../../ui/family-frame.tsx");
  const { speak } = await import("../../platform/texts.ts");
  const { findTexts } = await import("../texts.ts");
  return ["05310", "", `"><b>Ort</b>&`].flatMap((place, visit) =>
    languages.map(({ code }) => {
      const view = viewIn(code, `/angebote?ort=${encodeURIComponent(place)}`, visit === 1);
      const wish = { ...nothing, place, q: place, free: visit === 2, language: visit === 1 ? "tr" : null };
      const parts = { view, t: speak(findTexts, code), wish, topics: [], languages: ["de", "tr"] };
      const results = [
        {
          href: `/angebote/${visit}`,
          title: place,
          mark: visit + 1,
          where: place,
          fits: [place, "kostenlos"],
        },
        { href: "/melden", title: "Team", where: "", fits: [], limit: place, next: { text: place } },
      ];
      const children = [
        <SearchForm view={view} place={place} />,
        <WishChips {...parts} />,
        <WishFilter {...parts} hasTimes={visit > 0} counts={visit === 2 ? counted : null} />,
        <ResultsList results={results} />,
      ];
      return render(familyFrame(view, { title: place, area: "find", noindex: visit === 0, children }));
    }),
  );
}

const none = new Map<string, number>();
const counted = {
  all: 9,
  free: new Map([["yes", 3]]),
  withoutRegistration: none,
  ways: new Map([["remote", 2]]),
  accessible: none,
  openNow: none,
  weekday: none,
  phase: none,
  language: none,
  need: none,
};

const nothing = {
  topics: [],
  q: "",
  place: "",
  language: null,
  withoutRegistration: false,
  atHome: false,
  free: false,
  maxKm: null,
  phase: null,
  there: false,
  remote: false,
  accessible: false,
  openNow: false,
  weekday: null,
  need: null,
  acute: null,
  more: false,
};

afterEach(() => {
  vi.doUnmock("../../ui/prepared.tsx");
  vi.resetModules();
});

it("a results page filled into prepared parts is the page made anew", async () => {
  const filled = await pages();
  vi.resetModules();
  vi.doMock("../../ui/prepared.tsx", () => ({ prepared: (part: ComponentType) => part }));
  const anew = await pages();
  expect(anew).toHaveLength(24);
  expect(filled).toEqual(anew);
});
