/** What the professional knows to be telling: one person or one place a line. */
export type Telling = { readonly names: readonly string[]; readonly places: readonly string[] };

type Pattern = {
  readonly pattern: RegExp;
  /** What stands instead; `ending` is what the pattern caught behind the name. */
  readonly stands: (found: string, ending: string | undefined) => string;
};

/** The same name is written with and without its marks: Yılmaz and Yilmaz, Müller and Mueller. */
const spellings: Readonly<Record<string, string>> = {
  a: "[aáàâãåă]",
  ä: "(?:ä|ae|a)",
  c: "[cçćč]",
  e: "[eéèêë]",
  g: "[gğ]",
  i: "[iıİíìî]",
  ı: "[iıİ]",
  n: "[nñ]",
  o: "[oóòôõ]",
  ö: "(?:ö|oe|o)",
  s: "[sşșśš]",
  ş: "[sş]",
  u: "[uúùû]",
  ü: "(?:ü|ue|u)",
  ß: "(?:ß|ss)",
  y: "[yý]",
  z: "[zžź]",
  "-": "[-–\\s]",
  " ": "\\s+",
  "'": "['’‘´`]",
  "’": "['’‘´`]",
};
/** Only these may be escaped in a pattern with the flag u; escaping a comma there is a fault of its own. */
const signsOfPatterns = /[\\^$.*+?()[\]{}|/]/;
/** The lower case of İ is two signs, an i and a dot of its own, which no text has. */
const lowerOf = (name: string): string => name.replaceAll("İ", "i").toLocaleLowerCase("de");
const ofName = (name: string): string =>
  [...lowerOf(name)]
    .map((sign) => spellings[sign] ?? (signsOfPatterns.test(sign) ? `\\${sign}` : sign))
    .join("");

/** Standing alone, also with the s of the genitive, which is caught apart; never inside another word. */
const whole = (name: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${ofName(name)}(['’]?s|['’])?(?![\\p{L}\\p{N}])`, "giu");

/** A dash or a dot alone names nobody, and taking it out would tear every sentence. */
const isSpoken = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** Small words inside names; alone they would empty every sentence. */
const particles = new Set("von van vom zu zum zur de der den di da do al el ben bin abu ibn und".split(" "));
const partsOf = (name: string): readonly string[] => {
  const words = name.split(/\s+/);
  const halves = words.flatMap((word) =>
    word.includes("-") ? word.split("-").filter((half) => half.length > 2) : [],
  );
  return [...words, ...halves].filter(
    (word) => word.length > 1 && isSpoken(word) && !particles.has(word.toLowerCase()),
  );
};

const cleaned = (lines: readonly string[]): readonly string[] => [
  ...new Set(lines.map((line) => line.normalize("NFC").trim().replace(/\s+/g, " ")).filter(isSpoken)),
];

/** "Aylas Mutter" must not become "Person A Mutter": whose mother it is matters to who gives advice. */
const person =
  (mark: string): Pattern["stands"] =>
  (_found, ending = "") =>
    ending.toLowerCase().endsWith("s") ? `${mark}’s` : mark;

const letter = (at: number): string => String.fromCodePoint(65 + (at % 26));

/** Whole names first, then their words. A word of two people (a family name) names neither of them. */
export function namePatterns({ names, places }: Telling): readonly Pattern[] {
  const people = cleaned(names);
  const owners = new Map<string, Set<number>>();
  people.forEach((name, at) => {
    for (const part of partsOf(name)) {
      const key = lowerOf(part);
      owners.set(key, (owners.get(key) ?? new Set()).add(at));
    }
  });
  const longest = (one: string, other: string) => other.length - one.length;
  const full = people
    .map((name, at) => ({ name, stands: `Person ${letter(at)}` }))
    .toSorted((one, other) => longest(one.name, other.name));
  const parts = [...owners]
    .map(([name, at]) => ({ name, stands: at.size > 1 ? "[Name]" : `Person ${letter([...at][0] ?? 0)}` }))
    .toSorted((one, other) => longest(one.name, other.name));
  const spots = cleaned(places)
    .toSorted(longest)
    .map((name) => ({ pattern: whole(name), stands: () => "[Ort]" }));
  const marked = [...full, ...parts].map(({ name, stands }) => ({
    pattern: whole(name),
    stands: person(stands),
  }));
  return [...spots, ...marked];
}
