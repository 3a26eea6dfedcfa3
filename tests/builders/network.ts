import { newId, type NetworkId } from "../../src/core/ids.ts";
import type { TestInstallation } from "./test-installation.ts";

type NetworkFacts = {
  readonly name?: string;
  readonly land?: string;
  readonly phone?: string;
  readonly first?: boolean;
};

/** A network without people, for tests about what everybody may read. */
export async function addNetwork(
  installation: TestInstallation,
  slug: string,
  facts: NetworkFacts = {},
): Promise<{ readonly id: NetworkId; readonly slug: string }> {
  const id = newId<"network">();
  await installation.owner.query(
    "insert into network (id, slug, name, land, phone, first) values ($1, $2, $3, $4, $5, $6)",
    [
      id,
      slug,
      facts.name ?? `Frühe Hilfen ${slug}`,
      facts.land ?? null,
      facts.phone ?? null,
      facts.first ? true : null,
    ],
  );
  return { id, slug };
}
