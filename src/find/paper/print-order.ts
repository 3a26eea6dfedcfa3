import { z } from "zod";
import { languages } from "../../core/languages.ts";
import { printKinds } from "./edition.ts";
import { posterFormats } from "./poster.ts";

/** What somebody orders to be printed. `since` is the print a change sheet adds to; it brings its own region. */
export const printOrder = z.object({
  kind: z.enum(printKinds),
  lang: z.enum(languages.map(({ code }) => code)),
  region: z.string().max(300).nullable(),
  format: z.enum(posterFormats).default("a4"),
  neutral: z.boolean().default(false),
  since: z.uuid().nullable().default(null),
});
export type PrintOrder = z.infer<typeof printOrder>;

/** What a downloaded file is called; a neutral one says nothing about its purpose. */
export const fileNameOf = ({ kind, lang, neutral }: PrintOrder, day: string): string => {
  const names = {
    booklet: "familienwegweiser",
    poster: "aushang",
    card: "karte",
    changes: "aenderungen",
  } as const;
  return `${neutral ? "blatt" : names[kind]}-${lang}-${day}.pdf`;
};
