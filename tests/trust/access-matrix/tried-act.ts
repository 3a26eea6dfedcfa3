import type { z } from "zod";
import { newId, type NetworkId } from "../../../src/core/ids.ts";
import type { Outcome } from "../../../src/core/outcomes.ts";
import type { Actor } from "../../../src/platform/actor.ts";
import type { Reach, WriteTransaction } from "../../../src/platform/database.ts";
import { openJournalPage } from "../../../src/platform/intake-journal/journal-page.ts";
import type { Login } from "../../../src/platform/logins.ts";
import { openPost } from "../../../src/platform/outbox.ts";
import type { TestInstallation } from "../../builders/test-installation.ts";

/** An act as the matrix sees it, whatever its own types are. */
export type AnyAct = {
  readonly kind: "question" | "useCase";
  readonly name: string;
  readonly input: z.ZodType;
  readonly login: Login;
  readonly by: (actor: Actor) => boolean;
  readonly reach?: (input: unknown) => Reach;
  readonly allow: (tx: WriteTransaction, input: unknown, actor: Actor) => Promise<boolean> | boolean;
  readonly run: (tx: WriteTransaction, input: unknown, circumstances: unknown) => Promise<unknown>;
};

/** "yes", "no: reason", "–" for not found, "reached" where only its door was tried because no sample fits its form. */
export type Tried = string;

class RolledBack extends Error {
  readonly tried: Tried;
  constructor(tried: Tried) {
    super(tried);
    this.tried = tried;
  }
}

const reachOf = (actor: Actor, networkId: NetworkId): Reach =>
  actor.kind === "staff"
    ? { network: actor.networkId, organisation: actor.organisationId, account: actor.accountId }
    : actor.kind === "family"
      ? { network: actor.networkId, locator: actor.locator }
      : { network: networkId };

/** The first of these inputs that the form of the act takes. */
const fitting = (act: AnyAct, samples: readonly object[]): { readonly data: unknown } | undefined =>
  samples.map((sample) => act.input.safeParse(sample)).find((parsed) => parsed.success);

const wordFor = (act: AnyAct, answer: unknown): Tried => {
  if (act.kind === "question") return answer === null ? "–" : "yes";
  const outcome = answer as Outcome<unknown, string>;
  return outcome.ok ? "yes" : `no: ${outcome.reason}`;
};

/** Performs an act as this person and takes everything back, so that every try finds the same concern. */
export async function tryAct(
  house: TestInstallation,
  act: AnyAct,
  { actor, networkId }: { readonly actor: Actor; readonly networkId: NetworkId },
  samples: readonly object[],
): Promise<Tried> {
  if (!act.by(actor)) return "–";
  const input = fitting(act, samples);
  const data = input?.data ?? samples[0];
  const reach = { ...reachOf(actor, networkId), ...act.reach?.(data) };
  try {
    return await house.database.write(act.login, reach, async (tx, now) => {
      if (!(await act.allow(tx, data, actor))) throw new RolledBack("–");
      if (input === undefined) throw new RolledBack("reached");
      const circumstances = {
        now,
        actor,
        networkId,
        keys: house.keys,
        opKey: newId<"operation">(),
        post: openPost(),
        journal: openJournalPage(),
      };
      throw new RolledBack(wordFor(act, await act.run(tx, data, circumstances)));
    });
  } catch (fault) {
    if (fault instanceof RolledBack) return fault.tried;
    return `fault: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
}
