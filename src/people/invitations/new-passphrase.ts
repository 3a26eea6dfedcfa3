import { checkPassphrase } from "../../platform/vault/passphrase-rules.ts";
import type { Fields } from "../../platform/web/form-body.ts";
import { say } from "../texts.ts";

/** What is wrong with a newly chosen passphrase, by field. */
export function passphraseErrors(fields: Fields, email: string): Record<string, string> {
  const passphrase = fields.get("passphrase");
  const fault = checkPassphrase(passphrase, { email });
  if (fault !== undefined) return { passphrase: say(fault) };
  return passphrase === fields.get("passphraseAgain") ? {} : { passphraseAgain: say("passphrasesDiffer") };
}
