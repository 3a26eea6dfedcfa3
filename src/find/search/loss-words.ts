import { tellsOfMissingChild } from "./missing-child.ts";

/** Who or what else a family grieves for; the thoughts go to them, but nothing about babies need be hidden. */
const otherOnes =
  /^(?:(?:ehe|ex)?(?:mann|frau)(?:es|s)?|partner(?:in|s)?|freund(?:in|es|s)?|mutter|vaters?|mama|mami|papas?|eltern|(?:gro(?:ß|ss))?eltern|(?:ur)?(?:omas?|opas?|großmutter|großvater)|schwester|bruders?|bruder|tante|onkels?|nichte|neffen?|cousine?|schwieger\p{L}+|nachbar\p{L}*|kolleg\p{L}+|hund(?:es)?|katze|kater|hamster|pferd|haustier)$/u;
const children =
  /^(?:baby|babys|babies|kind|kindes|kinder|sohn|sohnes|söhnchen|tochter|töchterchen|zwilling\p{L}*|säugling|mädchen|bub|frühchen|neugeborenes)$/u;
const dead = /^(?:gestorben|verstorben|tot|totes|starb|verstarb)$/u;
/** "Der Vater meines Kindes": the first one is meant. */
const belongsTo = /^(?:meines|meiner|meinem|unseres|unserem|seines|ihres|des|von|vom)$/u;
const isOrWas = /^(?:ist|sind|war|waren|wurde)$/u;

/** Where those who lost a child see it; who asks where the grandmother is speaks of another death. */
const inHeaven =
  /(?<!\p{L})(?:baby|kind|sohn|tochter|mädchen|bub|engel|engelchen|zwillinge) (?:ist |sind |jetzt |schon |nun |lebt |wohnt |wartet )*(?:im himmel|bei den sternen)(?!\p{L})|himmelskind|engelskind|engel(?:eltern|mama|papa)|(?<!\p{L})(?:mein|unser)\p{L}* (?:kleine\p{L}* )?(?:engel|engelchen|stern|sternchen|baby|kind|sohn|tochter|mädchen) (?:ist|hat|sind) (?:uns |heute |gestern |leider |schon |viel |zu früh |von uns |für immer )*(?:gegangen|fortgegangen|verlassen|zu den sternen \p{L}+)(?!\p{L})/u;
/** Hardly anybody uses these words who has not lost a child. Who fears the sudden death of a child does not say them. */
const unmistakable =
  /fehlgeburt|tot(?:e[nr]? )?geburt|tot geboren|\bstille[nr]? geburt|(?<!\p{L})still ?gebor|sternen(?:kind|eltern|mama|papa|baby)/u;
/** What a doctor calls the "Ausschabung". */
const curettage = /(?<!\p{L})(?:k(?:ü|u|ue)r+et+age|c(?:ü|u)r+et+age)/u;
/** After a birth it takes what stayed behind, and nobody has died. */
const afterBirth = /(?<!fehl|tot|tot |stillen? |stiller )geburt|entbindung|pla[zc]enta/u;
const takesAfterbirth = (plain: string): boolean =>
  (curettage.test(plain) || plain.includes("ausschabung")) && afterBirth.test(plain);
/** A child can lose a tooth, and a dummy; only parents lose a child. */
const lostChild = /(?<!\p{L})(?:mein|unser)\p{L}* (?:baby|kind|sohn|tochter) verloren(?! gegangen)/u;
const missing =
  /verloren gegangen|(?<!\p{L})(?:verlaufen|weggelaufen|vermisst|verschwunden)(?!\p{L})|aus den augen verloren|(?:park|supermarkt|kaufhaus|bahnhof|laden|spielplatz)(?: \p{L}+){0,3} verloren|verloren (?:im|am|auf|in) (?:\p{L}+ )?(?:park|supermarkt|kaufhaus|bahnhof|laden|spielplatz)/u;
/** Of what may happen, in the languages of the pages. */
const fear =
  /angst|ängst|fürcht|furcht|(?<!\p{L})sorgen?(?!\p{L})|panik|risiko|vorbeug|verhinder|vermeid|schütz|anzeichen|(?<!\p{L})droh|afraid|scared|fear|worr(?:y|ied)|kork|endişe|страх|боюсь|боюся|خوف|خائف|أخاف|ترس|نگران/u;
const isPregnant =
  /(?<!\p{L})schwanger(?!\p{L})|folgeschwanger|(?:neue|weitere|nächste) schwangerschaft|schwangerschaft nach|(?:am|m|now|again) pregnant|pregnant (?:again|now|after)|hamileyim|(?:tekrar|yine|yeniden) hamile|беременна|вагітна|أنا حامل|حامل مرة|حامل من جديد|باردارم|باردار هستم|دوباره باردار/u;
const wasPregnant = /(?<!\p{L})war (?:\p{L}+ ){0,6}schwanger|schwanger gewesen|была беременна|була вагітна/u;
const againPregnant =
  /(?:wieder|erneut|nochmal|noch einmal|jetzt|nun) (?:\p{L}+ )?schwanger|folgeschwanger|pregnant again|(?:tekrar|yine|yeniden) hamile|(?:снова|опять) беременна|знову вагітна|حامل مرة|حامل من جديد|دوباره باردار/u;
/** Whose death is told in other languages, whose order of words is not looked at. */
const othersAbroad =
  /(?<!\p{L})(?:husband|wife|mother|father|mom|mum|dad|grand(?:ma|pa|mother|father)|brother|sister|dog|cat|kocam|karım|eşim|annem|babam|anneannem|babaannem|dedem|ablam|abim|муж|жена|мама|мать|отец|папа|бабушка|дедушка|брат|сестра|собака|чоловік|дружина|мати|батько|тато|бабуся|дідусь|زوجي|زوجتي|أمي|أبي|جدتي|جدي|أخي|أختي|شوهرم|همسرم|مادرم|پدرم|مادربزرگم|پدربزرگم|برادرم|خواهرم)(?!\p{L})/u;
const childrenAbroad =
  /baby|child|(?<!\p{L})(?:son|daughter|kid|twin)|miscarr|stillb|bebe|çocu|oğlum|kızım|düşük|реб[её]н|малыш|сын|доч|выкидыш|дитин|немовл|(?<!\p{L})син|донь|викид|طفل|ابني|ابنتي|بنتي|إجهاض|رضيع|جنين|نوزاد|بچه|فرزند|پسر|دختر|سقط/u;
const deadAbroad =
  /died|passed away|(?<!\p{L})dead|(?<!\p{L})lost|öldü|vefat|kaybett|умер|потеря|погиб|помер|втрати|загин|مات|توفي|فقد|مرد|فوت|از دست/u;

/** A child that is wished for, in the languages of the pages. */
const wishesChild =
  /kinder ?wunsch|künstliche befruchtung|(?<!\p{L})(?:icsi|ivf)(?!\p{L})|wünsch\p{L}* (?:wir )?(?:mir|uns) (?:\p{L}+ ){0,3}(?:kind|baby)|schwanger (?:zu )?werden|trying to conceive|fertility|(?:get|become|getting|becoming) pregnant|hamile kalmak|çocuk sahibi olmak|tüp bebek|забеременеть|завагітніти|أن أحمل|الحمل (?:مرة|بعد)|باردار ?(?:شوم|شدن|بشم|بشوم)|rămân(?:e)? însărcinată/u;
const lossAbroad = /miscarr|stillb|düşü[kğ]|выкидыш|викид|إجهاض|سقط/u;

/** Longer than anybody types a wish; the patterns would take seconds for a whole book. */
const longestRead = 1000;
const plainly = (words: string): string =>
  words
    .slice(0, longestRead)
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, " ")
    .trim();

/** The nearest one named before the word of death, or else after it: that is who died. */
function whoDied(said: readonly string[], at: number): "child" | "other" | null {
  for (let back = at - 1; back >= Math.max(0, at - 9); back -= 1) {
    const word = said[back] ?? "";
    if (otherOnes.test(word)) return "other";
    if (!children.test(word)) continue;
    const before = said.slice(Math.max(0, back - 3), back);
    const isTheirs = before.some((one) => otherOnes.test(one)) && before.some((one) => belongsTo.test(one));
    if (isTheirs) return "other";
    // "Mein Kind fragt, warum Menschen gestorben sind" tells of no loss: only next to each other, or with "ist".
    return at - back < 5 || isOrWas.test(said[back + 1] ?? "") ? "child" : null;
  }
  const after = said.slice(at + 1, at + 4);
  if (after.some((one) => otherOnes.test(one))) return "other";
  return after.some((one) => children.test(one)) ? "child" : null;
}

/** Whom one mourns stands behind: "Trauer um meine Mutter". */
const mourning = /^(?:trauer\p{L}*|beerdigung)$/u;
const mournsOther = (said: readonly string[], at: number): boolean => {
  const nearest = said.slice(at + 1, at + 4).find((one) => otherOnes.test(one) || children.test(one));
  return nearest !== undefined && otherOnes.test(nearest);
};

/** A loss that somebody else has had; a wife or a girl friend has it with whom writes. */
const lossOfOthers =
  /(?:schwester|schwägerin|cousine|tante|mutter|mama|nachbarin|kollegin) (?:\p{L}+ ){0,2}(?:hatte|hat|erlitt) (?:\p{L}+ ){0,2}(?:(?:fehl|tot|stille )geburt|[kc](?:ü|u|ue)r+et+age)/u;

const isNobodysLoss = (plain: string): boolean =>
  lossOfOthers.test(plain) || (takesAfterbirth(plain) && !tellsOfLoss(plain));

/** Of whose death German words tell. */
const deathsIn = (plain: string): ReadonlySet<"child" | "other" | null> => {
  const said = plain.split(" ");
  return new Set(
    said.flatMap((word, at) => {
      if (mourning.test(word)) return mournsOther(said, at) ? ["other" as const] : [];
      return dead.test(word) && said[at + 1] !== "müde" ? [whoDied(said, at)] : [];
    }),
  );
};

const tellsOfDeath = (plain: string): boolean =>
  deathsIn(plain).has("child") || (lostChild.test(plain) && !missing.test(plain));

const tellsOfLoss = (plain: string): boolean =>
  tellsOfDeath(plain) ||
  unmistakable.test(plain) ||
  (curettage.test(plain) && !takesAfterbirth(plain)) ||
  inHeaven.test(plain);

/** Do German words tell of the death of one's own child, however the rest of the sentence is understood? */
export const saysLoss = (words: string): boolean => {
  const plain = plainly(words);
  return tellsOfLoss(plain) && otherThanLoss(words) === null;
};

/**
 * What sounds like the loss of a child and is none: somebody else died, a child is missed, or a loss is feared; or there was
 * one, and now a child is wished for.
 */
export type OtherThanLoss = "other" | "missing" | "feared" | "wishing";

/**
 * Whether words speak of something else than that one's own child died; null where nothing says so. Who is pregnant again
 * needs what the page after a loss hides, and who is afraid must not be told of death.
 */
export function otherThanLoss(words: string): OtherThanLoss | null {
  const plain = plainly(words);
  if (tellsOfMissingChild(words)) return "missing";
  if (wishesChild.test(plain) && (tellsOfLoss(plain) || lossAbroad.test(plain))) return "wishing";
  const isTold = tellsOfDeath(plain) || inHeaven.test(plain);
  if (againPregnant.test(plain)) return "feared";
  if (isTold) return null;
  if (isNobodysLoss(plain)) return "other";
  if (!unmistakable.test(plain)) {
    if (missing.test(plain)) return "missing";
    if (deathsIn(plain).has("other")) return "other";
    if (deadAbroad.test(plain) && othersAbroad.test(plain) && !childrenAbroad.test(plain)) return "other";
  }
  const isAfraid = fear.test(plain) && !(deadAbroad.test(plain) && childrenAbroad.test(plain));
  return isAfraid || (isPregnant.test(plain) && !wasPregnant.test(plain)) ? "feared" : null;
}

/** Do the words speak of being pregnant, or of losing a child before its birth? */
export const speaksOfPregnancy = (words: string): boolean =>
  /schwanger|fehlgeburt|totgeburt|stille geburt|pregnan|miscarr|stillb|hamile|düşük|беремен|выкидыш|вагітн|викид|حامل|حمل|إجهاض|باردار|سقط/u.test(
    plainly(words),
  );
/** Do the words speak of fear, whatever it is about? */
export const speaksOfFear = (words: string): boolean => fear.test(plainly(words));
