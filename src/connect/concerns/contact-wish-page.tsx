import type { VNode } from "preact";
import { speak } from "../../platform/texts.ts";
import { Actions, Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { frameTexts } from "../../ui/frame.texts.ts";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { Note } from "../../ui/note.tsx";
import { familyTexts } from "../texts.ts";
import { longest } from "./contact-wish.ts";
import { About } from "./wish-about.tsx";
import { Care } from "./wish-care.tsx";
import { Channel } from "./wish-channel.tsx";
import { RatherTalk } from "./plain-page.tsx";
import { BeforeAll } from "./wish-danger.tsx";
import { Consent } from "./wish-consent.tsx";
import type { WishProps, WishQuestion } from "./wish-question.ts";
import { WhoAndWhere } from "./wish-who.tsx";

/** Six small questions on one calm page (prototype 05). */
export function contactWishPage(props: WishProps): VNode {
  const { view, errors } = props;
  const t = speak(familyTexts, view.lang);
  const frame = speak(frameTexts, view.lang);
  const question: WishQuestion = { ...props, t, error: errorIn(props, t) };
  const title = errors.size > 0 ? frame("pleaseCheck", { title: t("wishTitle") }) : t("wishTitle");
  return familyFrame(view, {
    title,
    area: "connect",
    noindex: true,
    head: <script type="module" src={view.asset("wish-proof.js")} />,
    children: (
      <div class="read stack">
        <BackLink
          href={view.href(props.typed.offer ? `/angebote/${encodeURIComponent(props.typed.offer)}` : "/")}
        >
          {frame("back")}
        </BackLink>
        <Missing {...question} />
        {props.again && (
          <Note tone="late">
            <p>{t(props.again)}</p>
          </Note>
        )}
        <h1>{t("wishTitle")}</h1>
        <BeforeAll cards={props.danger} />
        <p>{t("wishIntro")}</p>
        {props.offerTitle && (
          <p class="note">
            {t("aboutOffer")} <bdi lang="de">{props.offerTitle}</bdi>
          </p>
        )}
        <Questions {...question} />
      </div>
    ),
  });
}

/** The sentence for a field's code; a code without a sentence of its own is said in general words. */
const errorIn =
  ({ errors }: WishProps, t: WishQuestion["t"]) =>
  (field: string): string | undefined => {
    const code = errors.get(field);
    if (code === undefined) return undefined;
    const key = `error-${code}` in familyTexts.texts ? `error-${code}` : "error-unclear";
    return t(key as "error-unclear", { most: longest[field as keyof typeof longest] ?? "" });
  };

/** A radio group has no field of its own to jump to; its first choice has. */
const fieldIdOf = (field: string): string => (field === "channel" ? "channel-call" : field);

const Missing = ({ view, errors, error }: WishQuestion) => {
  const frame = speak(frameTexts, view.lang);
  const listed = [...errors.keys()].map((field) => ({
    fieldId: fieldIdOf(field),
    message: error(field) ?? "",
  }));
  return (
    <ErrorSummary
      title={frame("errorsTitle", { count: errors.size })}
      errors={listed}
      kept={frame("errorsKept")}
    />
  );
};

const Questions = (question: WishQuestion) => {
  const { t, view, secret, marks, typed } = question;
  return (
    <form class="stack loose" method="post" action={view.href("/melden")} novalidate>
      <HiddenFields values={{ ...view.formFields(), _s: secret, ...marks, offer: typed.offer }} />
      <WhoAndWhere {...question} />
      <Channel {...question} />
      <Care {...question} />
      <About {...question} />
      <Consent {...question} />
      <Actions>
        <Button iconEnd="forward">{t("send")}</Button>
      </Actions>
      <RatherTalk view={view} />
    </form>
  );
};
