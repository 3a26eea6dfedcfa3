import { z } from "zod";

const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, "tooLong")
    .transform((text) => (text === "" ? null : text));

/** What is typed about a meeting; what its times mean is looked at together (meeting.ts). */
export const meetingFields = z.object({
  title: z.string().trim().min(2, "titleMissing").max(200, "tooLong"),
  day: z.union([z.literal(""), z.iso.date("dayUnclear")]),
  from: z.string().trim().max(20, "fromUnclear"),
  to: z.string().trim().max(20, "toUnclear"),
  place: optional(300),
  wayThere: optional(1000),
  onlineUrl: z.union([
    z.literal("").transform(() => null),
    z.url({ protocol: /^https?$/, error: "urlUnclear" }).max(400, "tooLong"),
  ]),
  about: optional(4000),
  answerBy: z.union([z.literal("").transform(() => null), z.iso.date("dayUnclear")]),
});
export type MeetingFields = z.infer<typeof meetingFields>;
