import { z } from "zod";
import { ok, refused } from "../../core/outcomes.ts";
import { useCase } from "../../platform/use-case.ts";
import { reason } from "../action-items/task-fields.ts";
import { coordinates } from "../may.ts";
import { decideCorrection, findCorrection } from "./corrections.sql.ts";
import { readBody } from "./minutes-body.sql.ts";
import { findMinutes, lockMinutes } from "./minutes.sql.ts";
import { findVersion } from "./minutes-versions.sql.ts";
import { sendVersion } from "./send-version.sql.ts";
import { writeCorrected } from "./write-corrected.sql.ts";
import { letterSite } from "../../platform/letter-site.ts";

const text = z
  .string()
  .max(20_000, "tooLong")
  .transform((typed) => typed.trim() || null);

/** Minutes that were sent are corrected: a further version goes to everybody, the one before stays readable. */
export const correctMinutes = useCase({
  name: "correct-minutes",
  input: z.object({
    meetingId: z.uuid(),
    version: z.coerce.number().int().min(1),
    correctionId: z.union([z.literal("").transform(() => null), z.uuid()]),
    records: z.array(z.object({ id: z.uuid(), text })),
    decisions: z.array(
      z.object({ id: z.uuid(), text: z.string().trim().min(3, "decisionShort").max(2000, "tooLong") }),
    ),
    why: reason,
    ...letterSite.shape,
  }),
  login: "app",
  by: coordinates,
  allow: async (tx, { meetingId, correctionId }) =>
    (await findMinutes(tx, meetingId)) !== undefined &&
    (correctionId === null || (await findCorrection(tx, correctionId))?.meetingId === meetingId),
  audit: ({ meetingId }) => ({ subjectKind: "meeting", subjectId: meetingId }),
  run: async (tx, { baseUrl, network, ...input }, circumstances) => {
    const { meetingId, version, correctionId, why } = input;
    const { networkId, now } = circumstances;
    const minutes = await lockMinutes(tx, networkId, meetingId);
    if (minutes.version === 0) return refused("notSentYet");
    if (minutes.version !== version) return refused("versionConflict");
    const asked = correctionId === null ? null : await findCorrection(tx, correctionId);
    if (asked !== null && asked?.state !== "open") return refused("correctionDecided");
    const sent = await findVersion(tx, meetingId, version);
    if (sent === undefined || !(await writeCorrected(tx, input))) return refused("nothingChanged");
    if (asked !== null) await decideCorrection(tx, asked.id, { state: "accepted", answer: null }, now);
    // Tasks have gone on since the meeting; what the minutes say of them is what was said there.
    const { tasks, settled } = sent;
    const body = { ...(await readBody(tx, meetingId)), tasks, settled };
    const next = { meetingId, version: version + 1, body, why, silentAfterDays: minutes.silentAfterDays };
    await sendVersion(tx, next, { baseUrl, network }, circumstances);
    return ok({ version: version + 1 });
  },
});
