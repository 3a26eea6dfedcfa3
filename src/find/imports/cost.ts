import { foldWords } from "./fold.ts";
import { type RowFacts, type Understood, note, orNull, shortened, understood } from "./understood.ts";
import { readYesNo } from "./yes-no.ts";

const nothing =
  /\b(kostenlos|kostenfrei|gratis|frei|free|unentgeltlich|umsonst|gebuehrenfrei|free of charge|no cost|keine kosten|keine gebuehren)\b/;
const doubt =
  /\b(nicht|teilweise|teils|meist|not|spende|spenden|ermaessigt|je nach|evtl|zzgl|ausser|oder|bis auf)\b/;
const amounts = (text: string): number[] =>
  [...text.matchAll(/(\d{1,5}(?:[.,]\d{1,2})?)/g)].map(([, figure]) =>
    Number((figure ?? "").replace(",", ".")),
  );

/** Free, not free, or unknown (undefined) from the words about costs. A price beside "kostenlos" is unknown. */
export const freeFromWords = (text: string): boolean | undefined => {
  const words = foldWords(text);
  const figures = text.length > 300 ? [] : amounts(text);
  if (/^(keine|nein|no|none)$/.test(words)) return true;
  if (nothing.test(words))
    return figures.some((figure) => figure > 0) || doubt.test(words) ? undefined : true;
  const priced = /€|\beuro?\b|\beur\b|^\s*[\d.,]+\s*$|,-/i.test(text);
  if (!priced || figures.length === 0 || /\bspenden?\b/.test(words)) return undefined;
  if (figures.some((figure) => figure > 0)) return false;
  return doubt.test(words) ? undefined : true;
};

/** Whether the offer costs the family anything, and what the source says about it, word for word. */
export const readCost = (facts: RowFacts): Understood => {
  const [stated, text] = [facts.text("free"), facts.text("cost")];
  const yesNo = readYesNo(stated);
  const free = yesNo ?? freeFromWords(stated) ?? freeFromWords(text) ?? null;
  const costText = orNull(text === "" && yesNo === undefined ? stated : text);
  if (stated === "" || yesNo !== undefined || free !== null)
    return understood(
      { free, costText },
      [],
      text !== "" && yesNo === undefined && stated !== "" ? ["free"] : [],
    );
  return understood(
    { free, costText },
    [note("cost-unclear", "free", `„${shortened(stated)}“ sagt nicht, ob das Angebot kostenlos ist.`)],
    ["free"],
  );
};
