import { Choices, Fieldset, RadioChoice } from "../../ui/choices.tsx";
import { TextField } from "../../ui/fields.tsx";
import type { WayQuestion } from "./wish-question.ts";

/** One safe way to answer, or none at all: then the answer waits behind the return code (decisions.md 1). */
export const Channel = (question: WayQuestion) => {
  const { t, typed, error } = question;
  return (
    <Fieldset id="channel" legend={t("channelLegend")} error={error("channel")}>
      <Choices>
        <ByCall {...question} />
        <ByText {...question} />
        <ByMail {...question} />
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

const ByCall = ({ t, typed, error }: WayQuestion) => (
  <RadioChoice
    id="channel-call"
    name="channel"
    value="call"
    label={t("channelCall")}
    checked={typed.channel === "call"}
    reveal={
      <TextField
        id="phone"
        name="phone"
        type="tel"
        label={t("phoneLabel")}
        error={error("phone")}
        value={typed.phone}
        width="mid"
        autocomplete="tel"
        inputmode="tel"
        enterkeyhint="next"
      />
    }
  />
);

const ByText = ({ t, typed, error }: WayQuestion) => (
  <RadioChoice
    name="channel"
    value="text"
    label={t("channelText")}
    small={t("channelTextSmall")}
    checked={typed.channel === "text"}
    reveal={
      <TextField
        id="mobile"
        name="mobile"
        type="tel"
        label={t("mobileLabel")}
        error={error("mobile")}
        value={typed.mobile}
        width="mid"
        autocomplete="tel"
        inputmode="tel"
        enterkeyhint="next"
      />
    }
  />
);

const ByMail = ({ t, typed, error }: WayQuestion) => (
  <RadioChoice
    name="channel"
    value="mail"
    label={t("channelMail")}
    small={t("channelMailSmall")}
    checked={typed.channel === "mail"}
    reveal={
      <TextField
        id="email"
        name="email"
        type="email"
        label={t("emailLabel")}
        error={error("email")}
        value={typed.email}
        width="mid"
        autocomplete="email"
        inputmode="email"
        enterkeyhint="next"
      />
    }
  />
);
