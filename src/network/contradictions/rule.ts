import type { Contradiction } from "./contradiction.ts";
import type { Net } from "./net.ts";

/** One kind of contradiction: looks at the whole net and names each case once. */
export type Rule = (net: Net) => readonly Contradiction[];
