import type { ReadTransaction, WriteTransaction } from "../../platform/database.ts";
import type { Settings } from "./settings.ts";

export const readSettings = (tx: ReadTransaction, networkId: string): Promise<Settings | undefined> =>
  tx
    .selectFrom("network")
    .select(["phone", "phoneHours", "contactEmail", "intakeName", "imprint", "privacy", "accessibility"])
    .select(["feedbackEmail", "brand", "lamp", "logoSvg", "exitUrl", "dataLicence"])
    .where("id", "=", networkId)
    .executeTakeFirst();

export const writeSettings = (tx: WriteTransaction, networkId: string, settings: Settings) =>
  tx.updateTable("network").set(settings).where("id", "=", networkId).execute();
