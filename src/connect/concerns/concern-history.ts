import { sayTime } from "../../core/say-date.ts";
import { speak } from "../../platform/texts.ts";
import type { TimelineEntry } from "../../ui/timeline.tsx";
import { staffTexts } from "../texts.ts";
import { shortDayOf, type ShownConcern } from "./shown-concern.ts";

const t = speak(staffTexts, "de");

/** The log of a concern in words, oldest first; the last entry of an open concern is where it stands. */
export function historyOf({ log, nodes, concern }: ShownConcern): TimelineEntry[] {
  const nodeName = (id: string) => nodes.find((node) => node.id === id)?.name ?? "";
  return log.map((line, at) => ({
    at: line.at.toString({ smallestUnit: "second" }),
    when: `${shortDayOf(line.at)}, ${sayTime(line.at, "de")}`,
    what: t(`log-${line.kind}` as "log-offer", {
      node: nodeName(line.nodeId),
      reason:
        line.reason && `reason-${line.reason}` in staffTexts.texts
          ? t(`reason-${line.reason}` as "reason-other")
          : "",
    }),
    ...(at === log.length - 1 && concern.state !== "closed" ? { state: "now" as const } : {}),
  }));
}
