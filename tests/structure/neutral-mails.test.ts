import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { loadTranslations, type Text } from "../../src/platform/texts.ts";
import {
  type Entry,
  entriesIn,
  placeholdersIn,
  stringsIn,
  tellingWords,
  textFilesOf,
  writesMail,
} from "./neutral-mails.ts";
import { productFiles, type SourceFile } from "./source-files.ts";

/** trust.md 6, item 26: a mail or a letter is read by whoever stands beside. Every file that makes a subject is tried. */
const files = productFiles().filter(writesMail);

/** Files with a subject that is no mail of ours. */
const noMails: Readonly<Record<string, string>> = {
  "src/connect/health-exchange/bundle-resources.ts":
    "The subject of a referral in the standard for health data.",
  "src/network/circulars/circular.ts": "The subject that the coordination types for a circular.",
  "src/network/circulars/circulars.texts.ts": "Words about the field for it.",
  "src/platform/send-outbox.job.ts": "Sends what others have written.",
};
/** Values that may stand in a mail. A new one is a decision: none may come from what a family wrote. */
const values: Readonly<Record<string, readonly string[]>> = {
  connect: ["url", "link", "days", "network", "lines", "line", "asks", "count"],
  network: [
    "network",
    "link",
    "days",
    "name",
    "title",
    "when",
    "day",
    "slots",
    "code",
    "reason",
    "phone",
    "list",
    "late",
    "why",
    "version",
    "owner",
    "count",
    "text",
    "answer",
  ],
  people: ["name", "network", "link", "days"],
  find: [
    "network",
    "count",
    "list",
    "link",
    "title",
    "days",
    "day",
    "answer",
    "date",
    "corrected",
    "reason",
    "guest",
    "host",
    "asking",
    "about",
    "offer",
    "note",
  ],
};
/** A subject stands on a locked screen. */
const valuesOfSubjects = ["network", "count"];
/** Meetings are of professionals and never about a family; without name and date nobody finds the invitation again. */
const valuesOfMeetingSubjects = [...valuesOfSubjects, "title", "when", "day", "version", "subject"];
/** Tasks and minutes of meetings too; and the test of a circular is what the coordination has just typed itself. */
const isOfMeetings = (file: string): boolean =>
  /^src\/network\/(meetings|polls|minutes|action-items|circulars)\//.test(file);

type Said = Entry & { readonly file: string };
const sentencesOf = (text: Text): string[] => (typeof text === "string" ? [text] : Object.values(text));

const product = new Map(productFiles().map((file) => [file.path, file]));
/** The texts of a file and of those that it is put together from. */
function entriesBelow(path: string): readonly Entry[] {
  const file = product.get(path);
  if (file === undefined || path === "src/platform/texts.ts") return [];
  return [...entriesIn(file), ...textFilesOf(file).flatMap(entriesBelow)];
}

/** The texts that a mail names, and of the daily mail all. */
function textsOf(file: SourceFile): readonly Said[] {
  const named = new Set(stringsIn(file));
  const daily = file.path.startsWith("src/connect/daily-mail/");
  return textFilesOf(file)
    .flatMap(entriesBelow)
    .filter(({ key }) => named.has(key) || (daily && key.startsWith("daily")))
    .map((entry) => ({ file: file.path, ...entry }));
}

const mailTexts = files.filter(({ path }) => !(path in noMails)).flatMap(textsOf);

test("every kind of mail that the product sends is found", async () => {
  const folders = new Set(files.map(({ path }) => path.split("/").slice(1, 3).join("/")));
  expect([...folders]).toEqual(
    expect.arrayContaining(["connect/concerns", "connect/referrals", "people/invitations", "find/feedback"]),
  );
  const named = productFiles().filter(({ path }) => path.endsWith(".mail.tsx"));
  expect(
    named.filter(({ path }) => !files.some((file) => file.path === path)).map(({ path }) => path),
  ).toEqual([]);
  const said = new Set(mailTexts.map(({ file }) => file));
  const silent = files.filter(({ path }) => !(path in noMails) && !said.has(path)).map(({ path }) => path);
  expect(silent, "a mail whose words are not found").toEqual([]);
}, 60_000);

test("no subject and no text of a mail says a word of a need", async () => {
  const faults = mailTexts.flatMap(({ file, key, text }) =>
    tellingWords(text, "de", "anybody").map((word) => `${file} ${key}: ${word}`),
  );
  expect(faults).toEqual([]);
});

test("nothing that a family wrote is put into a mail, and nothing but the network into a subject", async () => {
  const faults = mailTexts.flatMap(({ file, key, text }) => {
    const subject = isOfMeetings(file) ? valuesOfMeetingSubjects : valuesOfSubjects;
    const allowed = /subject/i.test(key) ? subject : (values[file.split("/")[1] ?? ""] ?? []);
    return placeholdersIn(text)
      .filter((name) => !allowed.includes(name))
      .map((name) => `${file} ${key}: ${name}`);
  });
  expect(faults).toEqual([]);
});

test("a mail or a letter to a family says in none of its languages that it is about a family", async () => {
  const translations = loadTranslations("texts");
  const familys = new Set(
    translations.flatMap(({ area, texts }) => Object.keys(texts).map((key) => `${area} ${key}`)),
  );
  const mails = mailTexts.filter(
    ({ file, key }) => file.endsWith(".mail.tsx") && familys.has(`connect ${key}`),
  );
  expect(new Set(mails.map(({ key }) => key))).toEqual(new Set(["newsSubject", "newsText"]));
  const { letterTexts } = await import("../../src/connect/letters/letters.texts.ts");
  const letters = Object.entries(letterTexts.texts).map(([key, text]) => ({ key, text }));
  const said = [
    ...[...mails, ...letters].map(({ key, text }) => ({ lang: "de", key, text })),
    ...translations.flatMap(({ area, lang, texts }) =>
      Object.entries(texts)
        .filter(
          ([key]) => area === "letters" || (area === "connect" && mails.some((mail) => mail.key === key)),
        )
        .flatMap(([key, text]) => sentencesOf(text as Text).map((one) => ({ lang, key, text: one }))),
    ),
  ];
  expect(new Set(said.map(({ lang }) => lang)).size).toBe(
    readdirSync("texts").filter((name) => name.startsWith("letters.")).length + 1,
  );
  const faults = said.flatMap(({ lang, key, text }) => {
    const strange = placeholdersIn(text).filter((name) => !["url", "day"].includes(name));
    return [...tellingWords(text, lang, "family"), ...strange].map((word) => `${lang} ${key}: ${word}`);
  });
  expect(faults).toEqual([]);
});

test.each([
  ["Ihre Schwangerschaftsberatung hat geantwortet", "de", "anybody"],
  ["Die Frühen Hilfen: Ihr Baby", "de", "anybody"],
  ["Your midwife wrote", "en", "anybody"],
  ["Ebelik danışmanız yazdı", "tr", "anybody"],
  ["Консультація для вагітних", "uk", "anybody"],
  ["رسالة من القابلة", "ar", "anybody"],
  ["Помощь вашей семье", "ru", "family"],
  ["پیامی برای خانواده شما", "fa", "family"],
  ["Hilfe für Ihre Familie", "de-simple", "family"],
] as const)("„%s“ is seen", (text, lang, reader) => {
  expect(tellingWords(text, lang, reader)).not.toEqual([]);
});

test("a file that makes a subject is found wherever it stands", () => {
  const file = { path: "src/x/a.ts", text: 'export const mail = { to, subject: t("a"), text: t("b") };' };
  expect(writesMail(file)).toBe(true);
  expect(stringsIn(file)).toEqual(["a", "b"]);
});
