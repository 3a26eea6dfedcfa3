import { createHash } from "node:crypto";

/** Integreat counts its things: a whole number for an id of ours, always the same, small enough to be exact. */
export const integreatNumber = (...words: readonly string[]): number =>
  createHash("sha256").update(words.join(":")).digest().readUIntBE(0, 6);

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Words inside HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? "");

/** Plain text as the HTML that Integreat shows: escaped, a paragraph for every block. */
export const asHtml = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((block) => `<p>${escaped(block).replaceAll("\n", "<br>")}</p>`)
    .join("");

/** The beginning of a text in one line. */
export const excerptOf = (text: string | null): string => (text ?? "").replace(/\s+/g, " ").slice(0, 200);
