import type { VNode } from "preact";
import { languages } from "../../core/languages.ts";
import { type Speak, speak } from "../../platform/texts.ts";
import type { View } from "../../platform/view.ts";
import { PhoneLink } from "../../ui/bdi-text.tsx";
import { Actions, Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { CheckChoice, Choices, Fieldset, RadioChoice } from "../../ui/choices.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { familyFrame } from "../../ui/family-frame.tsx";
import { BackLink } from "../../ui/family-page.tsx";
import { SelectField, TextArea, TextField } from "../../ui/fields.tsx";
import { frameTexts } from "../../ui/frame.texts.ts";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { familyTexts } from "../texts.ts";
import type { TypedWish } from "./wish-form.ts";

export type TopicChoice = { readonly no: number; readonly words: string };
type Props = { readonly view: View; readonly typed: TypedWish; readonly errors: ReadonlyMap<string, string>; readonly secret: string; readonly topics: readonly TopicChoice[]; readonly offerTitle: string | null };
type Part = Props & { readonly t: Speak<typeof familyTexts.texts>; readonly error: (field: string) => string | undefined };

/** Six small questions on one calm page (prototype 05). */
export function contactWishPage(props: Props): VNode {
  const { view, errors } = props;
  const t = speak(familyTexts, view.lang);
  const frame = speak(frameTexts, view.lang);
  const error = (field: string) => {
    const code = errors.get(field);
    if (code === undefined) return undefined;
    return t((`error-${code}` in familyTexts.texts ? `error-${code}` : "error-unclear") as "error-unclear");
  };
  const part: Part = { ...props, t, error };
  const listed = [...errors.keys()].map((field) => ({ fieldId: fieldIdOf(field), message: error(field) ?? "" }));
  const title = errors.size > 0 ? frame("pleaseCheck", { title: t("wishTitle") }) : t("wishTitle");
  return familyFrame(view, {
    title, area: "connect", noindex: true,
    children: (
      <div class="read stack">
        <BackLink href={view.href(props.typed.offer ? `/angebote/${encodeURIComponent(props.typed.offer)}` : "/")}>{frame("back")}</BackLink>
        <ErrorSummary title={frame("errorsTitle", { count: errors.size })} errors={listed} kept={frame("errorsKept")} />
        <h1>{t("wishTitle")}</h1>
        <p>{t("wishIntro")}</p>
        {props.offerTitle && <p class="note">{t("aboutOffer")} <bdi lang="de">{props.offerTitle}</bdi></p>}
        <form class="stack loose" method="post" action={view.href("/melden")} novalidate>
          <HiddenFields values={{ ...view.formFields(), _s: props.secret, offer: props.typed.offer }} />
          <WhoAndWhere {...part} />
          <Channel {...part} />
          <Care {...part} />
          <About {...part} />
          <Consent {...part} />
          <Actions><Button iconEnd="forward">{t("send")}</Button></Actions>
          <RatherTalk {...part} />
        </form>
      </div>
    ),
  });
}

/** A radio group has no field of its own to jump to; its first choice has. */
const fieldIdOf = (field: string): string => (field === "channel" ? "channel-call" : field);

const WhoAndWhere = ({ t, typed, error }: Part) => (
  <>
    <TextField id="name" name="name" label={t("nameLabel")} hint={t("nameHint")} error={error("name")} value={typed.name} width="mid" autocomplete="given-name" dir="auto" maxlength={80} />
    <TextField id="place" name="place" label={t("placeLabel")} hint={t("placeHint")} error={error("place")} value={typed.place} width="mid" autocomplete="address-level2" dir="auto" maxlength={80} />
  </>
);

const Channel = ({ t, typed, error }: Part) => (
  <Fieldset id="channel" legend={t("channelLegend")} error={error("channel")}>
    <Choices>
      <RadioChoice id="channel-call" name="channel" value="call" label={t("channelCall")} checked={typed.channel === "call"}
        reveal={<TextField id="phone" name="phone" type="tel" label={t("phoneLabel")} error={error("phone")} value={typed.phone} width="mid" autocomplete="tel" />} />
      <RadioChoice name="channel" value="text" label={t("channelText")} small={t("channelTextSmall")} checked={typed.channel === "text"}
        reveal={<TextField id="mobile" name="mobile" type="tel" label={t("mobileLabel")} error={error("mobile")} value={typed.mobile} width="mid" autocomplete="tel" />} />
      <RadioChoice name="channel" value="mail" label={t("channelMail")} small={t("channelMailSmall")} checked={typed.channel === "mail"}
        reveal={<TextField id="email" name="email" type="email" label={t("emailLabel")} error={error("email")} value={typed.email} width="mid" autocomplete="email" />} />
      <RadioChoice name="channel" value="none" label={t("channelNone")} small={t("channelNoneSmall")} checked={typed.channel === "none"} />
    </Choices>
  </Fieldset>
);

const Care = ({ t, typed, error }: Part) => (
  <Fieldset id="care" legend={t("careLegend")} hint={t("careHint")}>
    <Choices>
      <CheckChoice name="notSayWho" value="1" label={t("notSayWho")} small={t("notSayWhoSmall")} checked={typed.notSayWho} />
      <CheckChoice name="noVoicemail" value="1" label={t("noVoicemail")} checked={typed.noVoicemail} />
    </Choices>
    <TextField id="times" name="times" label={t("timesLabel")} hint={t("timesHint")} error={error("times")} value={typed.times} width="mid" dir="auto" maxlength={200} />
  </Fieldset>
);

const childAges = [["pregnant", "childPregnant"], ["newborn", "childNewborn"], ["baby", "childBaby"], ["toddler", "childToddler"], ["unknown", "childUnknown"]] as const;

const About = ({ t, typed, error, topics, view }: Part) => (
  <>
    {!view.loss && (
      <Fieldset id="childAge" legend={t("childLegend")}>
        <Choices look="two">
          {childAges.map(([value, words]) => <RadioChoice key={value} name="childAge" value={value} label={t(words)} checked={typed.childAge === value} />)}
        </Choices>
      </Fieldset>
    )}
    <SelectField id="topic" name="topic" label={t("topicLabel")} value={typed.topic} width="mid" options={[{ value: "", label: t("topicNone") }, ...topics.map(({ no, words }) => ({ value: String(no), label: words }))]} />
    <SelectField id="language" name="language" label={t("languageLabel")} hint={t("languageHint")} value={typed.language} width="mid"
      options={[...languages.map(({ code, nativeName, htmlLang }) => ({ value: code, label: nativeName, lang: htmlLang })), { value: "other", label: t("languageOther") }]} />
    <TextField id="languageOther" name="languageOther" label={t("languageOtherLabel")} hint={t("placeHint")} value={typed.languageOther} width="mid" dir="auto" maxlength={60} />
    <TextArea id="wish" name="wish" label={t("wishLabel")} hint={t("wishHint")} error={error("wish")} value={typed.wish} rows={3} maxlength={4000} />
  </>
);

/** The German text counts; below it stands the translation, marked until a person has reviewed it (decisions.md 9). */
const Consent = ({ t, typed, error, view }: Part) => {
  const values = { team: view.network.intakeName ?? t.german("team"), network: view.network.name };
  const foreign = view.lang !== "de" && view.lang !== "de-simple";
  const both = (key: "consentWho" | "consentWhoBelongs" | "consentNotPassedOn" | "consentDeleted" | "consentFree" | "exceptionText" | "consentYes" | "consentAsk" | "consentAskSmall") =>
    foreign ? (<><span lang="de" dir="ltr">{t.german(key, values)}</span><br /><span class="soft">{t(key, values)}</span></>) : t(key, values);
  return (
    <Fieldset id="consent" legend={t("consentLegend")} legendAs="hidden" className="note stack tight">
      <h2>{t("consentTitle")}</h2>
      {foreign && <p class="small">{t("consentGerman")}</p>}
      <ul>
        {(["consentWho", "consentWhoBelongs", "consentNotPassedOn", "consentDeleted", "consentFree"] as const).map((key) => <li key={key}>{both(key)}</li>)}
      </ul>
      <Fold summary={t("exceptionTitle")}><p>{both("exceptionText")}</p></Fold>
      <CheckChoice id="contactMe" name="contactMe" value="1" label={both("consentYes")} error={error("contactMe")} checked={typed.contactMe} />
      <CheckChoice id="askNode" name="askNode" value="1" label={both("consentAsk")} small={both("consentAskSmall")} checked={typed.askNode} />
    </Fieldset>
  );
};

const RatherTalk = ({ t, view }: Part) =>
  view.network.phone ? (
    <p class="soft">
      {t("ratherTalk")} <PhoneLink number={view.network.phone} /> {view.network.phoneHours && <span lang="de">{view.network.phoneHours}</span>}
    </p>
  ) : null;
