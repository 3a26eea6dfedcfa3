import type { WriteTransaction } from "../../platform/database.ts";
import type { Circumstances } from "../../platform/use-case.ts";
import { calledOffMail } from "./guest-dates.mail.tsx";
import { guestsExpected } from "./guest-dates.sql.ts";
import { tellSide } from "./tell-side.ts";
import type { LetterSite } from "../../platform/letter-site.ts";

type Off = LetterSite & {
  readonly scheduleId: string;
  readonly onDate: string;
  readonly reason: string | null;
};

/** The host's date does not take place: whoever promised to come hears it before she stands at a closed door. */
export async function tellGuestsOff(
  tx: WriteTransaction,
  { scheduleId, onDate, reason, ...site }: Off,
  { post, opKey }: Pick<Circumstances, "post" | "opKey">,
): Promise<void> {
  for (const id of await guestsExpected(tx, scheduleId, onDate))
    await tellSide(tx, id, "guest", {
      post,
      dedupe: `${opKey}:guest-off:${id}`,
      kind: "guest-called-off",
      write: (to, request) => calledOffMail({ to, request, onDate, reason, ...site }),
    });
}
