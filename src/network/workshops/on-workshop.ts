import { z } from "zod";
import type { ReadTransaction } from "../../platform/database.ts";
import { coordinates } from "../may.ts";
import { findMeeting } from "./workshops.sql.ts";

export const ofMeeting = { meetingId: z.uuid() } as const;
type Named = { readonly meetingId: string };

/** What every act of the coordination about the tables of one meeting says alike. */
export const onWorkshop = {
  login: "app",
  by: coordinates,
  allow: async (tx: ReadTransaction, { meetingId }: Named) =>
    (await findMeeting(tx, meetingId)) !== undefined,
  audit: ({ meetingId }: Named) => ({ subjectKind: "meeting", subjectId: meetingId }),
} as const;
