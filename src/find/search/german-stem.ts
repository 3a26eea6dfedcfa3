/**
 * Light German stemming on the meeting form (no umlauts, no ß), after the idea of the Snowball project: strip
 * inflection once, then conjugation and light derivation until nothing gives way, and never below a length
 * that still carries meaning.
 */
type Ending = { readonly ending: string; readonly keep: number };

const endings = (list: string): readonly Ending[] =>
  list.split(" ").map((entry) => {
    const [ending = "", keep = "3"] = entry.split(":");
    return { ending, keep: Number(keep) };
  });

/** Ending and the least letters that must stay; longer endings first. */
const inflection = endings("innen:4 ern em en er es e s in:4 n:4");
const derivation = endings("schaft:4 heit keit lich:4 isch:4 ung:4 er:4 en et:4 ig in:4 t:4");

const strip = (word: string, endings: readonly Ending[]): string => {
  for (const { ending, keep } of endings) {
    // "Verein" and "allein" are no female forms.
    const looksFemale = ending === "in" && word.endsWith("ein");
    if (word.endsWith(ending) && word.length - ending.length >= keep && !looksFemale)
      return word.slice(0, word.length - ending.length);
  }
  return word;
};

/** What is put before a verb and comes loose in a sentence: "rutscht mir aus", "ausgerutscht". */
export const looseParticles: readonly string[] =
  "an ab auf aus ein zu um weg mit nach vor hin her los durch bei fest nieder zusammen raus rein runter hoch weiter zuruck".split(
    " ",
  );

const participle = new RegExp(`^(${looseParticles.join("|")}|)ge(.{4,}(?:t|en))$`);
// Nouns that only look like participles.
const noParticiple =
  /^(?:geburt|gericht|gewicht|gesicht|gewalt|gedicht|gebiet|gehalt|geschlecht|gespra|geschicht|gesund|gesell|gemein|gefahr|gedank|gelegen|genoss|gewohn|eingewoh|.*(?:heit|keit|schaft)(?:en)?$)/;

const withoutParticiple = (word: string): string =>
  noParticiple.test(word) ? word : word.replace(participle, "$1$2");

/** Words whose stem by rule would be the one of another matter ("Kurs" is no "Kur"), with the stem they have instead. */
const ownStems = new Map(
  `kurs kurse kursen kurses; tablet tablets; heimlich heimliche heimlicher; stille stiller; freunde freunden;
  freundin freundinnen; trauer trauern trauert; gewissen; wehen; gerecht; bilder bildern; langt; wissen;
  raum raume raumen raums`
    .split(/;\s+/)
    .flatMap((forms) => forms.split(" ").map((form) => [form, `${forms.split(" ")[0]}=`] as const)),
);

/** The stem of one German word in its meeting form; equal for the forms of a word in nearly all cases. */
export const germanStem = (word: string): string => {
  if (word.length < 4) return word;
  const own = ownStems.get(word);
  if (own !== undefined) return own;
  let stem = strip(withoutParticiple(word), inflection);
  for (let shorter = strip(stem, derivation); shorter !== stem; shorter = strip(stem, derivation))
    stem = shorter;
  return stem;
};
