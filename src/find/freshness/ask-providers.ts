import { recordVersion } from "../offer-history/offer-versions.sql.ts";
import { ok } from "../../core/outcomes.ts";
import { officeDayOf } from "../../core/say-date.ts";
import type { Actor, System } from "../../platform/actor.ts";
import { useCase } from "../../platform/use-case.ts";
import { dueToday } from "./due-today.ts";
import { askedUntil } from "./freshness.ts";
import { hideUnconfirmed, moveStage, readOffersToReview, type ReviewedOffer } from "./freshness.sql.ts";
import { sendLinks } from "./send-links.sql.ts";
import { postHidden } from "./tell-coordinators.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

const onlyJobs = (actor: Actor): actor is System => actor.kind === "system";
const idsOf = (offers: readonly ReviewedOffer[]) => offers.map(({ id }) => id);

/** Once a day: marks what is due, asks the providers, hides what nobody stood for. Running it twice changes nothing more. */
export const askProviders = useCase({
  name: "ask-providers",
  input: letterSite,
  login: "app",
  by: onlyJobs,
  allow: () => true,
  audit: () => ({ subjectKind: "network", subjectId: null }),
  run: async (tx, site, circumstances) => {
    const { networkId, now } = circumstances;
    const today = officeDayOf(now);
    const { asked, hidden, moved } = dueToday(
      await readOffersToReview(tx, networkId, askedUntil(today)),
      today,
    );
    for (const stage of ["fresh", "due", "grey"] as const)
      await moveStage(tx, networkId, idsOf(moved[stage]), stage);
    await hideUnconfirmed(tx, networkId, idsOf(hidden), now);
    const by = { kind: "system", membershipId: null } as const;
    await recordVersion(tx, { networkId, offerIds: idsOf(hidden), what: ["hidden"], by, now });
    await sendLinks(tx, asked, site, circumstances);
    await postHidden(tx, hidden, site, circumstances);
    return ok({ asked: asked.length, hidden: hidden.length });
  },
});
