import { expect, test } from "vitest";
import { idleMinutes } from "./login-session.ts";
import { noteAfter } from "../../ui/stay-signed-in.island.ts";

test("who is silent is warned two minutes before her login ends, and told when it has", () => {
  const minute = 60_000;
  expect(noteAfter((idleMinutes - 3) * minute)).toBe("nothing");
  expect(noteAfter((idleMinutes - 2) * minute)).toBe("soon");
  expect(noteAfter(idleMinutes * minute)).toBe("over");
});
