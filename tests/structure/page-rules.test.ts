import { describe, expect, test } from "vitest";
import { sentenceFaults, waitingFaults } from "./page-rules.ts";
import { productFiles } from "./source-files.ts";

const views = productFiles().filter(({ path }) => path.endsWith(".tsx"));
const pages = views.filter(({ path }) => !/\/routes\.tsx$|\.mail\.tsx$/.test(path));
const page = (text: string) => ({ path: "a-page.tsx", text });

describe("architecture.md 3: a page is a function from props to HTML", () => {
  test("no page waits for anything", () => {
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flatMap(waitingFaults)).toEqual([]);
  });

  test("a page that waits is seen", () => {
    expect(waitingFaults(page("export const a = async () => { await b; };"))).toHaveLength(2);
  });
});

describe("architecture.md 7: no visible sentence in TSX", () => {
  test("everything people read comes from a file of texts", () => {
    expect(views.flatMap(sentenceFaults)).toEqual([]);
  });

  test.each([
    "<p>Hallo Welt</p>",
    "<p>{ready && 'Bitte warten Sie'}</p>",
    '<img alt="Karte" />',
    '<button aria-label="Seite verlassen" />',
    '<Field label="Name" />',
    "<p>{`Noch ${n} Plätze frei`}</p>",
    'const title = "Zurück zur Liste";',
    "<p>kostenlos</p>",
  ])("%s is seen", (text) => {
    expect(
      sentenceFaults(page(`export const a = ${text.startsWith("const") ? `1; ${text}` : text};`)),
    ).not.toEqual([]);
  });

  test.each([
    '<p class="row end">{t("hello")}</p>',
    "<p>{t('hello')} · {n}</p>",
    '<input type="text" name="code" autocomplete="off" />',
    '<a href="/angebote?t=11">{t("x")}</a>',
    '<svg viewBox="0 0 24 24"><path d="M12 3a9 9 0 1 1 0 18" /></svg>',
    "<p>&nbsp;–&nbsp;</p>",
    "<code>npm start -- Eins Zwei</code>",
    "<NumberText>K7QM-2XRD-94TB-P</NumberText>",
  ])("%s is left alone", (text) => {
    expect(sentenceFaults(page(`export const a = ${text};`))).toEqual([]);
  });
});
