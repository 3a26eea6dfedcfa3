import type { Mail } from "../../platform/outbox.ts";
import type { Due } from "./agreement.ts";
import { sayDate } from "./agreement-words.tsx";
import { say, sayCode } from "./agreements.texts.ts";

type DueAgreement = { readonly title: string; readonly due: readonly Due[] };
type Reminding = {
  readonly to: string;
  readonly network: string;
  readonly baseUrl: string;
  readonly agreements: readonly DueAgreement[];
};

const lines = ({ title, due }: DueAgreement): readonly string[] =>
  due.map(({ what, on, days }) =>
    sayCode("mail", days < 0 ? `${what}Over` : what, { title, day: sayDate(on) }),
  );

/** One letter for everything that is due. */
export const remindAgreementsMail = ({ to, network, baseUrl, agreements }: Reminding): Mail => ({
  to,
  subject: say("mailSubject", { count: agreements.length, network }),
  text: say("mailText", {
    list: agreements
      .flatMap(lines)
      .map((line) => `- ${line}`)
      .join("\n"),
    link: `${baseUrl}/intern/vereinbarungen`,
  }),
});
