import type { Mail } from "../../platform/outbox.ts";
import { say } from "./profiles.texts.ts";
import { sayDate } from "./review-tag.tsx";
import type { ReviewDue } from "./reviews.sql.ts";

type Reminding = {
  readonly to: string;
  readonly network: string;
  readonly baseUrl: string;
  readonly profiles: readonly ReviewDue[];
};

/** One letter for all profiles that somebody keeps. */
export const remindProfilesMail = ({ to, network, baseUrl, profiles }: Reminding): Mail => ({
  to,
  subject: say("mailSubject", { count: profiles.length, network }),
  text: say("mailText", {
    network,
    list: profiles
      .map(({ name, reviewBy, organisationId }) =>
        say("mailLine", {
          name,
          day: sayDate(reviewBy),
          link: `${baseUrl}/intern/dienste/${organisationId}`,
        }),
      )
      .join("\n\n"),
  }),
});
