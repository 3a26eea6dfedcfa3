import { readTable } from "./word-table.ts";

const columns = ["name", "function", "organisation", "agreed"] as const;

/**
 * People of the partners who have no account, all of them invented. `agreed`: how they let themselves be shown to all
 * partners, "-" for not yet. Colleagues with an account stand in people.ts and are in the register as well. Some partners
 * have nobody, as in every real list.
 */
export const contacts = readTable(
  columns,
  `
  Ulrike Hagedorn      | Leitung der Geburtshilfe          | klinik              | written
  Friedhelm Quast      | Sozialdienst                      | kinderklinik        | written
  Jette Wiechers       | Leitung                           | buecherei           | ownLink
  Malin Osterkamp      | Hebamme                           | hebammen-sonnenhang | ownLink
  Rosalie Trautwein    | Bereich Familie                   | vhs                 | written
  Gernot Pfeffer       | Gemeindereferent                  | kirche-sonnerode    | spoken
  Almut Winterfeldt    | Gemeindepädagogin                 | kirche-lindenbrueck | ownLink
  Thekla Brinkmann     | Kinderärztin                      | kinderarzt-brunnen  | written
  Valentin Osswald     | Kinderarzt                        | kinderarzt-wiese    | -
  Ottilie Semmler      | Frauenärztin                      | frauenarzt-aue      | -
  Corinna Dierks       | Beraterin                         | zuversicht          | ownLink
  Nele Achterberg      | Beraterin                         | zuversicht-ost      | ownLink
  Bertram Lindner      | Leitung                           | elternberatung      | written
  Swantje Kolbe        | Leitung                           | kleine-schritte     | written
  Philippa Rau         | Ärztin                            | spz                 | written
  Hartmut Zeisig       | Sozialarbeiter                    | seelische-hilfe     | spoken
  Isolde Marquardt     | Kinder- und Jugendärztin          | kindergesundheit    | written
  Dragan Petric        | Berater                           | ankerplatz          | ownLink
  Wiebke Harms         | Beraterin                         | mutmacherei         | spoken
  Eckhard Lohmann      | Berater                           | wegweiser           | written
  Nadine Stolberg      | Beauftragte für Chancengleichheit | jobcenter           | written
  Samira Haddad        | Beraterin                         | ankommen            | ownLink
  Leszek Nowicki       | Sozialdienst                      | haus-der-ankunft    | spoken
  Fatma Yildirim       | Vermittlung Dolmetschen           | sprachbruecke       | ownLink
  Gesa Pohlmann        | Beraterin                         | mittendrin          | written
  Lorenz Egger         | Leitung                           | bunte-wege          | written
  Henrike Saalfeld     | Fachberatung                      | kita-beratung       | ownLink
  Marit Buchner        | Fachberatung                      | wirbelwind          | ownLink
  Ludger Wendt         | Leitung                           | mehrgenerationen    | written
  Josefa Thalheim      | Vorstand                          | muetterzentrum      | spoken
  Adele Kirchhoff      | Leitung                           | familienbildung     | written
  Torben Mertens       | Leitung                           | sonnenwiese         | written
  Pauline Ehrhardt     | Leitung                           | muehlrad            | ownLink
  Ruth Sonnleitner     | Leitung                           | huegelhaus          | ownLink
  Emil Dorfner         | Leitung                           | wieselnest          | written
  Anneke Voigt         | Leitung                           | kita-pusteblume     | -
  Kilian Bauerfeind    | Leitung                           | kita-erlenwichtel   | ownLink
  Helene Grünwald      | Begleiterin                       | sternenlicht        | spoken
  Sigrid Ebeling       | Beraterin                         | selbsthilfe         | written
  Nora Feldkamp        | Vorsitzende                       | fruehchen-fluegel   | ownLink
  Carolin Wegner       | Vorsitzende                       | allein-und-stark    | ownLink
  Milan Fuchs          | Fachdienst                        | pflegekinder        | written
  Gudrun Lehnhoff      | Einsatzleitung                    | familienpflege      | written
  Ansgar Reimers       | Psychotherapeut                   | lichtblick          | -
  Dorothea Immig       | Leitung                           | sozialer-dienst     | written
  `,
);

/** Parents who take part in meetings; they belong to no organisation and their mail is nobody's business. */
export const parents = readTable(
  ["name", "function"] as const,
  `
  Familie Adamczyk | Elternvertretung
  Herr Demirel     | Elternvertretung
  Frau Novak       | Elternvertretung
  `,
);
