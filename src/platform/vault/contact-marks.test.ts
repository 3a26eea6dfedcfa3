import { expect, test } from "vitest";
import { contactMarksOf } from "./contact-marks.ts";

const key = Buffer.alloc(32, 3);
const marks = (kind: string, value: string | null, network = "a") =>
  contactMarksOf(key, network, { kind, value }).map((one) => `${one.kind} ${one.mark.toString("hex")}`);

test("the same number is recognised however it is written, for a call and for a text, and only in its own network", () => {
  const [called] = marks("call", "0171 / 39200-77");
  expect(marks("text", "+49 (0)171 3920077")).toEqual([called]);
  expect(marks("call", "0171 3920078")).not.toEqual([called]);
  expect(marks("call", "0171 / 39200-77", "b")).not.toEqual([called]);
  expect(called).toMatch(/^phone [0-9a-f]{16}$/);
});

test("an address is no number, and who left nothing has no mark", () => {
  expect(marks("mail", "Kanarie@Familie.example")).toEqual(marks("mail", "kanarie@familie.example "));
  expect(marks("mail", "kanarie@familie.example")[0]).toMatch(/^email /);
  expect(marks("none", null)).toEqual([]);
  expect(marks("call", "12")).toEqual([]);
});
