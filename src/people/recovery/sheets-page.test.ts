import { readFileSync } from "node:fs";
import { render } from "preact-render-to-string";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import type { NetworkId } from "../../core/ids.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { createRecoveryKeys } from "../../platform/vault/recovery.ts";
import type { View } from "../../platform/view.ts";
import { sheetsPage } from "./sheets-page.tsx";

const view: View = {
  network: {
    id: "00000000-0000-4000-8000-000000000001" as NetworkId,
    slug: "lindental",
    name: "Frühe Hilfen Lindental",
    land: null,
    first: true,
    brand: "#1d4e6f",
    lamp: "#f4b740",
    logoSvg: null,
    exitUrl: "https://www.wikipedia.org/",
    phone: null,
    phoneHours: null,
    intakeName: null,
    hasIntake: true,
    demo: false,
    dataVersion: 1,
  },
  lang: "de",
  path: "/intern/team/wiederherstellung/blaetter",
  loss: false,
  actor: anyoneActor,
  now: Temporal.Instant.from("2026-11-22T10:00:00Z"),
  href: (path) => path,
  formFields: () => ({}),
  asset: (name) => `/assets/${name}`,
  publicUrl: "http://localhost",
  demo: false,
};

it("each holder's sheets begin on a page of their own, so that nobody is handed those of another", () => {
  const { sheets } = createRecoveryKeys();
  const html = render(sheetsPage(view, { organisation: "Familienteam", sheets }));
  const sections = html.match(/<section class="([^"]*)" aria-labelledby="holder-/g) ?? [];
  expect(sections).toHaveLength(3);
  for (const section of sections) expect(section).toMatch(/\bown-page\b/);
  const print = /@media print \{.*\}/s.exec(readFileSync("src/ui/staff.css", "utf8"))?.[0] ?? "";
  expect(print).toMatch(/\.own-page \+ \.own-page \{ break-before: page; \}/);
});
