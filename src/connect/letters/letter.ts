import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { foldText } from "../../core/text-folding.ts";
import { languages } from "../../core/languages.ts";

export const letterKinds = ["notReached", "news", "appointment", "last"] as const;
export type LetterKind = (typeof letterKinds)[number];
/** These two name a day. */
const withDay: readonly LetterKind[] = ["appointment", "last"];

/** What is typed for one letter. It is printed and never stored: an address is more than we ask a family for. */
export const letterInput = z
  .object({
    kind: z.enum(letterKinds, "kind-missing"),
    day: z.union([z.literal(""), z.iso.date("day-unclear")]),
    language: z.enum(
      languages.map(({ code }) => code),
      "language-unclear",
    ),
    to: z.string().trim().min(1, "to-missing").max(400, "too-long"),
    sender: z.string().trim().max(120, "too-long"),
    agreed: z.literal("1", "agreed-missing"),
  })
  .refine(({ kind, day }) => !withDay.includes(kind) || day !== "", { message: "day-missing", path: ["day"] })
  .refine(({ sender }) => !tellsWho(sender), { message: "sender-tells", path: ["sender"] });
export type Letter = z.infer<typeof letterInput>;

const tellingWords =
  /\b(fruehe|hilfen?|familien\w*|jugend\w*|hebamme\w*|beratung\w*|sozial\w*|amt|schwanger\w*|gesundheit\w*|kinder\w*)\b/;

/** Who reads the envelope must not learn what it is about (ux.md 12). A street that is named after children passes. */
export const tellsWho = (sender: string): boolean => {
  const folded = foldText(sender).replaceAll(/\b\w+(str|strasse|weg|platz|allee|ring|gasse)\b\.?/g, "");
  return tellingWords.test(folded);
};

/** The sentences in their order; `day` as the reader's language says it. */
export function sentencesOf({
  kind,
}: Pick<Letter, "kind">): readonly ("notReached" | "news" | "appointment" | "last" | "again")[] {
  return kind === "last" ? ["last", "again"] : [kind];
}

export const dayOfLetter = ({ day }: Pick<Letter, "day">): Temporal.PlainDate | null =>
  day === "" ? null : Temporal.PlainDate.from(day);
