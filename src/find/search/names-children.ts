import type { SearchDocument } from "./search-types.ts";

/**
 * Words about living children in a title. Also of older ones: after a loss every page is free of children (decisions.md 11,
 * domain.md R-F10), so what a brother or sister needs is not listed either; the person at the end of every list helps on.
 */
const ofChildren =
  /baby|babies|krabbel|säugling|neugebor|schwanger|stillen|still-|stillcaf|stillberat|stillgruppe|geburt|hebamme|pekip|delfi|wiege-|elterngeld|elternzeit|krippe|(?<!sch)windel|(?<!ent)wickel|kind|kita(?!l)|tagesmutter|tagesmütter|tagespflege|zwilling|drilling|mehrling|frühchen|frühgebor|spiel|(?<!sch)impf|geschwister|schrei-?(?:baby|ambulanz|sprech)|schreien|beikost|(?<!\p{L})brei(?![st])|stubenwagen|tragetuch|tragehilfe|rückbildung|eltern-?(?:caf[eé]|treff|frühstück|schule|kurs)|familien-?(?:caf[eé]|frühstück)|mutter-|mütter-?(?:caf[eé]|treff|gruppe|frühstück)|mama-|großeltern|(?<!\p{L})(?:omas|opas)/iu;
const saysSomethingElse = /beispiel|spielsucht|glücksspiel/giu;
/** Of the death of a child, though no topic says so: many lists name none. */
const ofLoss =
  /fehlgeburt|totgeburt|tot geboren|stille geburt|sternen|verwaist|trauer|abschied|gestorben|verstorben|stirbt|verlust/iu;
/** Where somebody is safe, children with her or not. */
const ofSafety = /frauen.{0,20}haus|schutzhaus|gewalt|suizid/iu;

type Titled = Pick<SearchDocument, "title" | "plainTitle" | "topics">;

/** Does the title speak of living children? Not asked of who helps in danger, because nothing may hide that. */
export const namesChildren = ({ title, plainTitle, topics }: Titled): boolean => {
  const titles = `${title} ${plainTitle ?? ""}`.replaceAll(saysSomethingElse, "");
  const isDanger = topics.includes("violence") || topics.includes("suicidal") || ofSafety.test(titles);
  return ofChildren.test(titles) && !ofLoss.test(titles) && !isDanger;
};
