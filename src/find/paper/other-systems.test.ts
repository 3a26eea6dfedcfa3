import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { voiceIn } from "../../../tests/builders/printed.ts";
import { loadTranslations } from "../../platform/texts.ts";
import { poster } from "./poster.ts";
import { sayPrint } from "./paper.texts.ts";
import { whyNot } from "./typeset.ts";

/** Runs the typesetter as on a machine for which its maker builds nothing. */
function typesetOn(system: string, chip: string) {
  const as = `for (const [key, value] of [["platform", "${system}"], ["arch", "${chip}"]])
    Object.defineProperty(process, key, { value });`;
  return spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(as)}`, "bin/typeset.mjs"],
    {
      input: JSON.stringify({
        template: "poster",
        data: poster(voiceIn("de"), { format: "a4", neutral: false }),
      }),
    },
  );
}

test.each([
  ["darwin", "arm64"],
  ["win32", "x64"],
  ["linux", "arm64"],
])("on %s %s the office reads a fault that nobody can mend, and tries again and again", (system, chip) => {
  loadTranslations("texts");
  const { status, stderr } = typesetOn(system, chip);
  const said = stderr.toString("utf8").trim();
  expect(JSON.parse(said)).toEqual({ fault: expect.any(String) as string });
  const why = whyNot(status);
  expect(why).toBe("notHere");
  expect(sayPrint("notHere")).toContain("Linux (x64)");
});

test("the server starts without the typesetter: only the process that sets loads it", () => {
  const source = readFileSync("src/find/paper/typeset.ts", "utf8");
  expect(source).not.toContain("typst-ts-node-compiler");
});

test("what took too long is no missing typesetter, and neither is a text that cannot be set", () => {
  expect([whyNot(null, "tooLong"), whyNot(null, "tooLarge"), whyNot(1)]).toEqual([
    "tooLong",
    "tooLong",
    "failed",
  ]);
});
