import { expect, test } from "vitest";
import { openTally } from "../proofs/proof.ts";
import { nonces, tamper } from "./ciphertexts.ts";
import { signsOf } from "./search-files.ts";

test("a ciphertext with one bit turned, cut off or put elsewhere does not open", () => {
  const tally = openTally("encryption");
  tamper(tally);
  nonces(20_000, tally);
  expect(tally.result()).toMatchObject({ failed: 0, figures: { nonces: 20_000 } });
});

test("a word is found however it was written down", () => {
  const word = "Zqkanarie-wort";
  const signs = signsOf(word);
  for (const before of ["", "a", "ab"]) {
    const text = Buffer.from(`${before}${word} und mehr`).toString("base64");
    expect(
      [...signs].some(([name, sign]) => name.startsWith("base64") && text.includes(sign.toString())),
    ).toBe(true);
  }
  expect(Buffer.from(`x${word}`, "utf16le").includes(signs.get("utf-16") ?? "")).toBe(true);
});
