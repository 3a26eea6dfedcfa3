import { render } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import type { View } from "../../platform/view.ts";
import type { OfferDetail } from "../offers/offer-rows.ts";
import { readTopicList } from "../topics/topic-files.ts";
import { TakeContact } from "./take-contact.tsx";
import { unnamedMatters } from "./unnamed-matters.ts";
import { unnamedCardOf } from "./vcard.ts";

const offer = (topics: readonly string[], phone: string | null = "069 90009-142"): OfferDetail =>
  ({
    slug: "beratung-bei-gewalt",
    title: "Beratung bei Gewalt",
    organisation: "Haus für Frauen",
    topics,
    phones: phone === null ? [] : [{ display: phone, e164: "+496990009142" }],
    email: "hilfe@haus.example",
    website: "https://haus.example/",
  }) as unknown as OfferDetail;
const view = {
  lang: "de",
  publicUrl: "https://hilfe.example",
  href: (path: string) => path,
} as unknown as View;
const taking = (taken: OfferDetail): string => render(<TakeContact view={view} offer={taken} />);

describe("an offer that nothing may name on a shared phone", () => {
  test("gives a number to the address book and nothing else", () => {
    expect(unnamedCardOf(offer(["violence"])).split("\r\n")).toEqual([
      "BEGIN:VCARD",
      "VERSION:3.0",
      "N:Kontakt;;;;",
      "FN:Kontakt",
      "TEL;TYPE=VOICE:+496990009142",
      "END:VCARD",
      "",
    ]);
  });

  test("is sent on by no message of ours, and its file bears no name; other offers are sent", () => {
    const delicate = taking(offer(["meet-parents", "violence"]));
    expect(delicate).not.toMatch(/mailto:|sms:|data-share/);
    expect(delicate).toContain('download="kontakt.vcf"');
    expect(delicate).toContain("Nur die Nummer ins Adressbuch");
    expect(taking(offer(["meet-parents"]))).toMatch(/mailto:.*sms:/s);
  });

  test("puts no empty card into the address book when it has no number", () => {
    expect(taking(offer(["violence"], null))).not.toContain("vcf");
    expect(taking(offer([], null))).toContain("vcf");
  });

  test("is one of those whose help numbers come first, and there is no other", () => {
    const urgent = readTopicList("data").filter((topic) => topic.urgent);
    expect([...unnamedMatters].sort()).toEqual(urgent.map(({ slug }) => slug).sort());
  });
});
