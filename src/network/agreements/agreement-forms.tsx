import { ActButton } from "../../people/public.ts";
import type { View } from "../../platform/view.ts";
import { Button } from "../../ui/button.tsx";
import { Fold } from "../../ui/card.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { HiddenFields } from "../../ui/hidden-fields.tsx";
import type { Agreement } from "./agreement.ts";
import { say } from "./agreements.texts.ts";

export type Shown = {
  readonly agreement: Agreement;
  readonly nextId: string | null;
  readonly keeps: boolean;
  readonly today: string;
};
/** What was typed into the form that was refused, and why. */
export type Refused = {
  readonly message: string;
  readonly by: string;
  readonly on: string;
  readonly why: string;
};

type PageProps = { readonly view: View; readonly shown: Shown; readonly refused?: Refused | undefined };

const base = ({ agreement }: Shown): string => `/intern/vereinbarungen/${agreement.id}`;

/** What the coordination does with an agreement: enter signatures, continue it, end it. */
export const Keeping = ({ view, shown, refused }: PageProps) => {
  const { agreement, nextId } = shown;
  return (
    <>
      {agreement.state === "draft" && <SignForm view={view} shown={shown} refused={refused} />}
      {agreement.state === "signed" && nextId === null && (
        <Fold summary={say("renew")}>
          <p>{say("renewAbout")}</p>
          <ActButton view={view} action={`${base(shown)}/erneuern`} button={say("renew")} />
        </Fold>
      )}
      {agreement.state !== "ended" && (
        <Fold summary={say("end")} open={refused !== undefined && refused.why !== ""}>
          <form class="stack" method="post" action={view.href(`${base(shown)}/beenden`, "de")}>
            <TextField
              id="endOn"
              name="on"
              type="date"
              width="mid"
              label={say("endOn")}
              value={shown.today}
            />
            <TextField id="why" name="why" label={say("endWhy")} value={refused?.why} />
            <HiddenFields values={view.formFields()} />
            <div class="actions">
              <Button kind="quiet">{say("end")}</Button>
            </div>
          </form>
        </Fold>
      )}
    </>
  );
};

const SignForm = ({ view, shown, refused }: PageProps) => {
  const open = shown.agreement.parties.filter(({ signedOn }) => signedOn === null);
  return (
    <form class="card stack" method="post" action={view.href(`${base(shown)}/unterschrift`, "de")}>
      <h3>{say("sign")}</h3>
      <SelectField
        id="organisationId"
        name="organisationId"
        label={say("signOrganisation")}
        options={open.map(({ organisationId, organisation }) => ({
          value: organisationId,
          label: organisation,
        }))}
      />
      <TextField id="by" name="by" label={say("signName")} value={refused?.by} />
      <TextField
        id="on"
        name="on"
        type="date"
        width="mid"
        label={say("signOn")}
        value={refused?.on || shown.today}
      />
      <HiddenFields values={view.formFields()} />
      <div class="actions">
        <Button kind="quiet">{say("sign")}</Button>
      </div>
    </form>
  );
};
