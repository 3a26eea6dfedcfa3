const inflections = ["", "e", "n", "en", "s", "es", "er", "ern", "innen", "in"];

/**
 * The id of a German word that differs from the given one at most by its inflection. Stems reach further ("Raum" and
 * "Räumung"), which is too far where nobody typed the word on purpose: in texts of offers and inside compounds.
 */
export const inflectedId = (surfaces: ReadonlyMap<string, number>, key: string): number | undefined => {
  for (const ending of inflections) {
    const bare = ending === "" ? key : key.endsWith(ending) ? key.slice(0, -ending.length) : "";
    const id = surfaces.get(bare) ?? surfaces.get(key + ending);
    if (id !== undefined) return id;
  }
  return undefined;
};

/** All words for which `inflectedId` finds a given one. */
export const inflectedForms = (word: string): readonly string[] =>
  inflections.flatMap((ending) => [
    word + ending,
    ...(ending !== "" && word.endsWith(ending) ? [word.slice(0, -ending.length)] : []),
  ]);
