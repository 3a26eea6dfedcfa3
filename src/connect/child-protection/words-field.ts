import { z } from "zod";

const longest = 8000;

/** Words that must be there; the message is the key of what is said when they are not. */
export const wordsField = (missing: string) => z.string().trim().min(1, missing).max(longest, "too-long");
/** Words that may be left out. */
export const optionalWords = z.string().trim().max(longest, "too-long");
