import { z } from "zod";
import { type Actor, hasRole, type Staff } from "../../platform/actor.ts";
import { question } from "../../platform/use-case.ts";
import { readAccessibility } from "../../network/pages/accessibility.sql.ts";
import type { Tally } from "../../platform/retention/run-retention.ts";
import { activeNodes, factsOf, lastGone, ownPeriods } from "./privacy-facts.sql.ts";

const readsPapers = (actor: Actor): actor is Staff =>
  hasRole(actor, "dataProtectionOfficer", "networkCoordinator", "systemAdmin");

/** The register of processing, the measures and the deletion concept, as they are at this moment (Art. 30 and 32 DSGVO). */
export const showPrivacyPapers = question({
  name: "show-privacy-papers",
  input: z.object({}),
  login: "app",
  by: readsPapers,
  allow: () => true,
  audit: () => ({ subjectKind: "network", subjectId: null }),
  run: async (tx, _input, { now, actor }) => {
    const facts = await factsOf(tx, actor.networkId);
    if (!facts) return null;
    // Who answers for the data and who watches over it: the same words as on the families' page about data protection.
    const stated = await readAccessibility(tx, actor.networkId);
    const nodes = await activeNodes(tx);
    return { now, facts, stated, nodes, own: await ownPeriods(tx), gone: await lastGone(tx) };
  },
});

/** With the numbers of a dry run. */
export type Papers = NonNullable<Awaited<ReturnType<typeof showPrivacyPapers.run>>> & {
  readonly due: readonly Tally[];
};
