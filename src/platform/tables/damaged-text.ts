import { encodeWindows1252 } from "./windows-1252.ts";

// UTF-8 read as Windows-1252 shows a lead byte (C2-F4) followed by characters that stand for 80-BF.
const lead = /[\u00C2-\u00F4]/;
const suspicious = /[ÂÃÄÅÆÐÑØÙâãðÎÏ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

const decodedStrictly = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const onceRepaired = (text: string): string | undefined => {
  if (!lead.test(text) || !suspicious.test(text)) return undefined;
  const bytes = encodeWindows1252(text);
  return bytes && decodedStrictly(bytes);
};

export type RepairedText = { readonly text: string; readonly state: "sound" | "repaired" | "damaged" };

/**
 * Puts umlauts right that were decoded wrongly on their way ("Ã¤" -> "ä"), only when every character can be
 * turned back exactly; twice, because some files took the wrong turn twice. What cannot be put right, and
 * every U+FFFD, is reported as damaged and left as it is.
 */
export const repairText = (text: string): RepairedText => {
  const once = onceRepaired(text);
  const repaired = once === undefined ? undefined : (onceRepaired(once) ?? once);
  const result = repaired ?? text;
  if (result.includes("\uFFFD") || /Ã[\u0080-\u00BF]/.test(result)) return { text: result, state: "damaged" };
  return { text: result, state: repaired === undefined ? "sound" : "repaired" };
};
