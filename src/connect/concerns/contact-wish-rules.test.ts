import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contactWish, openPlaceOf, safeContactOf } from "./contact-wish.ts";
import { emptyWish, type TypedWish, wishInput } from "./wish-form.ts";

const read = (more: Partial<TypedWish>) =>
  contactWish.safeParse(
    wishInput({
      ...emptyWish("ar", "", "", ""),
      name: "Probe",
      channel: "call",
      contactMe: true,
      ...more,
    }),
  );

describe("numbers as people write them", () => {
  test.each([
    ["0171 39200 77", "0171 39200 77"],
    ["(0171) 3920077", "(0171) 3920077"],
    ["+49 171–3920077", "+49 171–3920077"],
    ["٠١٧١ ٣٩٢٠٠٧٧", "0171 3920077"],
    ["۰۱۷۱۳۹۲۰۰۷۷", "01713920077"],
    ["\u202a0171 3920077\u202c", "0171 3920077"],
  ])("%s can be called", (phone, dialled) => {
    const wish = read({ phone });
    expect(wish.success && wish.data.phone).toBe(dialled);
  });

  test.each(["abends", "12", "0171 oder 0172"])("%s is asked for again", (phone) => {
    const wish = read({ phone });
    expect(wish.error?.issues.map(({ message }) => message)).toEqual(["phone-unclear"]);
  });
});

describe("where a family lives", () => {
  test.each([
    ["Oberlinden", "Oberlinden"],
    ["05310 Lindenbrück", "05310 Lindenbrück"],
    ["05310", "05310"],
    ["Neustadt an der Weinstraße", "Neustadt an der Weinstraße"],
    ["لايبزيغ", "لايبزيغ"],
    ["", ""],
  ])("the town „%s“ lies open, because the office counts by it", (place, open) => {
    expect(openPlaceOf(place)).toBe(open);
    expect(read({ phone: "0171 3920077", place }).success).toBe(true);
  });

  test.each([
    ["Hauptstr. 5, 05310 Lindenbrück", "05310"],
    ["Birkenweg 12", ""],
    ["Am Marktplatz", ""],
    ["bei Oma, Tel 069 900", ""],
  ])("„%s“ may be an address and is sealed", (place, open) => {
    expect(openPlaceOf(place)).toBe(open);
    const wish = read({ phone: "0171 3920077", place });
    expect(wish.success && safeContactOf(wish.data).place).toBe(place);
  });
});

test("another language counts only while it is chosen", () => {
  const typed = { phone: "0171 3920077", languageOther: "Tigrinya" };
  const left = read({ ...typed, language: "tr" });
  const chosen = read({ ...typed, language: "other" });
  expect(left.success && safeContactOf(left.data).languageOther).toBe("");
  expect(chosen.success && safeContactOf(chosen.data).languageOther).toBe("Tigrinya");
});

test.each(["ar", "fa"])("an example number in %s is read in its own direction", (lang) => {
  const { texts } = JSON.parse(readFileSync(`texts/connect.${lang}.json`, "utf8")) as { texts: object };
  const examples = Object.values(texts).filter((text) => /\d \d/.test(String(text)));
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(example).toMatch(/\u2068\d+ \d+\u2069/);
});
