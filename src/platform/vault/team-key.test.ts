import { expect, test } from "vitest";
import { concernKeyContext, createConcernKeys } from "./concern-keys.ts";
import { createKeyPair } from "./curve-keys.ts";
import { unwrapUnder, unwrapWith, wrapFor, wrapUnder } from "./sealed-box.ts";
import { wipe } from "./symmetric-key.ts";
import { admitMember, createTeamKey, openTeamSecret, teamSymmetricKey } from "./team-key.ts";
import { VaultError } from "./vault-error.ts";

const team = createTeamKey();
const member = createKeyPair();
const seat = { teamId: "t1", generation: 1, accountId: "a1" };

test("a wish left without any login is read by a member of the team, and then faster by everybody in it", () => {
  const keys = createConcernKeys();
  const context = concernKeyContext("contact", "c1", 1);
  const atIntake = wrapFor(team.publicKey, keys.contact, context);
  const secret = openTeamSecret(member.secretKey, admitMember(member.publicKey, team.secretKey, seat), seat);
  const opened = unwrapWith(secret, atIntake, context);
  const rewrapped = wrapUnder(teamSymmetricKey(secret), opened, context);
  expect(unwrapUnder(teamSymmetricKey(team.secretKey), rewrapped, context)).toEqual(keys.contact);
});

test("who reads the contact part cannot take its wrap for the channel or the care part", () => {
  const { contact, channel } = createConcernKeys();
  expect(contact).not.toEqual(channel);
  const wrap = wrapFor(team.publicKey, contact, concernKeyContext("contact", "c1", 1));
  for (const part of ["channel", "care"] as const) {
    expect(() => unwrapWith(team.secretKey, wrap, concernKeyContext(part, "c1", 1))).toThrow(VaultError);
  }
});

test("a seat opens only for its person, team and generation", () => {
  const wrap = admitMember(member.publicKey, team.secretKey, seat);
  for (const other of [{ teamId: "t2" }, { generation: 2 }, { accountId: "a2" }]) {
    expect(() => openTeamSecret(member.secretKey, wrap, { ...seat, ...other })).toThrow(VaultError);
  }
  expect(() => openTeamSecret(createKeyPair().secretKey, wrap, seat)).toThrow(VaultError);
});

test("after somebody left, the old generation opens nothing of the new one", () => {
  const next = createTeamKey();
  const { contact } = createConcernKeys();
  const wrap = wrapUnder(teamSymmetricKey(next.secretKey), contact, "concern-contact|c1|2");
  expect(() => unwrapUnder(teamSymmetricKey(team.secretKey), wrap, "concern-contact|c1|2")).toThrow(
    "another key",
  );
});

test("wiped keys are gone from their buffers", () => {
  const keys = createConcernKeys();
  wipe(keys.contact, keys.channel);
  expect(keys.contact.equals(Buffer.alloc(32)) && keys.channel.equals(Buffer.alloc(32))).toBe(true);
});
