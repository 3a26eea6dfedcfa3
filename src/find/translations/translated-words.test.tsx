import { render } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { Language } from "../../core/languages.ts";
import { sentenceMark } from "./sentences.ts";
import { type Known, knownOf } from "./translated-text.ts";
import { Words } from "./translated-words.tsx";

const german = "Weint Ihr Baby viel? Kommen Sie vorbei. Bringen Sie Ihr Baby mit.\nFragen Sie gern.";
const known = (source: string, text: string, lang: Language): Known =>
  knownOf([{ field: "description", lang, mark: sentenceMark(source), text, status: "human" }]);
const shown = (lang: Language, of: Known) =>
  render(<Words text={german} field="description" lang={lang} known={of} />);

test.each([
  ["ar", "هل يبكي طفلكم كثيرًا؟"],
  ["fa", "نوزادتان زیاد گریه می‌کند؟"],
] as const)("on a page in %s two German sentences run into each other", (lang, text) => {
  expect(shown(lang, known("Weint Ihr Baby viel?", text, lang))).toBe(
    `<p dir="auto">${text}</p>` +
      '<p lang="de" dir="ltr">Kommen Sie vorbei. Bringen Sie Ihr Baby mit.</p>' +
      '<p lang="de" dir="ltr">Fragen Sie gern.</p>',
  );
});

test("a German sentence between two translated ones stands by itself", () => {
  const both = new Map([
    ...known("Weint Ihr Baby viel?", "هل يبكي؟", "ar"),
    ...known("Bringen Sie Ihr Baby mit.", "أحضروه.", "ar"),
  ]);
  expect(shown("ar", both)).toContain(
    '<p dir="auto">هل يبكي؟</p><p lang="de" dir="ltr">Kommen Sie vorbei.</p><p dir="auto">أحضروه.</p>',
  );
});

test("plain German and German stay one paragraph, nobody must be told where it changes", () => {
  const plain = known("Weint Ihr Baby viel?", "Ihr Baby weint viel?", "de-simple");
  expect(shown("de-simple", plain)).toContain(
    "Ihr Baby weint viel? Kommen Sie vorbei. Bringen Sie Ihr Baby mit.</p>",
  );
});
