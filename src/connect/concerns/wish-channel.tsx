import type { VNode } from "preact";
import { Choices, Fieldset, RadioChoice } from "../../ui/choices.tsx";
import { TextField } from "../../ui/fields.tsx";
import type { WayQuestion } from "./wish-question.ts";

/** One safe way to answer, or none at all: then the answer waits behind the return code (decisions.md 1). */
export const Channel = (question: WayQuestion) => {
  const { t, typed, error } = question;
  return (
    <Fieldset id="channel" legend={t("channelLegend")} error={error("channel")}>
      <Choices>
        <Way {...question} way="call" id="channel-call" label={t("channelCall")}>
          <WayField {...question} name="phone" type="tel" label={t("phoneLabel")} />
        </Way>
        <Way {...question} way="text" label={t("channelText")} small={t("channelTextSmall")}>
          <WayField {...question} name="mobile" type="tel" label={t("mobileLabel")} />
        </Way>
        <Way {...question} way="mail" label={t("channelMail")} small={t("channelMailSmall")}>
          <WayField {...question} name="email" type="email" label={t("emailLabel")} />
        </Way>
        <RadioChoice
          name="channel"
          value="none"
          label={t("channelNone")}
          small={t("channelNoneSmall")}
          checked={typed.channel === "none"}
        />
      </Choices>
    </Fieldset>
  );
};

type WayProps = WayQuestion & {
  readonly way: "call" | "text" | "mail";
  readonly id?: string;
  readonly label: string;
  readonly small?: string;
  readonly children: VNode;
};

/** One way to be reached, with the field that it needs. */
const Way = ({ typed, way, id, label, small, children }: WayProps) => (
  <RadioChoice
    id={id}
    name="channel"
    value={way}
    label={label}
    small={small}
    checked={typed.channel === way}
    reveal={children}
  />
);

type WayFieldProps = WayQuestion & {
  readonly name: "phone" | "mobile" | "email";
  readonly type: "tel" | "email";
  readonly label: string;
};

const WayField = ({ typed, error, name, type, label }: WayFieldProps) => (
  <TextField
    id={name}
    name={name}
    type={type}
    label={label}
    error={error(name)}
    value={typed[name]}
    width="mid"
    autocomplete={type}
    inputmode={type}
    enterkeyhint="next"
  />
);
