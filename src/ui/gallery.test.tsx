import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { phoneHref } from "./bdi-text.tsx";
import { FamilyPage } from "./family-page.tsx";
import { gallerySamples, sampleLanguages } from "./gallery-samples.tsx";
import { Icon, iconNames } from "./icons.tsx";
import { LanguageSwitch } from "./language-links.tsx";
import { StaffPage } from "./staff-page.tsx";

const evil = `<script>alert("1")</script><img src=x onerror='2'>`;
const frame = {
  htmlLang: "de",
  title: evil,
  styles: ["/tragnetz.css"],
  scripts: ["/family.js"],
  brand: { href: "/", name: evil, place: evil, logo: evil },
};

const familyPage = renderToString(
  <FamilyPage
    {...frame}
    dir="rtl"
    description={evil}
    texts={{ bar: evil, exit: evil, skip: evil, urgentHelp: evil }}
    exitHref="/verlassen"
    urgentHelpHref="/hilfe-sofort"
    languageSwitch={<LanguageSwitch word={evil} languages={sampleLanguages(evil)} />}
    hero={<h1>{evil}</h1>}
    foot={{ report: { href: evil, label: evil }, links: [{ href: evil, label: evil }] }}
    printLine={evil}
  >
    {gallerySamples(evil)}
  </FamilyPage>,
);
const staffPage = renderToString(
  <StaffPage
    {...frame}
    dir="ltr"
    texts={{ skip: evil, areas: evil, signOut: evil }}
    areas={[{ href: evil, label: evil, current: true }]}
    person={{
      name: evil,
      role: evil,
      stay: "/intern/wach",
      signOut: { action: "/intern/abmelden", hidden: { token: evil } },
    }}
    foot={[{ href: evil, label: evil }]}
  >
    {iconNames.map((name) => (
      <Icon name={name} />
    ))}
  </StaffPage>,
);

// Values are taken out, because inside quotes markup is only text.
const tags = (html: string) => html.replace(/="[^"]*"/g, '=""').match(/<[a-z][^>]*>/g) ?? [];
const tagWithId = (html: string, id: string) =>
  html.match(/<[a-z](?:"[^"]*"|[^>"])*>/g)?.find((tag) => tag.includes(` id="${id}"`)) ?? "";
const values = (html: string, name: string) =>
  [...html.matchAll(new RegExp(` ${name}="([^"]+)"`, "g"))].flatMap(([, value = ""]) => value.split(" "));

describe.each([
  ["family page with every component", familyPage],
  ["staff page with every icon", staffPage],
])("%s", (_name, html) => {
  it("nothing anybody typed becomes markup", () => {
    expect(html).not.toContain("<script>");
    expect(html).not.toContain("<img src=x");
    expect(html).toContain("&lt;script>");
  });

  it("a strict content policy finds no inline style, script or handler", () => {
    expect(tags(html).filter((tag) => /\sstyle=|\son[a-z]+=|^<style/.test(tag))).toEqual([]);
    expect(tags(html).length).toBeGreaterThan(50);
    expect(html).toContain('<script type="module" src="/family.js"></script>');
  });

  it("each id that a label or aria attribute names exists, and once only", () => {
    const ids = values(html, "id");
    expect(new Set(ids).size).toBe(ids.length);
    const named = ["for", "aria-labelledby", "aria-describedby"].flatMap((name) => values(html, name));
    const linked = values(html, "href")
      .filter((href) => /^#\w+$/.test(href))
      .map((href) => href.slice(1));
    expect([...named, ...linked].filter((id) => !ids.includes(id))).toEqual([]);
    expect(linked).toContain("content");
  });
});

describe("what families notice", () => {
  it("the quick exit is the first thing the Tab key reaches", () => {
    expect(/<a [^>]*href="([^"]*)"/.exec(familyPage)?.[1]).toBe("/verlassen");
  });

  it("a typed value is still there after an error, a password is not", () => {
    expect(tagWithId(familyPage, "text")).toMatch(/aria-invalid="true".* value="&lt;script/);
    expect(tagWithId(familyPage, "secret")).toContain('type="password"');
    expect(tagWithId(familyPage, "secret")).not.toContain("value=");
  });

  it("a personal page changes its language by POST, never with the ticket in the address", () => {
    expect(familyPage).toMatch(/<form method="post" action="\/ar"><input type="hidden" name="ticket"/);
  });

  it("a number with spaces and dashes can be dialled", () => {
    for (const written of ["+49 69 90009-120", "069 90009-120", "+49 (0)69 90009120", "0049 69 90009120"])
      expect(phoneHref(written), written).toBe("tel:+496990009120");
    expect(["112", "116 016", "115"].map(phoneHref)).toEqual(["tel:112", "tel:116016", "tel:115"]);
  });

  it("staff see neither search engines nor areas they may not enter", () => {
    expect(staffPage).toContain('content="noindex, nofollow"');
    expect(staffPage.match(/<li>/g)).toHaveLength(2);
  });
});
