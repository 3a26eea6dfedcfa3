import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Line = {
  readonly no: number;
  readonly named: readonly { readonly file: string; readonly name: string }[];
};

const linesOf = (text: string): Line[] =>
  text.split("\n").flatMap((line) => {
    const no = /^\| (\d+) \|/.exec(line)?.[1];
    const named = [...line.matchAll(/`([\w./-]+\.test\.tsx?)`: “([^”]+)”/g)];
    return no === undefined
      ? []
      : [{ no: Number(no), named: named.map(([, file = "", name = ""]) => ({ file, name })) }];
  });

/** A name with a part that is put in at run time stands between other marks. */
const holds = (text: string, name: string): boolean =>
  text.includes(`"${name}"`) || text.includes(`\`${name}\``);

/** A test that was renamed or deleted leaves a promise without its proof. */
const faultsOf = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ no, named }) =>
    named.flatMap(({ file, name }) => {
      if (!existsSync(file)) return [`${no}: ${file} does not exist`];
      return holds(readFileSync(file, "utf8"), name) ? [] : [`${no}: ${file} has no test "${name}"`];
    }),
  );

test("each of the 58 promises names a test, and every named one exists", () => {
  const text = readFileSync("docs/trust-checklist.md", "utf8");
  const lines = linesOf(text);
  expect(lines.map(({ no }) => no)).toEqual(Array.from({ length: 58 }, (_, at) => at + 1));
  const silent = lines.filter(({ named }) => named.length === 0).map(({ no }) => no);
  expect(silent).toEqual([]);
  expect(faultsOf(lines)).toEqual([]);
});

test("a test that is gone and a file that is gone are seen", () => {
  const gone = linesOf(
    "| 1 | x | `tests/structure/trust-checklist.test.ts`: “no such name” | |\n| 2 | x | `a.test.ts`: “b” | |",
  );
  expect(faultsOf(gone)).toHaveLength(2);
});
