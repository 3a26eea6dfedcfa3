/**
 * Topics that nothing may name which stays on a phone or goes out of it: whoever shares the phone with the one they
 * fear reads its address book, its messages and its calendar too (docs/decisions/0022-no-traces.md). They are those whose
 * help numbers come first; a test compares the two.
 */
export const unnamedMatters: ReadonlySet<string> = new Set(["anger", "suicidal", "violence"]);

/** Must this offer leave no trace that says what it is about? */
export const isUnnamed = ({ topics }: { readonly topics: readonly string[] }): boolean =>
  topics.some((topic) => unnamedMatters.has(topic));
