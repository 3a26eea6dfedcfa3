import type { RetentionClass } from "../../platform/retention/retention.ts";
import { clearCirculars, clearLinks, dueCirculars, dueLinks } from "./old-circulars.sql.ts";

/** A year later nobody needs to know who got a circular; who wants none has it in her entry. */
export const oldCircularLinks: RetentionClass = {
  name: "circularLink",
  scope: "network",
  due: dueLinks,
  clear: clearLinks,
};

/** The archive of circulars, and which pairs of entries somebody has looked at. */
export const oldCirculars: RetentionClass = {
  name: "circular",
  scope: "network",
  due: dueCirculars,
  clear: clearCirculars,
};
