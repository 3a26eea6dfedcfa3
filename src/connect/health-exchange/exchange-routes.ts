import { wholeHourOf } from "../../core/whole-hour.ts";
import type { Desk } from "../../platform/perform.ts";
import type { View } from "../../platform/view.ts";
import { type Answer, page, raw } from "../../platform/web/answer.ts";
import type { WebRequest } from "../../platform/web/request.ts";
import { handling, type Route, showing, type TakesFile } from "../../platform/web/route.ts";
import { anyStaff } from "../may.ts";
import { emptyReferral, type TypedReferral } from "../referrals/typed-referral.ts";
import { type ExchangeFault, exchangePage, uploadPath } from "./exchange-page.tsx";
import { exportReferral } from "./export-referral.ts";
import { readBundle } from "./read-bundle.ts";
import type { ReferralFacts } from "./bundle-resources.ts";
import { referralBundle } from "./referral-bundle.ts";

const mostBytes = 1_048_576;
const takesFile: TakesFile = {
  mostBytes: mostBytes + 50_000,
  tooLarge: (_desk, view) => Promise.resolve(said(view, "tooLarge")),
};
const said = (view: View, fault: ExchangeFault): Answer => page(exchangePage(view, fault), 422);

/** Shows the form of a referral with these words in it; sending it is another step. */
type ShowForm = (desk: Desk, request: WebRequest, view: View, typed: TypedReferral) => Promise<Answer>;

async function fillForm(desk: Desk, request: WebRequest, view: View, show: ShowForm): Promise<Answer | null> {
  if (!anyStaff(view.actor)) return null;
  const [file] = request.files("file");
  if (file === undefined || file.bytes.length === 0) return said(view, "nothing");
  if (file.bytes.length > mostBytes) return said(view, "tooLarge");
  const read = readBundle(new TextDecoder().decode(file.bytes).replace(/^\uFEFF/, ""), view.now);
  return read.ok ? show(desk, request, view, { ...emptyReferral, ...read.words }) : said(view, read.fault);
}

type Exported = NonNullable<Awaited<ReturnType<typeof exportReferral.run>>>;

export const factsOf = (
  { concern, words, firstWords, safe, given, team, nodeNames, moves, legs, now }: Exported,
  view: Pick<View, "network">,
  topicName: (no: number) => string,
): ReferralFacts => ({
  words,
  firstWords,
  saidByReferrer: concern.kind === "referral",
  channelKind: concern.channelKind,
  language: concern.language,
  place: concern.place,
  topicName: words.topic ? topicName(Number(words.topic)) : null,
  safe,
  network: view.network.name,
  recipient: team,
  referrer: view.network.intakeName ?? view.network.name,
  nodeNames,
  consent: {
    given: wholeHourOf(given?.givenAt ?? now),
    until: given?.endsAt ? wholeHourOf(given.endsAt) : null,
    version: given?.wordingVersion ?? "",
    how: given?.givenHow ?? "",
    language: given?.wordingLanguage ?? "",
    withInterpreter: given?.withInterpreter ?? false,
    classes: given?.dataClasses ?? [],
  },
  dueAt: concern.dueAt ? wholeHourOf(concern.dueAt) : null,
  moves,
  legs,
  closingReason: concern.closingReason,
  exportedAt: wholeHourOf(now),
});

/** One referral out and in, as files. */
export const exchangeRoutes = (topicName: (no: number) => string, show: ShowForm): readonly Route[] => [
  showing("/intern/anliegen/:id/fhir", exportReferral, {
    input: (request) => ({ concernId: request.param("id") }),
    page: (exported, view) =>
      raw(
        "application/fhir+json; charset=utf-8",
        `${JSON.stringify(referralBundle(factsOf(exported, view, topicName)), null, 2)}\n`,
        {
          headers: {
            "content-disposition": 'attachment; filename="ueberweisung.json"',
            "cache-control": "no-store",
          },
        },
      ),
  }),
  {
    ...handling("GET", uploadPath, "-", (_desk, _request, view) =>
      Promise.resolve(anyStaff(view.actor) ? page(exchangePage(view)) : null),
    ),
    anonymous: false,
  },
  {
    ...handling("POST", uploadPath, "-", (desk, request, view) => fillForm(desk, request, view, show)),
    anonymous: false,
    takesFile,
  },
];
