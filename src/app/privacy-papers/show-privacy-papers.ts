import { z } from "zod";
import { type Actor, hasRole, type Staff } from "../../platform/actor.ts";
import { question } from "../../platform/use-case.ts";
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
    return facts
      ? { now, facts, nodes: await activeNodes(tx), own: await ownPeriods(tx), gone: await lastGone(tx) }
      : null;
  },
});

export type Papers = NonNullable<Awaited<ReturnType<typeof showPrivacyPapers.run>>>;
