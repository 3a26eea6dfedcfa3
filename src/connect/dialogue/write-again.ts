import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { anyone, useCase } from "../../platform/use-case.ts";
import { carryOn } from "../concerns/carry-on.sql.ts";
import { wrapsFor } from "../concerns/concern-keys.sql.ts";
import { intakeOf, lockConcern } from "../concerns/concerns.sql.ts";
import { longest } from "../concerns/contact-wish.ts";
import { mayStillBeAnswered } from "../consents/consents.sql.ts";
import { addMessage } from "../concerns/messages.sql.ts";
import { openAsFamily } from "../concerns/sealed-concern.ts";
import { aFamily } from "../may.ts";

/**
 * Closed is final: a family that writes again gets a new concern that names the old one, with the intake team and its
 * clock. What it allowed goes on, and the code it holds opens the new one from this commit.
 */
export const writeAgain = useCase({
  name: "write-again",
  input: z.object({ text: z.string().trim().min(1, "text-missing").max(longest.wish, "too-long") }),
  login: "family",
  by: aFamily,
  allow: anyone,
  audit: (_input, _outcome, actor) => ({ subjectKind: "concern", subjectId: actor.concernId }),
  run: async (tx, { text }, { now, actor, opKey, post, journal, keys: server, networkId }) => {
    const old = await lockConcern(tx, actor.concernId);
    const intake = await intakeOf(tx, networkId);
    if (old === undefined || intake === undefined) return refused("words-gone");
    if (old.state !== "closed") return refused("still-open");
    if (!(await mayStillBeAnswered(tx, old.id))) return refused("no-consent");
    const by = { kind: "family", membershipId: null } as const;
    const keys = openAsFamily(actor.familyKey, await wrapsFor(tx, [old.id], old.id), old.id);
    const next = await carryOn(tx, { old, keys, intake, askedNodeId: null, by, server, journal, now });
    if (!next.ok) return next;
    const id = next.value;
    // The door leads to the new concern by now, so its keys can be seen.
    const fresh = openAsFamily(actor.familyKey, await wrapsFor(tx, [id], id), id);
    const message = {
      networkId,
      concernId: id,
      author: "family",
      membershipId: null,
      body: { text },
      now,
    } as const;
    // A family that wrote and was not kept must not read that its message is there.
    if ((await addMessage(tx, fresh, message, false, journal)) === false)
      throw new Error("a new concern without its key");
    post.notify(
      { kind: "node", id: intake.intakeNodeId },
      { concernId: id, dedupe: `${opKey}:again`, kind: "concern-arrived" },
    );
    return ok({ concernId: id });
  },
});
