import { expect, test } from "vitest";
import { checkPassphrase } from "./passphrase-rules.ts";

const email = "miriam.beispiel@familienhafen.example";
const check = (passphrase: string): string | undefined => checkPassphrase(passphrase, { email });

test("a sentence of four words is accepted without digits or signs", () => {
  expect(check("der graue Esel lacht")).toBeUndefined();
  expect(check("Übermorgen Früh")).toBeUndefined();
});

test("twelve characters are enough, eleven are not, and umlauts count once", () => {
  expect(check("xkd7 wqa-lpz")).toBeUndefined();
  expect(check("xkd7 wqa-lp")).toBe("too-short");
  expect(check("äöüäöüßäöüß".normalize("NFD"))).toBe("too-short");
  expect(check("x".repeat(1001))).toBe("too-long");
});

test.each([
  "Passwort2024!",
  "passwortpasswort",
  "Willkommen123",
  "Willkommen2026!!",
  "123456789012",
  "Qwertzuiop123",
  "aaaaaaaaaaaa",
  "abababababab",
  "frühehilfen1",
  "1q2w3e4r5t6z",
])("what many people choose is refused: %s", (passphrase) => {
  expect(check(passphrase)).toBe("too-common");
});

test("the name of the e-mail address is not a secret", () => {
  expect(check("Miriam und die Katze")).toBe("contains-email");
  expect(check("99 BEISPIEL-wolken")).toBe("contains-email");
  expect(checkPassphrase("der graue Esel lacht", { email: "de@a.example" })).toBeUndefined();
});
