import { describe, expect, test } from "vitest";
import { VaultError } from "../../platform/vault/vault-error.ts";
import { countCodeTries } from "./code-tries.ts";

const wrong = () => Promise.resolve(undefined);
const right = () => Promise.resolve("the dialogue");

describe("a whole family centre behind one address", () => {
  test("hundreds of families with right codes are never asked to wait", async () => {
    const tries = countCodeTries();
    const family = (at: number) => tries({ sender: "centre", code: `code ${at}` }, right);
    for (let at = 0; at < 60; at += 1) expect((await family(at)).kind).toBe("tried");
    const answers = await Promise.all(Array.from({ length: 300 }, (_, at) => family(100 + at)));
    expect(answers.every((answer) => answer.kind === "tried" && answer.found === "the dialogue")).toBe(true);
  });

  test("somebody there guesses: the others still come in, one after the other", async () => {
    const tries = countCodeTries(5);
    for (let at = 0; at < 200; at += 1) await tries({ sender: "centre", code: `guess ${at}` }, wrong);
    const mother = await tries({ sender: "centre", code: "hers" }, right);
    expect(mother).toEqual({ kind: "tried", found: "the dialogue" });
  });

  test("a flood stands in a short line, and whoever finds it full is told how long to wait", async () => {
    const tries = countCodeTries(40);
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
  const tries = countCodeTries();
  for (let at = 0; at < 10; at += 1)
    expect((await tries({ sender: `phone ${at}`, code: "same" }, right)).kind).toBe("tried");
  const eleventh = await tries({ sender: "another", code: "same" }, right);
  expect(eleventh.kind === "wait" && eleventh.waitSeconds).toBeGreaterThan(590);
});

test("when too many codes are being opened the next one waits; any other fault is not hidden", async () => {
  const tries = countCodeTries();
  const busy = () => Promise.reject(new VaultError("busy", "full"));
  expect(await tries({ sender: "a", code: "b" }, busy)).toEqual({ kind: "wait", waitSeconds: 30 });
  await expect(tries({ sender: "a", code: "c" }, () => Promise.reject(new Error("away")))).rejects.toThrow(
    "away",
  );
});
