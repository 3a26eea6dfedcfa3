import { sql } from "kysely";
import type { NetworkId } from "../../core/ids.ts";
import type { Database } from "../database.ts";
import { log, safeFault } from "../log.ts";
import type { NetworkFace } from "../view.ts";

/** How long a change may wait when its notification was lost. Milliseconds; NOTIFY is only a hint (decisions.md 27). */
const lookAgainEvery = 2000;

export type NetworkFaces = {
  readonly all: () => readonly NetworkFace[];
  readonly bySlug: (slug: string) => NetworkFace | undefined;
  readonly first: () => NetworkFace | undefined;
  readonly byId: (id: string) => NetworkFace | undefined;
  /** Reads now; for a process that just changed something itself. */
  readonly refresh: () => Promise<void>;
  /** Called after a network's version went up. */
  readonly onChange: (heard: (id: NetworkId) => void) => void;
  readonly stop: () => Promise<void>;
};

/** Keeps the networks' faces in memory and up to date by notification and by looking again. */
export async function watchNetworkFaces(database: Database): Promise<NetworkFaces> {
  let faces: readonly NetworkFace[] = await readFaces(database);
  const listeners: ((id: NetworkId) => void)[] = [];
  let started = 0;
  let shown = 0;
  const refresh = async () => {
    started += 1;
    const mine = started;
    const read = await readFaces(database);
    // Under load a reading that began earlier may end later; what it saw is older and must not come back.
    if (mine < shown) return;
    shown = mine;
    const before = new Map(faces.map((face) => [face.id, face.dataVersion]));
    faces = read;
    for (const face of faces)
      if (before.get(face.id) !== face.dataVersion) for (const heard of listeners) heard(face.id);
  };
  const quietly = () =>
    refresh().catch((fault: unknown) => log.warn({ fault: safeFault(fault) }, "networks not refreshed"));
  const timer = setInterval(quietly, lookAgainEvery).unref();
  const deafen = await database.listen("data_version", () => void quietly());
  return {
    all: () => faces,
    bySlug: (slug) => faces.find((face) => face.slug === slug),
    byId: (id) => faces.find((face) => face.id === id),
    first: () => faces.find((face) => face.first) ?? faces[0],
    refresh,
    onChange: (heard) => void listeners.push(heard),
    stop: async () => {
      clearInterval(timer);
      await deafen();
    },
  };
}

async function readFaces(database: Database): Promise<readonly NetworkFace[]> {
  const { rows } = await database.read("public", {}, (tx) =>
    sql<NetworkFace & { first: boolean | null }>`
      select id, slug, name, land, first, brand, lamp, logo_svg, exit_url, phone, phone_hours, intake_name,
             has_intake is true and not wishes_wait as has_intake, demo, data_licence, data_version
        from network order by first nulls last, slug`.execute(tx as never),
  );
  return rows.map((row) => ({ ...row, first: row.first === true }));
}
