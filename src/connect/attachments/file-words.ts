import { z } from "zod";
import { type CleanFile, mostFiles } from "./file-rules.ts";

const file = z.custom<CleanFile>((value) => typeof value === "object" && value !== null && "bytes" in value);

/** Files that were looked through and drawn anew before the transaction, and what was written about them. */
export const filesWithWords = z.object({
  text: z.string().trim().max(4000, "too-long"),
  files: z.array(file).min(1, "none").max(mostFiles, "too-many"),
});

/** Without words the thread says what came: the names of the files, in every language the same. */
export const wordsOf = ({ text, files }: z.infer<typeof filesWithWords>): string =>
  text === "" ? files.map(({ name }) => name).join(", ") : text;
