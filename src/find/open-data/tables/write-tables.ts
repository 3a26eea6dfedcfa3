import { dataLicenceOf } from "../../../core/data-licence.ts";
import type { NetworkFace } from "../../../platform/view.ts";
import { type HsdsName, hsdsObjects } from "../hsds/hsds-objects.ts";
import type { HsdsRecord } from "../hsds/hsds-record.ts";
import { csvLine } from "./csv-line.ts";
import { dataPackage } from "./data-package.ts";
import { tableRows } from "./table-rows.ts";

/** Where the files go: a folder or a zip. */
export type Files = {
  readonly add: (file: string, text: string) => Promise<void> | void;
};

/** Writes services as tables, some at a time; tables without rows are left out. Answers how many services there were. */
export async function writeTables(
  records: AsyncIterable<readonly HsdsRecord[]>,
  network: Pick<NetworkFace, "name" | "dataLicence">,
  files: Files,
): Promise<number> {
  const present = new Set<HsdsName>();
  let waiting = new Map<HsdsName, string[]>();
  const take = tableRows((name, row) => {
    const lines = waiting.get(name) ?? [];
    if (!present.has(name)) lines.push(csvLine([...hsdsObjects[name].fields.keys()]));
    present.add(name);
    lines.push(csvLine([...hsdsObjects[name].fields.keys()].map((key) => row[key] ?? "")));
    waiting.set(name, lines);
  });
  let services = 0;
  for await (const some of records) {
    for (const record of some) take(record);
    services += some.length;
    for (const [name, lines] of waiting) await files.add(hsdsObjects[name].file, lines.join(""));
    waiting = new Map();
  }
  // A directory without offers still has its table, so that a reader finds what it looks for.
  if (!present.has("service"))
    await files.add(hsdsObjects.service.file, csvLine([...hsdsObjects.service.fields.keys()]));
  const named = new Set<HsdsName>([...present, "service"]);
  const licence = dataLicenceOf(network.dataLicence);
  await files.add(
    "datapackage.json",
    `${JSON.stringify(dataPackage(network.name, named, licence), null, 1)}\n`,
  );
  return services;
}
