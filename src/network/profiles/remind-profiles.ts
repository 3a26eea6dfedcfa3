import { ok } from "../../core/outcomes.ts";
import { officeDayOf } from "../../core/say-date.ts";
import { useCase } from "../../platform/use-case.ts";
import { isOperator } from "../may.ts";
import { remindProfilesMail } from "./remind-profiles.mail.tsx";
import { reminderDays } from "./review-tag.tsx";
import { markReminded, reviewsDue } from "./reviews.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

/** Whoever keeps profiles hears four weeks before their review, and once more when it is over; never every day. */
export const remindProfiles = useCase({
  name: "remind-profiles",
  input: letterSite,
  login: "app",
  by: isOperator,
  allow: () => true,
  audit: () => ({ subjectKind: "network", subjectId: null }),
  run: async (tx, { baseUrl, network }, { now, post }) => {
    const today = officeDayOf(now).toString();
    const due = await reviewsDue(tx, today, reminderDays);
    for (const to of new Set(due.flatMap(({ addresses }) => addresses))) {
      const profiles = due.filter(({ addresses }) => addresses.includes(to));
      const about = profiles.map(({ id, mark }) => `${id}:${mark}`).join(",");
      const mail = remindProfilesMail({ to, network, baseUrl, profiles });
      post.send({ dedupe: `profile-review:${to}:${about}`, kind: "profile-review", mail });
    }
    for (const one of due) await markReminded(tx, one);
    return ok({ reminded: due.length });
  },
});
