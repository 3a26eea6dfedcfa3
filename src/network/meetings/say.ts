import { speak } from "../../platform/texts.ts";
import { meetingTexts } from "./meetings.texts.ts";

/** The words of meetings; staff pages and letters are German. */
export const say = speak(meetingTexts, "de");
const isKey = (key: string): key is keyof typeof meetingTexts.texts => key in meetingTexts.texts;
export const sayIssue = (key: string): string => say(isKey(key) ? key : "pleaseCheck");
