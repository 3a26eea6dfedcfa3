import type { Language } from "../../core/languages.ts";
import { speak } from "../../platform/texts.ts";
import type { LogLine } from "../concerns/concerns.sql.ts";
import { familyMoveTexts } from "./family-move.texts.ts";

/** The steps of a move as the family reads them in its history; null for every other step. */
export function saidOfMove({ kind, reason }: LogLine, lang: Language, team: string): string | null {
  const arrived = kind === "create" && reason === "movedHere";
  if (kind !== "move" && !arrived) return null;
  return speak(familyMoveTexts, lang)(`log-move-${reason ?? "offered"}` as "log-move-offered", { team });
}

/** What comes next while another network is asked. */
export const sayNextOfMove = (lang: Language): string => speak(familyMoveTexts, lang)("next");
