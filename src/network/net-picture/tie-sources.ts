import type { ReadTransaction } from "../../platform/database.ts";
import type { Tie } from "./tie.ts";

type TieSource = (tx: ReadTransaction, year: number) => Promise<readonly Tie[]>;
const sources: TieSource[] = [];

/** Later areas know ties that this one does not: who refers to whom, who is a guest where (decisions.md 13). Registered at start by app. */
export const onTies = (source: TieSource): void => void sources.push(source);

export const tiesOfLaterAreas = async (tx: ReadTransaction, year: number): Promise<readonly Tie[]> => {
  const found: Tie[] = [];
  for (const source of sources) found.push(...(await source(tx, year)));
  return found;
};
