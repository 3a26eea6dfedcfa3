import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { asdStaysOutside, readRoles, rolesField } from "../accounts/account.ts";
import { runsNetwork } from "../may.ts";
import { findMember, membershipsOfAccount, setRoles } from "./memberships.sql.ts";

/** Changes what a person does. It never gives a key: that is the team's own decision. */
export const changeRoles = useCase({
  name: "change-roles",
  input: z.object({ membershipId: z.uuid(), roles: rolesField }),
  login: "app",
  by: runsNetwork,
  allow: async (tx, { membershipId }) => (await findMember(tx, membershipId)) !== undefined,
  audit: ({ membershipId }) => ({ subjectKind: "membership", subjectId: membershipId }),
  run: async (tx, { membershipId, roles }) => {
    const member = await findMember(tx, membershipId);
    const all = member ? await membershipsOfAccount(tx, member.accountId) : [];
    const others = all.filter(({ id }) => id !== membershipId).flatMap((row) => readRoles(row.roles));
    if (!asdStaysOutside([...roles, ...others])) return refused("asdOutside");
    await setRoles(tx, membershipId, roles);
    return ok({ organisationId: member?.organisationId ?? "" });
  },
});
