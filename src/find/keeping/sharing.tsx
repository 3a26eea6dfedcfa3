import type { Speak } from "../../platform/texts.ts";
import type { keepingTexts } from "./keeping.texts.ts";

export type SayKeeping = Speak<typeof keepingTexts.texts>;

type ShareProps = { readonly t: SayKeeping; readonly address: string };

const query = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");

/** Sends a link on: by the phone's own way where script runs, else by mail or message. Subject and text name no help. */
export const Sharing = ({ t, address }: ShareProps) => (
  <>
    <button type="button" class="btn quiet" hidden data-share={address} data-done={t("copied")}>
      <span>{t("share")}</span>
    </button>
    <a class="btn text" href={`mailto:?${query({ subject: t("mailSubject"), body: address })}`}>
      <span>{t("byMail")}</span>
    </a>
    <a class="btn text" href={`sms:?${query({ body: address })}`}>
      <span>{t("bySms")}</span>
    </a>
  </>
);

type KeepProps = { readonly t: SayKeeping; readonly pages: readonly string[] };

/** Puts pages on the phone by choice. Hidden until script can do it. */
export const KeepOffline = ({ t, pages }: KeepProps) => (
  <div hidden data-keeping class="stack tight">
    <p class="small soft">{t("keepText")}</p>
    <p class="actions">
      <button type="button" class="btn quiet" data-keep={pages.join(" ")} data-done={t("kept")}>
        <span>{t("keep")}</span>
      </button>
      <button type="button" class="btn text" hidden data-drop>
        <span>{t("keepDrop")}</span>
      </button>
    </p>
  </div>
);
