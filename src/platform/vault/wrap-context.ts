import { VaultError } from "./vault-error.ts";

/** What a wrap is for. A wrap made for one of these never opens as another. */
export type WrapPurpose =
  | "person-key"
  | "family-key"
  | "login-session"
  | "dialogue-ticket"
  | "team-secret"
  | "concern-contact"
  | "concern-channel"
  | "concern-care"
  | "standby"
  | "protection";

/**
 * The words a wrap is bound to: purpose, then the ids and numbers it belongs to (concern, team, epoch, …).
 * Parts may not contain the separator, else two different lists could read alike.
 * @throws VaultError "misuse"
 */
export const wrapContext = (purpose: WrapPurpose, ...parts: readonly (string | number)[]): string => {
  const words = parts.map(String);
  if (words.some((word) => word === "" || word.includes("|"))) {
    throw new VaultError("misuse", "a context part is empty or contains the separator");
  }
  return [purpose, ...words].join("|");
};
