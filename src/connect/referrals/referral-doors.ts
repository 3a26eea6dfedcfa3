import { createHash } from "node:crypto";
import type { Desk } from "../../platform/perform.ts";
import { openReturnCode, readReturnCode, returnCodeFor } from "../../platform/vault/return-code.ts";
import { VaultError } from "../../platform/vault/vault-error.ts";
import { inLineOf } from "../flood/junk-line.ts";
import type { IntakeQueue } from "../flood/wish-signs.ts";

/** The referrer's code comes from the same form and leads nowhere near the family's: a hash of the form's secret stands for it. */
const statusSecret = (secret: Buffer): Buffer =>
  createHash("sha256").update("referrer status v1|").update(secret).digest().subarray(0, 16);

/** Both codes of one form; the same form gives the same codes. */
export const codesOf = ({ keys }: Desk, secret: Buffer) => ({
  family: returnCodeFor(keys.pepper, secret),
  referrer: returnCodeFor(keys.pepper, statusSecret(secret)),
});

/** What the codes open; undefined while too many are being opened at once. */
export async function doorsFor(desk: Desk, secret: Buffer, queue: IntakeQueue, withStatus: boolean) {
  const { pepper } = desk.keys;
  const codes = codesOf(desk, secret);
  const open = (code: string) => inLineOf(queue, () => openReturnCode(pepper, readReturnCode(code) ?? ""));
  try {
    const door = await open(codes.family);
    return { door, statusLocator: withStatus ? (await open(codes.referrer)).locator : null };
  } catch (fault) {
    if (fault instanceof VaultError && fault.reason === "busy") return undefined;
    throw fault;
  }
}
