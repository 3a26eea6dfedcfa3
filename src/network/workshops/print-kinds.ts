/** What can be printed about the tables, by the word in its address. */
export const prints = ["namensschilder", "tischkarten", "plaene", "blatt"] as const;
export type Print = (typeof prints)[number];
export const isPrint = (kind: string): kind is Print => prints.some((one) => one === kind);
