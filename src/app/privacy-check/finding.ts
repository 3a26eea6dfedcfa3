/** What a check found: which rule, where, how often. Never the words themselves. */
export type Finding = { readonly rule: string; readonly where: string; readonly count: number };

/** One check by name and how much it looked at; null where it had nothing to look at or for, which is no good news. */
export type Checked = {
  readonly name: string;
  readonly looked: number | null;
  readonly findings: readonly Finding[];
};
