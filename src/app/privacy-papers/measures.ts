import { germanMinute } from "../../people/public.ts";
import type { Config } from "../../platform/config.ts";
import { speak } from "../../platform/texts.ts";
import { sampleSize } from "../reading-sample/reading-sample.ts";
import { paperTexts } from "./papers.texts.ts";
import type { Facts } from "./privacy-facts.sql.ts";

const t = speak(paperTexts, "de");

type Line = readonly [measure: string, state: string];

/** The measures of Art. 32 with what is true at this moment; what is not in place says so. */
export function measuresOf(facts: Facts, config: Config): readonly Line[] {
  const at = (instant: Facts["sweepAt"]) => (instant === null ? t("m_jobs_never") : germanMinute(instant));
  return [
    [
      t("m_transport"),
      config.publicUrl.startsWith("https:")
        ? t("m_transport_yes", { url: config.publicUrl })
        : t("m_transport_no"),
    ],
    [t("m_content"), t("m_content_is", { open: facts.openConcerns })],
    [t("m_walls"), t("m_walls_is")],
    [t("m_factor"), t("m_factor_is", { with: facts.withFactor, all: facts.members })],
    [t("m_idle"), t("m_idle_is")],
    [t("m_recovery"), recovery(facts)],
    [t("m_log"), t("m_log_is", { rows: facts.logRows })],
    [t("m_sample"), t("m_sample_is", { count: sampleSize })],
    [t("m_jobs"), t("m_jobs_is", { sweep: at(facts.sweepAt), retention: at(facts.retentionAt) })],
    [t("m_mail"), config.smtpUrl === null ? t("m_mail_no") : t("m_mail_yes")],
    [t("m_database"), config.databaseUrl === null ? t("m_database_own") : t("m_database_operator")],
    [t("m_third"), t("m_third_is")],
    [t("m_yours"), t("m_yours_is")],
  ];
}

const recovery = ({ drilled, lastDrill }: Facts): string =>
  lastDrill === null
    ? t("m_recovery_none")
    : t("m_recovery_is", { count: drilled, at: germanMinute(lastDrill) });
