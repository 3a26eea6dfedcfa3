import { formatOf } from "../imports/file-rows.ts";
import { soundWorkbook } from "../imports/workbook-check.ts";

const countOf = (bytes: Uint8Array, mark: string): number => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) count += 1;
  return count;
};

/**
 * About how many rows a file has, counted without understanding it: in a hundredth of the time that reading takes, and
 * reading happens in the process that also answers families. Never less than the reader would find in a usual file.
 */
export function roughRows(name: string, bytes: Uint8Array): number {
  const format = formatOf(name, bytes);
  if (format === "geojson") return countOf(bytes, '"properties"');
  if (format === "csv") return Math.max(countOf(bytes, "\n"), countOf(bytes, "\r"));
  const workbook = soundWorkbook(bytes);
  return workbook.ok ? countOf(workbook.value, "<row") : 0;
}
