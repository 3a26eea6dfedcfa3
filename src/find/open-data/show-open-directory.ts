import { z } from "zod";
import { anyone, question } from "../../platform/use-case.ts";
import { everybody } from "../may.ts";
import { readOpenDirectory } from "./open-directory.sql.ts";

/** The directory of a network as a whole: since when, as of when, whom to ask. */
export const showOpenDirectory = question({
  name: "show-open-directory",
  input: z.object({}),
  login: "public",
  by: everybody,
  allow: anyone,
  audit: { notAudited: "the catalogue of open data is public" },
  run: (tx, _input, { networkId }) => readOpenDirectory(tx, networkId),
});
