import { Button } from "../../ui/button.tsx";
import { Card, Fold } from "../../ui/card.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import { actionOf, type ConcernProps, shortDayOf } from "../concerns/shown-concern.ts";
import type { Reader } from "./readers.sql.ts";
import { mayEndSharing, mayShare } from "./sharing.ts";
import { SharingForm, sharingFields } from "./sharing-form.tsx";
import { saySharing as t } from "./sharing.texts.ts";

/** Who reads along in this concern, with the way to end it, or to write the family's consent down. */
export const Sharing = (props: ConcernProps) => {
  const { shown, error } = props;
  const { readers, concern, who } = shown;
  const gives = readers.length === 0 && mayShare(concern, who).ok;
  if (readers.length === 0 && !gives) return null;
  return (
    <Card line title={t("title")} id="reading">
      {readers.length === 0 && <p>{t("nobody")}</p>}
      {readers.map((reader) => (
        <ReaderLine key={reader.consentId} {...props} reader={reader} />
      ))}
      {gives && (
        <Fold summary={t("give")} open={sharingFields.includes(error?.fieldId ?? "")}>
          <SharingForm {...props} />
        </Fold>
      )}
    </Card>
  );
};

const ReaderLine = ({ view, shown, reader }: ConcernProps & { readonly reader: Reader }) => (
  <>
    <p>
      <strong>{t("reads", { node: reader.nodeName })}</strong>
      <br />
      <span class="small">
        {t("readsMore", {
          parts: reader.parts.map((part) => t(`part-${part}`)).join("; "),
          since: shortDayOf(reader.since),
          until: shortDayOf(reader.endsAt),
        })}
      </span>
    </p>
    {mayEndSharing(shown.concern, shown.who).ok && (
      <form method="post" action={actionOf(view, shown, "mitlesen-beenden")} class="stack tight">
        <HiddenFields values={{ ...view.formFields(), consentId: reader.consentId }} />
        <Button kind="quiet" full>
          {t("end")}
        </Button>
        <p class="small soft">{t("endSmall")}</p>
      </form>
    )}
  </>
);
