import { newId, type NetworkId } from "../../src/core/ids.ts";
import { anyoneActor, type Role, type Staff } from "../../src/platform/actor.ts";
import { perform } from "../../src/platform/perform.ts";
import { bearerHash, createBearerSecret, writeBearerSecret } from "../../src/platform/vault/bearer-secret.ts";
import { createKeyPair } from "../../src/platform/vault/curve-keys.ts";
import { sealUnderCookie } from "../../src/platform/vault/login-session-key.ts";
import { lockPersonKey } from "../../src/platform/vault/passphrase.ts";
import { acceptInvitation } from "../../src/people/invitations/accept-invitation.ts";
import { inviteByOperator } from "../../src/people/invitations/invite-by-operator.ts";
import { invitePerson } from "../../src/people/invitations/invite-person.ts";
import { enrolOneTimeCode } from "../../src/people/sign-in/enrol-one-time-code.ts";
import { codeAt } from "../../src/people/sign-in/one-time-code.ts";
import { createPendingSecret, writePendingSecret } from "../../src/people/sign-in/pending-secret.ts";
import { whoIs } from "../../src/people/sign-in/who-is.ts";
import type { TestInstallation } from "./test-installation.ts";

export const passphrase = "vier blaue Boote am Steg";

/** A person who has accepted, set up her second factor and is signed in. */
export type Person = {
  readonly email: string;
  readonly accountId: string;
  readonly personKey: Buffer;
  readonly totpSecret: Buffer;
  readonly cookieSecret: Buffer;
  readonly staff: Staff;
};
type Wanted = { readonly name: string; readonly email?: string; readonly roles: readonly Role[] };

let count = 0;

/** An empty network, as the operator's command leaves it. */
export async function foundNetwork(
  at: TestInstallation,
  slug = `netz-${newId().slice(0, 8)}`,
): Promise<NetworkId> {
  const id = newId<"network">();
  await at.owner.query("insert into network (id, slug, name) values ($1, $2, $3)", [
    id,
    slug,
    `Frühe Hilfen ${slug}`,
  ]);
  return id;
}

/** The instant of the database, which tests move by the table `clock`. */
export const nowOf = (at: TestInstallation) =>
  at.database.read("app", {}, (_tx, now) => Promise.resolve(now));

/** Moves the clock of the whole installation. */
export const moveClock = (at: TestInstallation, ahead: string) =>
  at.owner.query("update clock set ahead = ahead + $1::interval", [ahead]);

/** The operator invites the first person of a network; she accepts and is signed in. */
export async function firstPerson(
  at: TestInstallation,
  networkId: NetworkId,
  wanted: Wanted,
): Promise<Person> {
  const secret = createBearerSecret();
  const { email, name } = named(wanted);
  const input = {
    email,
    name,
    role: wanted.roles[0],
    organisationName: "Kontaktstelle",
    token: tokenOf(secret),
  };
  await mustDo(perform(at, inviteByOperator, { actor: { kind: "system", name: "test" }, networkId }, input));
  return acceptAndSignIn(at, networkId, secret, email);
}

/** Somebody who may invites the next person to an organisation and team. */
export async function nextPerson(
  at: TestInstallation,
  inviter: Staff,
  wanted: Wanted & { readonly organisationId: string; readonly nodeId: string | null },
): Promise<Person> {
  const secret = createBearerSecret();
  const { email, name } = named(wanted);
  const { organisationId, roles } = wanted;
  const input = { email, name, roles, organisationId, nodeId: wanted.nodeId ?? "", token: tokenOf(secret) };
  await mustDo(perform(at, invitePerson, { actor: inviter, networkId: inviter.networkId }, input));
  return acceptAndSignIn(at, inviter.networkId, secret, email);
}

const named = ({ name, email }: Wanted) => ({ name, email: email ?? `person-${++count}@stelle.example` });
export const tokenOf = (secret: Buffer) => ({
  hash: bearerHash(secret),
  link: `http://localhost/einladung?t=${writeBearerSecret(secret)}`,
});

/** Chooses the passphrase: the account exists, without a second factor. */
export async function accept(at: TestInstallation, networkId: NetworkId, secret: Buffer) {
  const { secretKey } = createKeyPair();
  const ticketSecret = createBearerSecret();
  const keys = await lockPersonKey(passphrase, secretKey);
  const ticket = { secret: ticketSecret, sealedSecretKey: sealUnderCookie(ticketSecret, secretKey) };
  const done = await perform(
    at,
    acceptInvitation,
    { actor: anyoneActor, networkId },
    { tokenHash: bearerHash(secret), keys, ticket },
  );
  return { done, ticketSecret, personKey: secretKey };
}

async function acceptAndSignIn(
  at: TestInstallation,
  networkId: NetworkId,
  secret: Buffer,
  email: string,
): Promise<Person> {
  const { done, ticketSecret, personKey } = await accept(at, networkId, secret);
  const { accountId } = await mustDo(Promise.resolve(done));
  const { cookieSecret, totpSecret } = await enrol(at, networkId, accountId, ticketSecret);
  const staff = await whoIs(at, writeBearerSecret(cookieSecret), { id: networkId });
  if (staff === null) throw new Error("the builder could not sign in");
  return { email, accountId, personKey, totpSecret, cookieSecret, staff };
}

/** Sets up the authenticator app and is signed in. */
export async function enrol(
  at: TestInstallation,
  networkId: NetworkId,
  accountId: string,
  ticketSecret: Buffer,
) {
  const pending = createPendingSecret(at.keys, accountId);
  const cookieSecret = createBearerSecret();
  const code = codeAt(pending.secret, await nowOf(at));
  const input = { ticketSecret, cookieSecret, pendingSecret: writePendingSecret(pending), code };
  await mustDo(perform(at, enrolOneTimeCode, { actor: anyoneActor, networkId }, input));
  return { cookieSecret, totpSecret: pending.secret };
}

/** The person as she stands now: memberships and admission change during a test. */
export async function staffNow(at: TestInstallation, person: Person): Promise<Staff> {
  const staff = await whoIs(at, writeBearerSecret(person.cookieSecret), { id: person.staff.networkId });
  if (staff === null) throw new Error("this person is not signed in");
  return staff;
}

type Done<Value> =
  | Awaited<ReturnType<typeof perform<never, never, never, never>>>
  | { kind: "done"; value: { ok: true; value: Value } | { ok: false; reason: string }; replayed: boolean };

/** The value of an act that has to succeed here, else the test stops with the reason. */
export async function mustDo<Value>(doing: Promise<Done<Value> | { kind: string }>): Promise<Value> {
  const done = await doing;
  if (done.kind === "done" && "value" in done && done.value.ok) return done.value.value as Value;
  throw new Error(`expected to succeed: ${JSON.stringify(done)}`);
}
