import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { coordinates } from "../may.ts";
import { listCircularRows } from "./circulars.sql.ts";

/** Drafts and what was sent, with figures. */
export const listCirculars = question({
  name: "list-circulars",
  input: z.object({}),
  login: "app",
  by: coordinates,
  allow: () => true,
  run: (tx) => listCircularRows(tx),
  audit: { notAudited: "letters to all partners; nobody's name stands in the list" },
});
