import { sendContactWish } from "../../connect/concerns/send-contact-wish.ts";
import { maybeAlong } from "../../connect/concerns/travelling-fields.ts";
import { emptyWish, wishInput } from "../../connect/concerns/wish-form.ts";
import { referFamily } from "../../connect/referrals/refer-family.ts";
import { takeWish } from "../../connect/referrals/take-wish.ts";
import { anyoneActor } from "../../platform/actor.ts";
import { perform } from "../../platform/perform.ts";
import { operationKeyOf } from "../../platform/vault/form-secret.ts";
import { formSecretOf, statusDoorOf } from "./demo-families.ts";
import type { Arrival, Wish } from "./planned.ts";
import { must, type Played, type Stage, staffAt } from "./stage.ts";

/** A wish comes in, by the way the story tells. */
export async function playArrival(stage: Stage, played: Played, deed: Arrival): Promise<void> {
  const { name } = played.concern.wish;
  const came = must(`${name} (${played.concern.key}), ${deed.do}`, await arrive(stage, played, deed));
  if (came.ok) played.concernId = came.value.concernId;
}

async function arrive(stage: Stage, { door, concern: { key, wish } }: Played, deed: Arrival) {
  const { desk, networkId } = stage;
  const call = { networkId, opKey: operationKeyOf(formSecretOf(desk.keys, key)) };
  const given = { door, wish: wishInput(typed(wish)) };
  switch (deed.do) {
    case "send":
    case "sendUnchecked": {
      // Without a sign of a person it is stored all the same, and stands in the list to check.
      const sorted = deed.do === "send" ? undefined : { queue: "unverified", signs: 1 };
      const input = { ...given, consentLanguage: wish.language, sorted };
      return perform(desk, sendContactWish, { ...call, actor: anyoneActor }, input);
    }
    case "take": {
      const input = { ...given, origin: deed.origin, consent: consentOf(wish, false) };
      return perform(desk, takeWish, { ...call, actor: staffAt(stage, deed.by) }, input);
    }
    case "refer": {
      const { referrer, mark, practice } = deed;
      const actor = referrer === null ? anyoneActor : staffAt(stage, referrer);
      const statusLocator = referrer === null ? (await statusDoorOf(desk.keys, key)).locator : null;
      const from = { practice, profession: "", callback: "069 90009-180", noticeMail: "" };
      const input = { ...given, statusLocator, from, reference: mark, consent: consentOf(wish, true) };
      return perform(desk, referFamily, { ...call, actor }, input);
    }
  }
}

/** What the family has agreed to, as somebody else recorded it: by word of mouth, for half a year. */
const consentOf = ({ language }: Wish, feedback: boolean) => ({
  how: "oral",
  oralReason: "phone",
  withInterpreter: false,
  language,
  months: "6",
  feedback,
  along: maybeAlong,
});

const typed = ({
  name,
  place,
  language,
  topic,
  text,
  channel,
  contact,
  childAge,
  mayAsk,
  maySayWho,
  mayVoicemail,
  times,
}: Wish) => ({
  ...emptyWish(language, place, "", topic),
  name,
  channel,
  childAge,
  times,
  maySayWho,
  mayVoicemail,
  wish: text,
  contactMe: true,
  askNode: mayAsk,
  ...(channel === "call"
    ? { phone: contact }
    : channel === "text"
      ? { mobile: contact }
      : channel === "mail"
        ? { email: contact }
        : {}),
});
