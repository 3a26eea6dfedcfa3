import { expect, test } from "vitest";
import { publicKeyOf } from "./curve-keys.ts";
import { createRecoveryKeys, joinFromHolders, splitForHolders } from "./recovery.ts";
import type { Holder, HolderPair } from "./recovery-sheet.ts";
import { createKey } from "./symmetric-key.ts";

const secret = createKey();
const sheets = splitForHolders(secret);

const sheetOf = (holder: Holder, pair: HolderPair, from = sheets): string =>
  from[holder].find((sheet) => sheet.pair === pair)?.lines.join("\n") ?? "";

test.each<[Holder, Holder, HolderPair]>([
  ["A", "B", "AB"],
  ["A", "C", "AC"],
  ["B", "C", "BC"],
])("holders %s and %s together restore the secret, in either order", (one, other, pair) => {
  expect(joinFromHolders(sheetOf(one, pair), sheetOf(other, pair))).toEqual({ ok: true, value: secret });
  expect(joinFromHolders(sheetOf(other, pair), sheetOf(one, pair))).toEqual({ ok: true, value: secret });
});

test("each holder has two sheets of six lines", () => {
  for (const holder of ["A", "B", "C"] as const) {
    expect(sheets[holder]).toHaveLength(2);
    for (const { lines } of sheets[holder]) {
      expect(lines).toHaveLength(6);
      for (const line of lines) expect(line).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]$/);
    }
  }
});

test("one holder alone restores nothing with the own two sheets", () => {
  expect(joinFromHolders(sheetOf("A", "AB"), sheetOf("A", "AC"))).toEqual({
    ok: false,
    reason: "same-holder",
  });
  expect(joinFromHolders(sheetOf("A", "AB"), sheetOf("A", "AB"))).toEqual({
    ok: false,
    reason: "same-holder",
  });
});

test("two sheets of different pairs are refused with that reason", () => {
  expect(joinFromHolders(sheetOf("A", "AB"), sheetOf("C", "BC"))).toEqual({
    ok: false,
    reason: "different-pair",
  });
});

test("a sheet of an earlier print or another organisation is refused", () => {
  const others = splitForHolders(createKey());
  const printedAgain = splitForHolders(secret);
  const refusal = { ok: false, reason: "different-secret" };
  expect(joinFromHolders(sheetOf("A", "AB"), sheetOf("B", "AB", others))).toEqual(refusal);
  expect(joinFromHolders(sheetOf("A", "AB"), sheetOf("B", "AB", printedAgain))).toEqual(refusal);
});

test("every wrong letter of a sheet is refused and its line named", () => {
  const right = sheetOf("A", "AB");
  const partner = sheetOf("B", "AB");
  const lines = right.split("\n");
  for (const [number, line] of lines.entries()) {
    for (let place = 0; place < line.length; place++) {
      const letter = line.charAt(place);
      if (letter === "-") continue;
      const wrong = line.slice(0, place) + (letter === "7" ? "8" : "7") + line.slice(place + 1);
      const refusal = { ok: false, reason: `line-${number + 1}` };
      expect(joinFromHolders(lines.with(number, wrong).join("\n"), partner)).toEqual(refusal);
    }
  }
});

test("exchanged, missing and doubled lines are refused", () => {
  const lines = sheetOf("A", "AB").split("\n");
  const [first = "", second = "", ...rest] = lines;
  const partner = sheetOf("B", "AB");
  for (const typed of [
    [second, first, ...rest],
    [first, ...rest],
    [first, first, ...rest],
    [...lines, first],
    [],
  ]) {
    expect(joinFromHolders(typed.join("\n"), partner).ok).toBe(false);
    expect(joinFromHolders(partner, typed.join("\n")).ok).toBe(false);
  }
});

test("a line taken over from another sheet with its valid check character is refused", () => {
  const lines = sheetOf("A", "AB").split("\n");
  const foreign = sheetOf("A", "AC").split("\n");
  for (const number of [0, 1, 2, 3, 4, 5]) {
    const mixed = lines.with(number, foreign[number] ?? "").join("\n");
    if (mixed === lines.join("\n")) continue;
    expect(joinFromHolders(mixed, sheetOf("B", "AB"))).toEqual({ ok: false, reason: "tampered" });
  }
});

test("sheets may be typed in small letters, with blank lines and without dashes", () => {
  const typed = `\n${sheetOf("A", "AB").toLowerCase().replaceAll("-", " ").replaceAll("\n", "\r\n\r\n")}\n`;
  expect(joinFromHolders(typed, sheetOf("B", "AB"))).toEqual({ ok: true, value: secret });
});

test("no sheet contains the secret, and two prints of one secret differ", () => {
  const all = Object.values(sheets).flatMap((own) => own.map(({ lines }) => lines.slice(1, 5).join("")));
  const again = Object.values(splitForHolders(secret)).flatMap((own) =>
    own.map(({ lines }) => lines.slice(1, 5).join("")),
  );
  expect(new Set([...all, ...again]).size).toBe(12);
});

test("the trial recovery of the setup gives the secret key of the stored public key", () => {
  const recovery = createRecoveryKeys();
  const joined = joinFromHolders(sheetOf("B", "BC", recovery.sheets), sheetOf("C", "BC", recovery.sheets));
  expect(joined.ok && publicKeyOf("x25519", joined.value)).toEqual(recovery.publicKey);
});
