import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestInstallation, type TestInstallation } from "../../../tests/builders/test-installation.ts";
import type { NetworkId } from "../../core/ids.ts";
import { VaultError } from "../../platform/vault/vault-error.ts";
import { countCodeTries } from "./code-tries.ts";

let house: TestInstallation;
beforeAll(async () => {
  house = await openTestInstallation();
});
afterAll(() => house.close());

/** A place of its own for each test: senders and codes of one are strangers to the next. */
function aPlace(pauseMs?: number) {
  const tries = countCodeTries(house.database, pauseMs === undefined ? {} : { pauseMs });
  const at = randomUUID();
  const network = at as NetworkId;
  return <Found>(one: { sender: string; code: string }, open: () => Promise<Found | undefined>) =>
    tries({ sender: `${at} ${one.sender}`, code: `${at} ${one.code}`, network }, open);
}

const wrong = () => Promise.resolve(undefined);
const right = () => Promise.resolve("the dialogue");

describe("a whole family centre behind one address", () => {
  test("hundreds of families with right codes are never asked to wait", async () => {
    const tries = aPlace();
    const family = (at: number) => tries({ sender: "centre", code: `code ${at}` }, right);
    for (let at = 0; at < 60; at += 1) expect((await family(at)).kind).toBe("tried");
    const answers = await Promise.all(Array.from({ length: 300 }, (_, at) => family(100 + at)));
    expect(answers.every((answer) => answer.kind === "tried" && answer.found === "the dialogue")).toBe(true);
  });

  test("somebody there guesses: the others still come in, one after the other", async () => {
    const tries = aPlace(5);
    for (let at = 0; at < 200; at += 1) await tries({ sender: "centre", code: `guess ${at}` }, wrong);
    const mother = await tries({ sender: "centre", code: "hers" }, right);
    expect(mother).toEqual({ kind: "tried", found: "the dialogue" });
  });

  test("a flood stands in a short line, and whoever finds it full is told how long to wait", async () => {
    const tries = aPlace(40);
    for (let at = 0; at < 20; at += 1) await tries({ sender: "flood", code: `guess ${at}` }, wrong);
    const flood = await Promise.all(
      Array.from({ length: 60 }, (_, at) => tries({ sender: "flood", code: `more ${at}` }, wrong)),
    );
    expect(flood.filter(({ kind }) => kind === "tried").length).toBeLessThanOrEqual(10);
    expect(flood.find(({ kind }) => kind === "wait")).toEqual({ kind: "wait", waitSeconds: 30 });
    expect(await tries({ sender: "next door", code: "hers" }, right)).toMatchObject({
      found: "the dialogue",
    });
  });
});

test("the same code eleven times waits for the rest of the ten minutes, wherever it is typed", async () => {
  const tries = aPlace();
  for (let at = 0; at < 10; at += 1)
    expect((await tries({ sender: `phone ${at}`, code: "same" }, right)).kind).toBe("tried");
  const eleventh = await tries({ sender: "another", code: "same" }, right);
  expect(eleventh.kind === "wait" && eleventh.waitSeconds).toBeGreaterThan(590);
});

test("when too many codes are being opened the next one waits; any other fault is not hidden", async () => {
  const tries = aPlace();
  const busy = () => Promise.reject(new VaultError("busy", "full"));
  expect(await tries({ sender: "a", code: "b" }, busy)).toEqual({ kind: "wait", waitSeconds: 30 });
  await expect(tries({ sender: "a", code: "c" }, () => Promise.reject(new Error("away")))).rejects.toThrow(
    "away",
  );
});

test("two processes count together: whoever changes the door is not new at the next one", async () => {
  const [one, other] = [countCodeTries(house.database), countCodeTries(house.database)];
  const same = { sender: "s", code: "shared code", network: randomUUID() as NetworkId };
  for (let at = 0; at < 5; at += 1) {
    expect((await one(same, right)).kind).toBe("tried");
    expect((await other(same, right)).kind).toBe("tried");
  }
  expect((await other(same, right)).kind).toBe("wait");
});

test("a hundred wrong codes are told to the team of that network, once", async () => {
  const told: string[] = [];
  const onMany = async (id: NetworkId) => void told.push(id);
  const tries = countCodeTries(house.database, { pauseMs: 1, onMany });
  const network = randomUUID() as NetworkId;
  for (let at = 0; at < 130; at += 1)
    await tries({ sender: `phone ${at}`, code: `guess ${at} ${network}`, network }, wrong);
  expect(told).toEqual([network]);
});

test("what is stored of the tries names nobody and is gone an hour later", async () => {
  const { rows } = await house.owner.query(
    "select key, expire from rate_limit where key like 'code-wrong%' limit 500",
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row: { expire: string }) => Number(row.expire) - Date.now() <= 600_000)).toBe(true);
  const { rows: columns } = await house.owner.query(
    "select column_name as name from information_schema.columns where table_name = 'rate_limit' order by 1",
  );
  expect(columns.map((column: { name: string }) => column.name)).toEqual(["expire", "key", "points"]);
});
