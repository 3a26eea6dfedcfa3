import type { View } from "../../platform/view.ts";
import { Note } from "../../ui/note.tsx";
import { sayCode } from "./profiles.texts.ts";

/** What has just happened, if the address says so; it travels as a key, never as words. */
export const ToldNote = ({ view }: { readonly view: View }) => {
  const key = new URLSearchParams(view.path.split("?")[1] ?? "").get("neu") ?? "";
  const said = sayCode("told", key);
  return said === "" ? null : <Note tone="good">{said}</Note>;
};
