import type { Temporal } from "temporal-polyfill";
import { sectionKeys } from "../../network/agreements/agreement.ts";
import { saveAgreement } from "../../network/agreements/save-agreement.ts";
import { signAgreement } from "../../network/agreements/sign-agreement.ts";
import { officeDay } from "../../platform/clock.ts";
import type { OwnerStep } from "../../platform/installation.ts";
import { perform } from "../../platform/perform.ts";
import { setClockToNow } from "./demo-store.sql.ts";
import { loadExchange } from "./load-exchange.ts";
import { loadMeetings } from "./load-meetings.ts";
import { loadProfiles } from "./load-profiles.ts";
import { loadRegister } from "./load-register.ts";
import { agreements } from "./meetings.ts";
import { personOf, saved, type Stage } from "./stage.ts";

/** What partners know of each other, have agreed and do together. */
export async function loadNetworkWork(stage: Stage, now: Temporal.Instant, step: OwnerStep): Promise<void> {
  const register = await loadRegister(stage, now);
  await loadProfiles(stage, now);
  const exchange = await loadMeetings(stage, register, now, step);
  await step(setClockToNow);
  await loadAgreements(stage, now);
  await loadExchange(stage, exchange);
}

async function loadAgreements(stage: Stage, now: Temporal.Instant): Promise<void> {
  const { desk, networkId } = stage;
  const today = officeDay(now);
  const call = { actor: personOf(stage, "marlene"), networkId };
  const sections = Object.fromEntries(sectionKeys.map((key) => [key, ""]));
  for (const { title, parties, since, ends, review, signed } of agreements) {
    const ids = parties.map((key) => stage.organisations.get(key));
    const days = {
      startsOn: today.add({ days: since }).toString(),
      endsOn: today.add({ days: ends }).toString(),
      reviewOn: today.add({ days: review }).toString(),
    };
    const agreement = { title, ...days, notice: "3 Monate zum Jahresende", parties: ids, sections };
    const { id } = saved("agreement", await perform(desk, saveAgreement, call, { id: null, agreement }));
    if (!signed) continue;
    for (const organisationId of ids) {
      const signature = { id, organisationId, by: "Leitung", on: today.subtract({ days: 5 }).toString() };
      saved("signature", await perform(desk, signAgreement, call, signature));
    }
  }
}
