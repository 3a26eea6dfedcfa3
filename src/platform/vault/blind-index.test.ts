import { expect, test } from "vitest";
import { blindIndex, networkIndexKey } from "./blind-index.ts";
import { normaliseEmail, normaliseNameAndBirthMonth, normalisePhone } from "./normalise-for-index.ts";
import { createKey } from "./symmetric-key.ts";

const indexKey = createKey();
const key = networkIndexKey(indexKey, "network-1");

test("the same number in one network gives the same mark of 64 bit", () => {
  const mark = blindIndex(key, "phone", "491701234567");
  expect(mark.length).toBe(8);
  expect(blindIndex(networkIndexKey(indexKey, "network-1"), "phone", "491701234567")).toEqual(mark);
});

test("nobody recognises a family across networks, kinds of value or installations", () => {
  const mark = blindIndex(key, "phone", "491701234567");
  expect(blindIndex(networkIndexKey(indexKey, "network-2"), "phone", "491701234567")).not.toEqual(mark);
  expect(blindIndex(key, "email", "491701234567")).not.toEqual(mark);
  expect(blindIndex(networkIndexKey(createKey(), "network-1"), "phone", "491701234567")).not.toEqual(mark);
});

test.each([
  "0170 1234567",
  "0170/123 45 67",
  "+49 170 1234567",
  "+49 (0)170 1234567",
  "0049-170-1234567",
  "(0170) 1234567",
])("one telephone number in many spellings is one number: %s", (typed) => {
  expect(normalisePhone(typed)).toBe("491701234567");
});

test("a number of another country keeps its country, and what is no number is not compared", () => {
  expect(normalisePhone("+380 44 123 4567")).toBe("380441234567");
  expect(normalisePhone("keine")).toBeUndefined();
  expect(normalisePhone("110")).toBeUndefined();
});

test("an e-mail address is compared without regard to capitals and blanks", () => {
  expect(normaliseEmail(" Miriam.Beispiel@Example.ORG ")).toBe("miriam.beispiel@example.org");
  for (const typed of ["", "miriam", "@example.org", "a b@example.org"])
    expect(normaliseEmail(typed)).toBeUndefined();
});

test.each(["Müller, Anna-Lena", "anna lena Mueller", "ANNA-LENA MÜLLER", "Anna Lena Mu\u0308ller"])(
  "one name in many spellings is one name: %s",
  (name) => {
    expect(normaliseNameAndBirthMonth(name, "2026-03")).toBe("anna lena mueller|2026-03");
  },
);

test("names in other scripts and with Turkish or Polish letters are compared as well", () => {
  expect(normaliseNameAndBirthMonth("Олена", "2026-03")).toBe("олена|2026-03");
  expect(normaliseNameAndBirthMonth("Yıldız Łucja", "2026-03")).toBe("lucja yildiz|2026-03");
});

test("without letters or without a month there is nothing to compare", () => {
  expect(normaliseNameAndBirthMonth("?", "2026-03")).toBeUndefined();
  expect(normaliseNameAndBirthMonth("Anna", "2026-13")).toBeUndefined();
  expect(normaliseNameAndBirthMonth("Anna", "2026")).toBeUndefined();
});
