import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { processInstant } from "../../platform/clock.ts";
import { signFormToken, verifyFormToken } from "../../platform/vault/form-token.ts";
import type { ServerKeys } from "../../platform/vault/server-keys.ts";
import type { PasskeyRow } from "../accounts/passkeys.sql.ts";

/** How long a passkey may take from showing the page to the tap. Milliseconds. */
const challengeMs = 30 * 60 * 1000;
const purpose = "passkey";

/** Passkeys belong to the address of the installation, never to the address a browser happened to use. */
export type Party = { readonly origin: string; readonly id: string };
export const partyOf = (publicUrl: string): Party => {
  const url = new URL(publicUrl);
  return { origin: url.origin, id: url.hostname };
};

/** A signed challenge, bound to the step it was made for; nothing has to be stored. */
const challengeFor = (keys: ServerKeys, boundTo: string): string =>
  signFormToken(keys.formKey, { purpose, issuedAt: processInstant().epochMilliseconds, boundTo });

const challengeFits =
  (keys: ServerKeys, boundTo: string) =>
  (challenge: string): boolean => {
    const token = Buffer.from(challenge, "base64url").toString("utf8");
    const expected = { purpose, boundTo, now: processInstant().epochMilliseconds, maxAgeMs: challengeMs };
    return verifyFormToken(keys.formKey, token, expected).ok;
  };

type Person = { readonly email: string; readonly name: string; readonly known: readonly PasskeyRow[] };

/**
 * What the browser needs to make a passkey. Resident, because the sign-in step names no passkeys: naming them would
 * tell a stranger that the passphrase was right.
 */
export const registrationOptions = (
  keys: ServerKeys,
  boundTo: string,
  party: Party,
  person: Person,
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  generateRegistrationOptions({
    rpName: "Tragnetz",
    rpID: party.id,
    userName: person.email,
    userDisplayName: person.name,
    challenge: challengeFor(keys, boundTo),
    excludeCredentials: person.known.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports: [...transports],
    })),
    authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
  });

export const assertionOptions = (
  keys: ServerKeys,
  boundTo: string,
  party: Party,
): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({
    rpID: party.id,
    challenge: challengeFor(keys, boundTo),
    userVerification: "preferred",
  });

type NewPasskey = Pick<PasskeyRow, "credentialId" | "publicKey" | "counter" | "transports">;

/** The passkey a browser made for this step, or undefined for anything else. */
export async function verifiedPasskey(
  keys: ServerKeys,
  boundTo: string,
  party: Party,
  response: unknown,
): Promise<NewPasskey | undefined> {
  try {
    const verified = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challengeFits(keys, boundTo),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: false,
    });
    if (!verified.verified) return undefined;
    const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
    return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports: transports ?? [] };
  } catch {
    // The library throws for every kind of unfitting answer; all of them mean the same here.
    return undefined;
  }
}

/** The new counter of a passkey that answered this step, or undefined. */
export async function verifiedCounter(
  keys: ServerKeys,
  boundTo: string,
  party: Party,
  response: unknown,
  passkey: PasskeyRow,
): Promise<number | undefined> {
  try {
    const verified = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challengeFits(keys, boundTo),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
      requireUserVerification: false,
    });
    return verified.verified ? verified.authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}

/** Reads what the island put into its hidden field. */
export function readResponse(text: string): { readonly id: string } | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    const has =
      typeof parsed === "object" && parsed !== null && "id" in parsed && typeof parsed.id === "string";
    return has ? (parsed as { readonly id: string }) : undefined;
  } catch {
    return undefined;
  }
}
