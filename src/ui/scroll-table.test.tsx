import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { ScrollTable } from "./scroll-table.tsx";

const columns = [{ label: "Angebot" }, { label: "Quelle" }, { label: "Was tun?" }];
const table = (cells: readonly (readonly (string | boolean)[])[]) =>
  renderToString(
    <ScrollTable
      label="Angebote"
      columns={columns}
      rows={cells.map((row, at) => ({ key: String(at), cells: row }))}
    />,
  );

test("a column that is empty in every row is not shown, and the others keep their places", () => {
  const html = table([
    ["Treff", "", "Verbergen"],
    ["Kurs", "", ""],
  ]);
  expect(html).not.toContain("Quelle");
  expect(html).toContain('<th scope="row">Treff</th><td>Verbergen</td>');
  expect(html.match(/<td>/g)).toHaveLength(2);
});

test("a column that one row fills is shown", () => {
  expect(
    table([
      ["Treff", false, ""],
      ["Kurs", "Liste der Stadt", ""],
    ]),
  ).toContain("Quelle");
});

test("a table without rows still says what would stand in it", () => {
  expect(table([])).toContain("Was tun?");
});
