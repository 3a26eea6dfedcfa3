import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { View } from "../../platform/view.ts";
import type { FoundOffer } from "./found.ts";
import { LooserOffers } from "./looser.tsx";
import { readWish } from "./wish.ts";

const view = { lang: "de" } as unknown as View;
const nothing = readWish({ query: () => "", queryAll: () => [] }, new Set());
const pregnancy = { pregnancy: true, ageFromMonths: null, ageToMonths: null, topics: ["birth-prep"] };
const older = { pregnancy: null, ageFromMonths: 36, ageToMonths: null, topics: ["play"] };
const offered = (...all: readonly object[]) =>
  all.map((offer, at) => ({ offer: { id: String(at), ...offer } }) as unknown as FoundOffer);

/** What stands above these offers when I ask for a child in this phase. */
const above = (phase: number, ...all: readonly object[]): string =>
  render(
    <LooserOffers
      view={view}
      wish={{ ...nothing, phase }}
      groups={[{ kinds: ["phase"], offers: offered(...all) }]}
      card={() => ({ href: "/", title: "x", where: null, fits: [] })}
    />,
  );

test("help for the pregnancy stands under another age", () => {
  expect(above(6, pregnancy, pregnancy)).toContain("Eher für die Schwangerschaft.");
  expect(above(6, pregnancy, older)).toContain("Für ein anderes Alter oder für die Schwangerschaft.");
  expect(above(6, older)).toContain("Für ein anderes Alter.");
  expect(above(1, older)).toContain("Eher für die Zeit nach der Geburt.");
});
