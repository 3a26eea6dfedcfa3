/** What a check found: which rule, where, how often. Never the words themselves. */
export type Finding = { readonly rule: string; readonly where: string; readonly count: number };

/** One check by name; `checked` tells how much it looked at. */
export type Checked = {
  readonly name: string;
  readonly looked: number;
  readonly findings: readonly Finding[];
};
