import { z } from "zod";
import { question } from "../../platform/use-case.ts";
import { nodeSecretsOf } from "../concerns/professional.sql.ts";
import { openAsNode, openConcernFields, openMessage } from "../concerns/sealed-concern.ts";
import { aProfessional } from "../may.ts";
import { travels } from "../concerns/travelling-fields.ts";
import { movingTo, offeredTo } from "./offered.sql.ts";
import { readParcel } from "./parcel.ts";

/**
 * One family that another network offers: what it agreed to tell, opened with the key of this team. The way to reach it
 * comes with the acknowledgement. The family reads that it was opened.
 */
export const showOfferedMove = question({
  name: "show-offered-move",
  input: z.object({ moveId: z.uuid() }),
  login: "app",
  by: aProfessional,
  allow: async (tx, { moveId }, actor) => (await offeredTo(tx, actor.nodeId)).some(({ id }) => id === moveId),
  run: async (tx, { moveId }, { actor, now }) => {
    const moving = await movingTo(tx, moveId, "shown");
    if (moving === undefined) return null;
    const { fields, messages, nodeWraps } = readParcel(moving.parcel);
    const { plannedId } = moving;
    const wraps = nodeWraps.map(({ latest: _latest, ...wrap }) => ({ ...wrap, form: "public" as const }));
    const keys = openAsNode(await nodeSecretsOf(tx, actor), wraps, plannedId);
    const first = messages.find(travels);
    const opened = first && openMessage(keys, { ...first, membershipId: null, class: "contact" });
    return {
      now,
      moveId,
      concernId: moving.concernId,
      fromName: moving.networkName,
      dueAt: moving.dueAt,
      language: moving.language,
      place: moving.place,
      channelKind: moving.channelKind,
      words: openConcernFields(
        keys,
        fields.map((field) => ({ ...field, concernId: plannedId })),
      ),
      wish: opened ? textOf.parse(JSON.parse(opened)).text : null,
      dataClasses: moving.dataClasses,
      givenHow: moving.givenHow,
      givenAt: moving.givenAt,
    };
  },
  audit: ({ moveId }, shown) => ({
    subjectKind: shown ? "concern" : "concern_move",
    subjectId: shown?.concernId ?? moveId,
  }),
});
const textOf = z.object({ text: z.string() });
export type OfferedMove = NonNullable<Awaited<ReturnType<typeof showOfferedMove.run>>>;
