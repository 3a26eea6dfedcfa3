import { z } from "zod";
import { ok, type Outcome, refused } from "../../core/outcomes.ts";
import { publicKeyOf } from "../../platform/vault/curve-keys.ts";
import { joinFromHolders, type RecoveryFault } from "../../platform/vault/recovery.ts";

/** Two sheets as somebody typed them. Audited acts take them, nothing keeps them. */
export const twoSheets = z.object({
  sheetA: z.string().min(1, "sheetMissing").max(2000, "sheetMissing"),
  sheetB: z.string().min(1, "sheetMissing").max(2000, "sheetMissing"),
});
type TwoSheets = z.infer<typeof twoSheets>;

export type JoinedSheets = { readonly secretKey: Buffer; readonly publicKey: Buffer };

/** The recovery key two holders have together, or what is wrong with their sheets. */
export function joinSheets({ sheetA, sheetB }: TwoSheets): Outcome<JoinedSheets, RecoveryFault> {
  const joined = joinFromHolders(sheetA, sheetB);
  return joined.ok
    ? ok({ secretKey: joined.value, publicKey: publicKeyOf("x25519", joined.value) })
    : refused(joined.reason);
}
