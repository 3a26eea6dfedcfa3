import { z } from "zod";
import { newId } from "../../core/ids.ts";
import { ok, refused } from "../../core/outcomes.ts";
import { consentWordingVersion } from "../concerns/contact-wish.ts";
import { hasLiveConsent, lockConcern } from "../concerns/concerns.sql.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { aFamily } from "../may.ts";

/** The second consent, given later: the intake team may ask one node of this network (decisions.md 1). */
export const allowAsking = useCase({
  name: "allow-asking",
  input: z.object({ yes: z.literal(true, "consent-missing"), language: z.string() }),
  login: "family",
  by: aFamily,
  allow: anyone,
  audit: (_input, _outcome, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
  run: async (tx, { language }, { now, actor, opKey, post, networkId }) => {
    const concern = await lockConcern(tx, actor.concernId);
    if (concern === undefined || concern.state === "closed") return refused("already-closed");
    if (await hasLiveConsent(tx, concern.id, "askNode")) return ok({ concernId: concern.id });
    await tx
      .insertInto("consent")
      .values({
        networkId,
        id: newId<"consent">(),
        concernId: concern.id,
        purpose: "askNode",
        givenHow: "thread",
        wordingVersion: consentWordingVersion,
        wordingLanguage: language,
        givenAt: now,
      })
      .execute();
    post.notify(
      { kind: "node", id: concern.nodeId },
      { concernId: concern.id, dedupe: `${opKey}:allowed`, kind: "family-wrote" },
    );
    return ok({ concernId: concern.id });
  },
});
