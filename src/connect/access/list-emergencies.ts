import { z } from "zod";
import { hasRole, type Actor, type Staff } from "../../platform/actor.ts";
import { anyone, question } from "../../platform/use-case.ts";
import { openEmergencyReason } from "../../platform/vault/server-seal.ts";
import { type Emergency, emergenciesOfNetwork } from "./emergencies.sql.ts";

const watchesOverData = (actor: Actor): actor is Staff => hasRole(actor, "dataProtectionOfficer");

export type ListedEmergency = Omit<Emergency, "sealedReason"> & { readonly reason: string };

/** All emergency accesses of the network with their reasons, for its data protection officer and nobody else. */
export const listEmergencies = question({
  name: "list-emergencies",
  input: z.object({}),
  // This login reads no ciphertext of a family; the reasons are sealed for the server (decisions.md 16).
  login: "worker",
  by: watchesOverData,
  allow: anyone,
  run: async (tx, _input, { keys, now }) => ({
    now,
    emergencies: (await emergenciesOfNetwork(tx)).map(
      ({ sealedReason, ...row }): ListedEmergency => ({
        ...row,
        reason: openEmergencyReason(keys.outboxKey, row.id, sealedReason),
      }),
    ),
  }),
  // Behind `run`, because its type follows from what `run` answers.
  audit: (_input, _value, actor) => ({ subjectKind: "network", subjectId: actor.networkId }),
});
