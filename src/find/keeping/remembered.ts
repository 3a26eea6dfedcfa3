import type { OfferId } from "../../core/ids.ts";

/** Longest remembered list. More cannot be compared, and the link must fit into a code to scan. */
export const mostRemembered = 20;

/** A short name of an offer in a link: the end of its random id. Two offers of one network hardly ever share it. */
export const codeOf = (id: OfferId): string => id.slice(-8);

/** The codes of a list as it stands in an address; whatever is none is left out. */
export const readCodes = (list: string): readonly string[] =>
  [...new Set(list.split(".").filter((code) => /^[0-9a-f]{8}$/.test(code)))].slice(0, mostRemembered);

/** The remembered list with these offers, below the network. */
export const listAddress = (codes: readonly string[]): string =>
  codes.length === 0 ? "/merkliste" : `/merkliste?a=${codes.join(".")}`;

/** The newest first: who remembers one more than fit loses the oldest. */
export const withCode = (codes: readonly string[], code: string): readonly string[] =>
  [code, ...codes.filter((one) => one !== code)].slice(0, mostRemembered);

export const withoutCode = (codes: readonly string[], code: string): readonly string[] =>
  codes.filter((one) => one !== code);
