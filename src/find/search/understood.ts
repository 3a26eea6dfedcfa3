/** A topic the words speak of, how surely (0 to 1), and whether surely enough that its card comes first. */
export type Understood = { readonly topic: number; readonly confidence: number; readonly calls: boolean };
