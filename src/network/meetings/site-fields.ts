import { z } from "zod";

/** Where the links of the letters lead, and in whose name they are written. */
export const siteFields = z.object({ baseUrl: z.string(), network: z.string() });
