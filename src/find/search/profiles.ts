import { isOnlyBeforeBirth } from "./fitting.ts";
import type { SearchDocument } from "./search-types.ts";

/** Offers with the same facts share one profile: a few thousand stand for all. */
export type Profiles = {
  /** Profile of each offer. */
  readonly of: Uint32Array | Uint16Array;
  /** An offer that has the facts of the profile. */
  readonly examples: readonly SearchDocument[];
};

const nameOf = (document: SearchDocument): string =>
  JSON.stringify([
    document.kind,
    document.access,
    document.languages,
    document.free,
    document.accessible,
    document.place === null,
    document.pregnancy,
    document.ageFromMonths,
    document.ageToMonths,
    isOnlyBeforeBirth(document),
  ]);

/** Groups offers (given in spatial order) by all facts that filters and points look at, where they are and when aside. */
export const indexProfiles = (documents: Iterable<SearchDocument>, count: number): Profiles => {
  const numbers = new Map<string, number>();
  const examples: SearchDocument[] = [];
  const of = new Uint32Array(count);
  let offer = 0;
  for (const document of documents) {
    const name = nameOf(document);
    const known = numbers.get(name) ?? numbers.size;
    if (known === examples.length) {
      numbers.set(name, known);
      examples.push(document);
    }
    of[offer] = known;
    offer += 1;
  }
  return { of: examples.length < 2 ** 16 ? Uint16Array.from(of) : of, examples };
};
