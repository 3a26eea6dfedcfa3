import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const checkoutAbove = (folder: string): string =>
  existsSync(join(folder, "package.json")) ? folder : checkoutAbove(dirname(folder));

/** The checkout: migrations, texts and data are read from it, whether this runs from the bundle in dist/ or from its source. */
export const repositoryRoot = checkoutAbove(import.meta.dirname);
