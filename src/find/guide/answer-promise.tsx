import { latestPromises } from "../../core/contact-promise.ts";
import { sayDay } from "../../core/say-date.ts";
import type { View } from "../../platform/view.ts";
import { PhoneLink } from "../../ui/bdi-text.tsx";
import type { Say } from "../texts.ts";
import type { Topic } from "../topics/topic.ts";
import type { Found } from "./found.ts";
import type { Wish } from "./wish.ts";
import { isolated } from "./wording.ts";

type PromiseProps = {
  readonly view: View;
  readonly t: Say;
  /** What was asked for tells of a danger: then nobody may wait for us. */
  readonly danger?: boolean;
};

/**
 * Beside "Wir sollen uns melden": who reads it, and by which day somebody gets in touch. The days are those of the
 * receipt that come last, in working days of the Land, so that no receipt names a later one.
 */
export const AnswerPromise = ({ view, t, danger = false }: PromiseProps) => {
  const { intakeName, land } = view.network;
  const { readBy, contactBy } = latestPromises(view.now, land);
  const team = intakeName === null ? t("team") : isolated(intakeName);
  return (
    <>
      {danger && <p>{withCalls(t("promiseDanger"))}</p>}
      <p class="small noprint">
        {t("promiseRead", { team, day: isolated(sayDay(readBy, view.lang)) })}{" "}
        {t("promiseAnswer", { day: isolated(sayDay(contactBy, view.lang)) })}
      </p>
    </>
  );
};

/** Police and ambulance in a sentence, each to tap. */
const withCalls = (sentence: string) =>
  sentence.split(/(110|112)/).map((part, at) => (at % 2 === 1 ? <PhoneLink number={part} /> : part));

type Asked = {
  readonly wish: Pick<Wish, "topics" | "need">;
  readonly found: Pick<Found, "urgent">;
  readonly topics: readonly Topic[];
};

/** Whether an urgent topic was tapped, or the words call for one. */
export const tellsOfDanger = ({ wish, found, topics }: Asked): boolean =>
  topics.some(
    ({ no, slug, urgent }) =>
      urgent && (wish.topics.includes(no) || wish.need === no || found.urgent === slug),
  );
