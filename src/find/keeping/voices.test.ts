import { describe, expect, test } from "vitest";
import { voiceFor } from "./voices.ts";

const voice = (lang: string, localService = true) => ({ lang, localService });
const german = voice("de-DE");
const far = voice("ar-SA", false);
const near = voice("ar_EG");

describe("reading aloud", () => {
  test("a page in Persian is not read with a German voice", () => {
    expect(voiceFor([german, far], "fa")).toBeNull();
  });

  test("plain German is read with a German voice", () => {
    expect(voiceFor([far, german], "de-simple")).toBe(german);
  });

  test("a voice of the phone comes before one that sends the words away", () => {
    expect(voiceFor([far, near], "ar")).toBe(near);
    expect(voiceFor([far], "ar")).toBe(far);
  });

  test("a browser that tells of no voices chooses itself", () => {
    expect(voiceFor([], "ar")).toBeUndefined();
  });
});
