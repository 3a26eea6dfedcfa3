import { type Call, type Desk, perform } from "../../platform/perform.ts";
import { searchDuplicates } from "../offer-duplicates/search-duplicates.ts";

type Stored = { readonly created: number; readonly updated: number };

/**
 * Looks for offers that stand twice once a list is stored. False where the search broke off, whose fault `tell` hears: the
 * list is stored by then, so whatever becomes of the search, the person must learn what was read in.
 */
export const searchTwins = async (
  desk: Desk,
  call: Call,
  { created, updated }: Stored,
  tell: (fault: unknown) => void,
  progress?: (done: number) => void,
): Promise<boolean> =>
  created + updated === 0 ||
  perform(desk, searchDuplicates, call, { progress }).then(
    ({ kind }) => kind === "done",
    (fault: unknown) => {
      tell(fault);
      return false;
    },
  );
