import type { View } from "../../platform/view.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Icon, type IconName } from "../../ui/icons.tsx";
import type { ComponentChildren } from "preact";
import { type Result, ResultsList } from "../../ui/results-list.tsx";
import type { Topic } from "../topics/topic.ts";
import { AnswerPromise, tellsOfDanger } from "./answer-promise.tsx";
import type { Found, Wider } from "./found.ts";
import type { Say } from "../texts.ts";
import { saidTopic } from "./said-topic.ts";
import { WiderLinks } from "./wider-links.tsx";
import type { Wish } from "./wish.ts";
import { distanceText, isolated, languageName } from "./wording.ts";

type NothingProps = {
  readonly view: View;
  readonly t: Say;
  readonly wish: Wish;
  readonly found: Pick<Found, "urgent">;
  readonly topics: readonly Topic[];
  readonly wider: readonly Wider[];
  readonly contact: Result | null;
  /** The form for a wish for contact, with what is known of it. */
  readonly writeTo: string;
};

/** Says which wish found nothing, says sorry once, and shows three ways on. */
export const NothingFound = ({ view, t, wish, found, topics, wider, contact, writeTo }: NothingProps) => {
  const named = combination(view, t, wish, topics);
  return (
    <div class="stack read">
      <p>{named === "" ? t("noneTextPlain") : t("noneText", { wish: named })}</p>
      <h2>{t("noneNow")}</h2>
      <ul class="promise one">
        {view.network.hasIntake && (
          <Way icon="mail" title={t("noneWrite")}>
            <p>{t("noneWriteText")}</p>
            <AnswerPromise view={view} t={t} danger={tellsOfDanger({ wish, found, topics })} />
            <p class="actions">
              <ButtonLink href={view.href(writeTo)}>{t("writeUs")}</ButtonLink>
            </p>
          </Way>
        )}
        <Way icon="search" title={t("noneWider")}>
          <WiderLinks view={view} t={t} wider={wider} />
          <p>
            <a class="tap" href={view.href("/angebote")}>
              {t("noneTopics")}
            </a>
          </p>
        </Way>
      </ul>
      {contact && (
        <>
          <h2>{t("noneCall")}</h2>
          <ResultsList results={[contact]} />
        </>
      )}
    </div>
  );
};

const Way = ({
  icon,
  title,
  children,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ComponentChildren;
}) => (
  <li>
    <Icon name={icon} />
    <div>
      <h3>{title}</h3>
      {children}
    </div>
  </li>
);

/** "„Zwillinge“ auf Dari in Sonnerode bis 5 km": the parts that were asked for. */
function combination(view: View, t: Say, wish: Wish, topics: readonly Topic[]): string {
  const { lang } = view;
  const chosen = topics
    .filter(({ no }) => wish.topics.includes(no))
    .map((topic) => saidTopic(topic, view) ?? "");
  return [
    ...[...chosen, view.loss ? "" : wish.q]
      .filter(Boolean)
      .map((words) => t("quoted", { words: isolated(words) })),
    ...(wish.language === null ? [] : [t("inLanguage", { language: languageName(wish.language, lang) })]),
    ...(wish.place === "" ? [] : [t("inPlace", { place: isolated(wish.place) })]),
    ...(wish.maxKm === null ? [] : [t("within", { distance: isolated(distanceText(wish.maxKm, lang)) })]),
  ].join(" ");
}
