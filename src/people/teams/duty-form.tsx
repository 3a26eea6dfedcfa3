import type { View } from "../../platform/view.ts";
import { DrawnForm } from "../forms/form-page.tsx";
import { filledWith } from "../forms/typed-form.ts";
import { say } from "../texts.ts";
import type { MemberRow } from "./memberships.sql.ts";
import type { NodeRow } from "./nodes.sql.ts";

type DutyFormProps = {
  readonly view: View;
  readonly action: string;
  readonly team: NodeRow;
  readonly members: readonly MemberRow[];
};

/** Who is on duty, with the choice among those who can read. */
export const DutyForm = ({ view, action, team, members }: DutyFormProps) => {
  const able = members.filter(({ id, admittedAt }) => admittedAt !== null || id === team.dutyId);
  const name = `duty-${team.id}`;
  return (
    <DrawnForm
      view={view}
      action={action}
      kind="quiet"
      button={say("changeDuty")}
      hidden={{ _field: name }}
      typed={filledWith({ [name]: team.dutyId })}
      fields={[
        {
          kind: "select",
          name,
          label: say("onDuty"),
          hint: say("onDutyAbout"),
          options: able.map((member) => ({ value: member.id, label: member.name })),
        },
      ]}
    />
  );
};
