import { plainCell } from "../../core/spreadsheet-cell.ts";
import { repairText } from "../../platform/tables/damaged-text.ts";
import { withoutControls } from "../../platform/tables/shown-text.ts";

// Marks that turn the direction of writing or hide; the joiners U+200C/D stay, Persian needs them.
const invisible = /(?![\u200C\u200D])[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/** A cell as it can be stored and shown: umlauts put right, nothing invisible, no more than `most` letters. */
export const shownCell = (raw: string, most = 2000): string =>
  withoutControls(repairText(plainCell(raw.slice(0, most).toWellFormed())).text)
    .replace(invisible, "")
    .replace(/[\p{Zs}\t]+/gu, " ")
    .trim();
