import { z } from "zod";
import { ok } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { signedIn } from "../may.ts";
import { noticeChoices } from "./notices.ts";
import { setNotices } from "./notices.sql.ts";

/** One quiet mail a day, or each notice at once. For the place of work she is signed in to. */
export const chooseNotices = useCase({
  name: "choose-notices",
  input: z.object({ notices: z.enum(noticeChoices, "noticesMissing") }),
  login: "app",
  by: signedIn,
  allow: () => true,
  audit: (_input, _outcome, actor) => ({ subjectKind: "membership", subjectId: actor.membershipId }),
  run: async (tx, { notices }, { actor }) => {
    await setNotices(tx, actor.membershipId, notices);
    return ok(null);
  },
});
