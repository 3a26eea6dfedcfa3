import type { OpenConflict } from "./conflicts.sql.ts";

/** Names exactly what stood on a page of contradictions: how many, and the latest word of a list among them. */
export const sealOf = (conflicts: readonly Pick<OpenConflict, "foundAt">[]): string =>
  `${conflicts.length} ${
    conflicts
      .map(({ foundAt }) => foundAt.toString())
      .sort()
      .at(-1) ?? ""
  }`;
