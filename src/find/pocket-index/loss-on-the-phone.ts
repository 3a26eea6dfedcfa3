import { otherThanLoss, saysLoss } from "../search/loss-words.ts";
import { personFirst } from "../search/person-first.ts";
import type { PocketOffer } from "./pocket-types.ts";

/** How a family speaks of the loss of its child, as on the server: `search/loss-in-its-place.ts`. */
export type LossTold = "asked" | "perhaps" | "no";
type Hit = { readonly offer: PocketOffer };

/** Nobody who looks for a midwife for a living child shall meet a loss; where it was heard among the words it may be meant. */
export function lossTold(query: string, grieves: boolean, isHeard: boolean): LossTold {
  if (grieves) return "asked";
  const other = otherThanLoss(query);
  return other === "wishing" || (other === null && isHeard) ? "perhaps" : "no";
}

/**
 * The hits in the order that fits the loss told. Who asked finds a person before a group and a grave, as far as titles and
 * phones tell; who spoke of none finds such offers only where there is nothing else. `lossTopic` is a place in the topics.
 */
export function lossInPlace<One extends Hit>(
  hits: readonly One[],
  told: LossTold,
  lossTopic: number,
  query: string,
): readonly One[] {
  if (told === "perhaps") return hits;
  const isAbout = ({ offer: [title, , , , topics] }: One): boolean =>
    topics[0] === lossTopic || (topics.includes(lossTopic) && saysLoss(title));
  const others = hits.filter((hit) => !isAbout(hit));
  if (told === "no") return others.length > 0 ? others : hits;
  const known = hits.filter(isAbout).map((hit) => ({ hit, document: seen(hit.offer) }));
  return [...personFirst(known, query).map(({ hit }) => hit), ...others];
}

/** What the phone knows of who is there: who has a number can be called now. */
const seen = ([title, , , phone]: PocketOffer) => ({
  title,
  kind: null,
  access: phone === "" ? [] : (["phone"] as const),
});
