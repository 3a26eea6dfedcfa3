/** A topic the words speak of. */
export type Understood = {
  readonly topic: number;
  /** How surely, 0 to 1. */
  readonly confidence: number;
  /** Surely enough that its card comes first? */
  readonly calls: boolean;
  /** Said by a single word beside what the whole speaks of? */
  readonly aside: boolean;
};
