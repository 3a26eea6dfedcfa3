import { Zip, ZipDeflate, strToU8 } from "fflate";
import type { Desk } from "../../../platform/perform.ts";
import { raw } from "../../../platform/web/answer.ts";
import { handling, type Route } from "../../../platform/web/route.ts";
import type { View } from "../../../platform/view.ts";
import type { Topic } from "../../topics/topic.ts";
import { openToAll } from "../hsds/json-answer.ts";
import { contextOf } from "../hsds/open-routes.ts";
import { publishedRecords } from "../hsds/published-records.ts";
import { listOpenIds } from "../list-open-ids.ts";
import { writeTables } from "./write-tables.ts";

type Kept = { readonly version: string; readonly zip: Promise<Uint8Array> };

/** The tables as one file. It is made once for each state of the data, however many ask, because it holds everything. */
export function tablesRoutes(topics: readonly Topic[]): readonly Route[] {
  const kept = new Map<string, Kept>();
  const zipFor = (desk: Desk, view: View): Promise<Uint8Array> => {
    const { id, dataVersion } = view.network;
    const version = `${dataVersion}`;
    const known = kept.get(id);
    if (known?.version === version) return known.zip;
    const zip = makeZip(desk, view, topics);
    kept.set(id, { version, zip });
    zip.catch(() => kept.delete(id));
    return zip;
  };
  return [
    handling("GET", "/hsds/tables.zip", listOpenIds.name, async (desk, _request, view) =>
      raw("application/zip", await zipFor(desk, view), {
        headers: {
          ...openToAll,
          "cache-control": "no-cache",
          "content-disposition": `attachment; filename="${view.network.slug}-hsds.zip"`,
        },
      }),
    ),
  ];
}

async function makeZip(desk: Desk, view: View, topics: readonly Topic[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let fault: unknown;
  const zip = new Zip((error, chunk) => {
    if (error) fault = error;
    else chunks.push(chunk);
  });
  const entries = new Map<string, ZipDeflate>();
  const records = publishedRecords(desk, view.network.id, contextOf(view, topics));
  await writeTables(records, view.network, {
    add: (file, text) => {
      const entry = entries.get(file) ?? new ZipDeflate(file, { level: 6 });
      if (!entries.has(file)) zip.add(entry);
      entries.set(file, entry);
      entry.push(strToU8(text));
    },
  });
  for (const entry of entries.values()) entry.push(new Uint8Array(0), true);
  zip.end();
  if (fault !== undefined) throw fault;
  return Buffer.concat(chunks);
}
