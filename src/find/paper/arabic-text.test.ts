import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { row, voiceIn } from "../../../tests/builders/printed.ts";
import { loadTranslations, speak } from "../../platform/texts.ts";
import { readTopicList } from "../topics/topic-files.ts";
import { readHelpNumbers } from "../urgent/help-number.ts";
import { booklet } from "./booklet.ts";
import { paperTexts } from "./paper.texts.ts";
import { typeset } from "./typeset.ts";

const material = { region: null, topics: readTopicList("data"), helpNumbers: readHelpNumbers("data") };
const folder = mkdtempSync(join(tmpdir(), "tragnetz-arabic-"));
const file = join(folder, "heft.pdf");
const canRead = (() => {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
if (!canRead) process.stdout.write("skipped: pdftotext not present\n");

let pdf: Buffer;
const print = async (lang: "ar" | "fa" | "de") => {
  const made = await typeset(
    "booklet",
    booklet({ ...material, offers: [row({ title: "Treff" })] }, voiceIn(lang)),
  );
  if (!made.ok) throw new Error(made.reason);
  return Buffer.from(made.value.pdf);
};

/** The drawing commands of all pages. */
function contents(bytes: Buffer): string {
  const text = bytes.toString("latin1");
  const heads = text.matchAll(/\/Length (\d+)\n {2}\/Filter \/FlateDecode\n>>\nstream\n/g);
  return [...heads]
    .map((head) => {
      const from = head.index + head[0].length;
      return inflateSync(bytes.subarray(from, from + Number(head[1]))).toString("latin1");
    })
    .join("\n");
}

beforeAll(async () => {
  loadTranslations("texts");
  pdf = await print("ar");
  writeFileSync(file, pdf);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("Arabic text that is copied, searched or read aloud", () => {
  test("the dots of letters say nothing of their own, so that no letter comes twice", () => {
    expect(contents(pdf).split("/ActualText <FEFF>").length).toBeGreaterThan(300);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("every object stands where the table of the file says", () => {
    const text = pdf.toString("latin1");
    const table = Number(/startxref\n(\d+)\n%%EOF$/.exec(text)?.[1]);
    const offsets = [...text.slice(table).matchAll(/(\d{10}) 00000 n/g)].map(([, at]) => Number(at));
    expect(offsets.length).toBeGreaterThan(100);
    expect(offsets.filter((at) => !/^\d+ 0 obj/.test(text.slice(at, at + 12)))).toEqual([]);
  });

  test.skipIf(!canRead)("comes out of the booklet as it was written", () => {
    const said = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" });
    for (const words of ["المحتويات", "مساعدة فورية", "قولوا أولًا أين أنتم"])
      expect(said.normalize("NFC"), words).toContain(words);
  });

  test.skipIf(!canRead)("and Persian too", async () => {
    writeFileSync(file, await print("fa"));
    expect(execFileSync("pdftotext", [file, "-"], { encoding: "utf8" })).toContain("فهرست");
  });

  test.skipIf(!canRead)(
    "a Persian half-space stands between its two letters, and no letter comes twice",
    async () => {
      writeFileSync(file, await print("fa"));
      // The signs that turn lines around stand between words and numbers; here only letters count.
      const said = execFileSync("pdftotext", [file, "-"], { encoding: "utf8" }).replace(
        /[\u202a-\u202e]/g,
        "",
      );
      const t = speak(paperTexts, "fa");
      const written = [t("bookletAbout"), t("alwaysCurrentText"), t("needsIntro"), t("urgentIntro")];
      const words = written.flatMap((text) => text.match(/[\p{L}\p{M}]+(?:\u200c[\p{L}\p{M}]+)+/gu) ?? []);
      expect(words.length).toBeGreaterThan(1);
      for (const word of words) expect(said, word).toContain(word);
      expect(said).not.toMatch(/\u200c\u200c/u);
    },
  );

  test("a booklet without Arabic letters is left as it is", async () => {
    expect(contents(await print("de"))).not.toContain("/ActualText <FEFF>");
  });
});
