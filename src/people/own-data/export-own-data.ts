import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { signedIn } from "../may.ts";
import { ownRows } from "./own-data.sql.ts";

/** A professional takes along what the store knows about her (Art. 15 and 20 DSGVO). */
export const exportOwnData = question({
  name: "export-own-data",
  input: z.object({}),
  login: "app",
  by: signedIn,
  allow: () => true,
  audit: (_input, _value, { accountId }) => ({ subjectKind: "account", subjectId: accountId }),
  run: (tx, _input, { actor }) => ownRows(tx, actor.accountId),
});
