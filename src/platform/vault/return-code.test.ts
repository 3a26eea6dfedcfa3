import { expect, test } from "vitest";
import { checkSymbol } from "./check-character.ts";
import { alphabet } from "./crockford.ts";
import { createFormSecret, operationKeyOf, readFormSecret, writeFormSecret } from "./form-secret.ts";
import { openReturnCode, readReturnCode, returnCodeFor } from "./return-code.ts";
import { createKey } from "./symmetric-key.ts";

const pepper = createKey();
const newCode = (): string => returnCodeFor(pepper, createFormSecret());
const bare = (code: string): string => code.replaceAll("-", "");

test("a code is printed in groups of four with the check character at the end", () => {
  expect(newCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]$/);
});

test("sending the same form again gives the same code, another pepper another one", () => {
  const secret = createFormSecret();
  expect(returnCodeFor(pepper, secret)).toBe(returnCodeFor(pepper, secret));
  expect(returnCodeFor(createKey(), secret)).not.toBe(returnCodeFor(pepper, secret));
});

test("small letters, spaces, missing or long dashes do not matter", () => {
  const code = newCode();
  const read = readReturnCode(code);
  expect(read).toBe(bare(code).slice(0, 12));
  for (const typed of [
    code.toLowerCase(),
    bare(code),
    ` ${code.replaceAll("-", " – ")}\n`,
    code.replaceAll("-", "\u2011"),
  ]) {
    expect(readReturnCode(typed)).toBe(read);
  }
});

/** A valid code that contains 0 and 1, whose letters we then write as people confuse them. */
const codeWithZeroAndOne = (): string => {
  const symbols = [0, 1, 10, 11, 14, 20, 22, 25, 28, 0, 1, 17];
  return [...symbols, checkSymbol(symbols)].map((symbol) => alphabet.charAt(symbol)).join("");
};

test("O for 0 and I or L for 1 are understood", () => {
  const code = codeWithZeroAndOne();
  const read = code.slice(0, 12);
  expect(readReturnCode(code)).toBe(read);
  for (const one of ["I", "L", "i", "l", "ı", "İ"]) {
    expect(readReturnCode(code.replaceAll("0", "O").replaceAll("1", one))).toBe(read);
  }
});

test("a code typed on a Ukrainian, Arabic or Persian keyboard is understood", () => {
  const code = codeWithZeroAndOne();
  const read = code.slice(0, 12);
  const cyrillic = code.replaceAll("A", "А").replaceAll("B", "В").replaceAll("E", "е").replaceAll("0", "О");
  expect(readReturnCode(cyrillic)).toBe(read);
  expect(readReturnCode(code.replaceAll("0", "٠").replaceAll("1", "١"))).toBe(read);
  expect(readReturnCode(code.replaceAll("0", "۰").replaceAll("1", "۱"))).toBe(read);
});

test("every single wrong character is noticed, at every place and for every letter", () => {
  for (let round = 0; round < 20; round++) {
    const code = bare(newCode());
    for (let place = 0; place < code.length; place++) {
      for (const letter of alphabet.replace(code.charAt(place), "")) {
        expect(readReturnCode(code.slice(0, place) + letter + code.slice(place + 1))).toBeUndefined();
      }
    }
  }
});

const exchanged = (code: string, left: number, right: number): string => {
  const letters = [...code];
  [letters[left], letters[right]] = [code.charAt(right), code.charAt(left)];
  return letters.join("");
};

test("every exchange of two characters is noticed, neighbours or not, the check character included", () => {
  let tried = 0;
  for (let round = 0; round < 200; round++) {
    const code = bare(newCode());
    for (let left = 0; left < code.length; left++) {
      for (let right = left + 1; right < code.length; right++) {
        if (code[left] === code[right]) continue;
        tried += 1;
        expect(readReturnCode(exchanged(code, left, right))).toBeUndefined();
      }
    }
  }
  expect(tried).toBeGreaterThan(14_000);
});

test("exchanging any two neighbours is noticed for each of the 992 pairs at each place", () => {
  for (let place = 0; place < 11; place++) {
    for (let left = 0; left < 32; left++) {
      for (let right = 0; right < 32; right++) {
        if (left === right) continue;
        const symbols = Array.from({ length: 12 }, () => 7);
        const one = checkSymbol(symbols.with(place, left).with(place + 1, right));
        expect(checkSymbol(symbols.with(place, right).with(place + 1, left))).not.toBe(one);
      }
    }
  }
});

test("a missing or additional character and signs that no card contains are refused", () => {
  const code = newCode();
  const odd = [
    "",
    code.slice(0, -1),
    `${code}0`,
    code.replace("-", "U"),
    code.replace(/.$/, "*"),
    "0".repeat(9999),
  ];
  for (const typed of odd) expect(readReturnCode(typed)).toBeUndefined();
});

const chiSquare = (counts: readonly number[], expected: number): number =>
  counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);

test("over 20,000 codes each letter is equally frequent at each place", () => {
  const fixedPepper = Buffer.alloc(32, 7);
  const counts = Array.from({ length: 13 }, () => Array.from({ length: 32 }, () => 0));
  for (let number = 0; number < 20_000; number++) {
    const secret = Buffer.alloc(16);
    secret.writeUInt32BE(number);
    for (const [place, letter] of [...bare(returnCodeFor(fixedPepper, secret))].entries()) {
      const row = counts[place];
      const symbol = alphabet.indexOf(letter);
      if (row) row[symbol] = (row[symbol] ?? 0) + 1;
    }
  }
  // 31 degrees of freedom: 70 is exceeded by chance in fewer than 1 of 10,000 cases; the input is fixed.
  for (const row of counts) expect(chiSquare(row, 20_000 / 32)).toBeLessThan(70);
});

test("no two of 20,000 codes are the same", () => {
  expect(new Set(Array.from({ length: 20_000 }, newCode)).size).toBe(20_000);
});

test("a code opens always the same two keys, which are not the same", async () => {
  const code = readReturnCode(newCode()) ?? "";
  const { locator, unlockKey } = await openReturnCode(pepper, code);
  expect(await openReturnCode(pepper, code)).toEqual({ locator, unlockKey });
  expect([locator.length, unlockKey.length]).toEqual([32, 32]);
  expect(locator).not.toEqual(unlockKey);
});

test("without the right pepper a code leads nowhere", async () => {
  const code = readReturnCode(newCode()) ?? "";
  const right = await openReturnCode(pepper, code);
  const stolen = await openReturnCode(createKey(), code);
  expect(stolen.locator).not.toEqual(right.locator);
  expect(stolen.unlockKey).not.toEqual(right.unlockKey);
});

test("the operation key is a UUID that belongs to the form and does not contain its secret", () => {
  const secret = createFormSecret();
  const key = operationKeyOf(secret);
  expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(operationKeyOf(secret)).toBe(key);
  expect(operationKeyOf(createFormSecret())).not.toBe(key);
  expect(() => operationKeyOf(Buffer.alloc(15))).toThrow("16 bytes");
});

test("the hidden field of a form comes back as it was written, and nothing else is read", () => {
  const secret = createFormSecret();
  expect(readFormSecret(writeFormSecret(secret))).toEqual(secret);
  for (const text of [
    "",
    "abc",
    `${writeFormSecret(secret)}A`,
    "!".repeat(22),
    `${writeFormSecret(secret)} `,
  ]) {
    expect(readFormSecret(text)).toBeUndefined();
  }
});
