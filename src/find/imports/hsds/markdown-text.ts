/** Descriptions of directories may hold Markdown; shown to families it would be stars and brackets. */
export const withoutMarkdown = (text: string): string =>
  /[*_#[\]`]/.test(text)
    ? text
        .replace(/!?\[([^\][\n]{1,300})\]\((https?:\/\/[^\s()]{1,500}|mailto:[^\s()]{1,200})\)/g, linkText)
        .replace(/^[ \t]{0,3}#{1,6}[ \t]+/gm, "")
        .replace(/^([ \t]{0,8})[*+][ \t]+/gm, "$1- ")
        .replace(/(\*\*|__)(?=\S)([^*_\n]{1,500}?\S|\S)\1/g, "$2")
        .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{1,300})\*(?![\p{L}\p{N}*])/gu, "$1")
        .replace(/`([^`\n]{1,300})`/g, "$1")
    : text;

const linkText = (_: string, words: string, address: string): string =>
  words === address || address.startsWith("mailto:") ? words : `${words} (${address})`;
