import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { endQuietly } from "./quiet-pipe.ts";

const broken = (code: string) => {
  const out = new Writable();
  endQuietly(out);
  return () => out.emit("error", Object.assign(new Error(code), { code }));
};

test("a reader that leaves after the first line ends nothing; any other fault is still told", () => {
  expect(broken("EPIPE")).not.toThrow();
  expect(broken("ENOSPC")).toThrow("ENOSPC");
});
