import { repairText } from "../../platform/tables/damaged-text.ts";
import type { FieldName } from "./field-names.ts";
import { plainText } from "./plain-text.ts";
import { withoutControls } from "../../platform/tables/shown-text.ts";
import { type Note, note, shortened } from "./understood.ts";

const anythingToDo =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\uFEFF\uD800-\uDFFF\uFFFD\\<&ÂÃÄÅÆÐÑØÙâãðÎÏ]/;

export type CleanCell = { readonly text: string; readonly notes: readonly Note[]; readonly keep: boolean };

/**
 * A cell as text that can be shown: blanks around it gone, literal "\n" a line break, control characters
 * removed, HTML made plain, wrongly decoded umlauts put right. Formulas ("=1+1") are text like any other.
 */
export const cleanCell = (raw: string, field: FieldName): CleanCell => {
  if (!anythingToDo.test(raw)) return { text: raw.trim(), notes: [], keep: false };
  const repaired = repairText(raw.toWellFormed());
  const unescaped = withoutControls(repaired.text.replace(/\\r\\n|\\n/g, "\n"));
  const plain = plainText(unescaped);
  const notes: Note[] = [];
  if (repaired.state !== "sound") notes.push(damageNote(repaired.state, field, plain.text));
  if (plain.changed) notes.push(note("html-removed", field, "HTML im Text wurde zu einfachem Text gemacht."));
  return { text: plain.text.trim(), notes, keep: plain.changed };
};

const damageNote = (state: "repaired" | "damaged", field: FieldName, text: string): Note =>
  state === "repaired"
    ? note(
        "text-repaired",
        field,
        `Falsch gespeicherte Umlaute wurden wiederhergestellt: „${shortened(text)}“.`,
      )
    : note(
        "text-damaged",
        field,
        `Der Text enthält zerstörte Zeichen: „${shortened(text)}“. Bitte in der Quelle berichtigen.`,
      );

/** A cell nobody understood, verbatim but for what no database can store: NUL and half characters. */
export const verbatim = (raw: string): string => raw.toWellFormed().replaceAll("\u0000", "");
