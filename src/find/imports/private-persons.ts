import type { OfferDraft } from "../offers/offer.ts";

const childminder =
  /tagesm(?:u|ü)tter|tagesv(?:a|ä)ter|tagespflegeperson|kindertagespflege|tagespflege|kinderfrau|privater träger/i;

// A word with one of these is a body, a house or a service, not a person.
const bodyWord =
  /(?:e\.? ?v\.?|gmbh|ggmbh|stadt|kreis|landkreis|gemeinde|amt|verein|verband|werk|haus|hof|zentrum|kita|garten|krippe|hort|nest|stelle|beratung|büro|team|praxis|klinik|schule|kirche|diakonie|caritas|awo|drk|asb|pro familia|gruppe|treff|club|klub|café|cafe|netzwerk|stiftung|service|dienst|hilfe|hilfen|kinder|eltern|familie|familien|baby|börse|vermittlung|projekt|straße|str\.|weg|platz|allee|kurs|mitte|nord|süd|west|ost|hebamme|mission|bund|union|lotse|paten|raum|laden|insel|welt|rat\b|agentur|initiative|bibliothek|station|nachbar|jugend|mobil|netz|sprech|stunde|offen|angebot|kontakt|spielg|spielk|musik|stillen|yoga|schwanger|geburt|mutter|mütter|väter)/i;

const namePart = "\\p{Lu}[\\p{Ll}’']+(?:-\\p{Lu}[\\p{Ll}’']+)?";
const personName = new RegExp(
  `^(?:(?:Frau|Herr|Familie|Dr\\.|Dipl\\.-[\\p{L}.]+)\\s+)*(?:${namePart}\\s+){1,2}(?:von |van |de |el |al-)?${namePart}$`,
  "u",
);
const addressed = new RegExp(`^(?:Frau|Herr)\\s+${namePart}`, "u");
const lastFirst = new RegExp(`^${namePart},\\s*${namePart}(?:\\s+${namePart})?$`, "u");

/** Whether a text is built like the name of one person ("Rita Beispiel", "Frau Beispiel", "Beispiel, Rita"). */
export const looksLikePerson = (text: string): boolean => {
  const name = text.trim();
  if (name.length > 60 || /\d/.test(name)) return false;
  if (addressed.test(name)) return true;
  return (personName.test(name) || lastFirst.test(name)) && !bodyWord.test(name);
};

const withoutChildminder = (text: string): string =>
  text
    .replace(new RegExp(`(?:${childminder.source})\\p{L}*`, "giu"), " ")
    .replace(/[,:()/–-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const isMobile = (e164: string | null): boolean => e164 !== null && /^\+491[567]/.test(e164);

/**
 * Childminders with their home address and people under their own name do not belong into a public
 * directory unasked. Only a warning, never a decision: a midwife may want to be found.
 */
export const looksPrivate = (draft: OfferDraft, category: string): boolean => {
  const { title, organisation, phones } = draft;
  const called = childminder.test(`${title}\n${organisation ?? ""}\n${category}`);
  const names = [withoutChildminder(title), withoutChildminder(organisation ?? "")];
  if (
    called &&
    (names.some(looksLikePerson) ||
      (/tagesm(?:u|ü)tter|tagesv(?:a|ä)ter/i.test(title) && looksLikePersonAfter(title)))
  )
    return true;
  return looksLikePerson(title) && organisation === null && phones.some(({ e164 }) => isMobile(e164));
};

// "Tagesmutter Beispiel": one name is enough behind the word.
const looksLikePersonAfter = (title: string): boolean =>
  new RegExp(`tages(?:mutter|vater)\\s+(?:Frau |Herr )?${namePart}$`, "u").test(title.replace(/^T/, "t")) &&
  !bodyWord.test(withoutChildminder(title));
