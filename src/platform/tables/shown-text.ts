// C0 and C1 controls except tab and line feed, zero-width space, BOM. The joiners U+200C/D stay: Persian needs them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\uFEFF]/g;

/** A cell without the characters nobody sees; line ends are line feeds. */
export const withoutControls = (text: string): string => text.replace(/\r\n?/g, "\n").replace(controls, "");
