import type { WriteTransaction } from "../../platform/database.ts";
import type { Mail, Post } from "../../platform/outbox.ts";
import type { GuestRequest, GuestSide } from "./guest-date.ts";
import { addressesOf, findGuestRequest } from "./guest-dates.sql.ts";

type Telling = {
  readonly post: Post;
  readonly dedupe: string;
  readonly kind: string;
  readonly write: (to: string, request: GuestRequest) => Mail;
};

/** Writes to one side, at each of its addresses once; says how many there were. */
export async function tellSide(
  tx: WriteTransaction,
  requestId: string,
  side: GuestSide,
  { post, dedupe, kind, write }: Telling,
): Promise<number> {
  const request = await findGuestRequest(tx, requestId);
  if (request === undefined) return 0;
  const id = side === "host" ? request.hostOrganisationId : request.guestOrganisationId;
  const addresses = await addressesOf(tx, id);
  for (const to of addresses) post.send({ dedupe: `${dedupe}:${to}`, kind, mail: write(to, request) });
  return addresses.length;
}
