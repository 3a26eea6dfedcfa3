/**
 * Why something of the vault was refused. Callers answer all of the first group alike: telling a visitor
 * which of them it was would be an oracle.
 */
export type VaultReason =
  | "tampered"
  | "wrong-key"
  | "wrong-epoch"
  | "unknown-version"
  | "malformed"
  | "busy"
  | "misuse";

/** Thrown for everything that does not verify. The message never contains key material or plaintext. */
export class VaultError extends Error {
  readonly reason: VaultReason;

  constructor(reason: VaultReason, message: string) {
    super(message);
    this.name = "VaultError";
    this.reason = reason;
  }
}
