import type { Spoken } from "./match-phrases.ts";
import type { Reading } from "./readings.ts";

/** A topic the words speak of, how surely (0 to about 1.3), and whether they only hint at it. */
export type Understood = { readonly topic: number; readonly confidence: number; readonly hint: boolean };

/** How a topic was said, and in which reading. */
export type Said = Spoken & Reading;
