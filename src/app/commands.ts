import { importPostalCodesCommand } from "../find/gazetteer/import-postal-codes.command.ts";
import { searchOffersCommand } from "../find/guide/search-offers.command.ts";
import { importListCommand } from "../find/list-imports/import-list.command.ts";
import { takeBackCommand } from "../find/list-imports/take-back.command.ts";
import { importContactsCommand } from "../network/contact-import/import-contacts.command.ts";
import { importOrganisationsCommand } from "../find/organisation-imports/import-organisations.command.ts";
import { exportDcatCommand } from "../find/open-data/dcat/export-dcat.command.ts";
import { exportHsdsCommand } from "../find/open-data/hsds/export-hsds.command.ts";
import { exportHsdsTablesCommand } from "../find/open-data/tables/export-hsds-tables.command.ts";
import { exportBookletCommand } from "../find/paper/export-booklet.command.ts";
import { exportIcsCommand } from "../find/schedules/calendars/export-ics.command.ts";
import { importSchoolHolidaysCommand } from "../find/schedules/import-school-holidays.command.ts";
import { planGroupsCommand } from "../network/group-planner/plan-groups.command.ts";
import { networkCreate } from "../network/networks/network-create.command.ts";
import { networkList } from "../network/networks/network-list.command.ts";
import { networkShow } from "../network/networks/network-show.command.ts";
import { accountCreate } from "../people/invitations/account-create.command.ts";
import { auditVerify } from "./audit-verify/audit-verify.command.ts";
import { backupCommand } from "./backup/backup.command.ts";
import { replayCommand } from "./backup/replay.command.ts";
import { restoreCommand } from "./backup/restore.command.ts";
import { demoCommands } from "./demo/demo.command.ts";
import { keysRotate } from "./key-rotation/keys-rotate.command.ts";
import { checkPrivacy } from "./privacy-check/check-privacy.command.ts";
import { retentionRun } from "./retention/retention-run.command.ts";
import type { Command } from "../platform/command.ts";

/** Everything an operator can type after `npm run tragnetz --`. */
export const commands: readonly Command[] = [
  networkCreate,
  networkShow,
  networkList,
  planGroupsCommand,
  accountCreate,
  importListCommand,
  takeBackCommand,
  importOrganisationsCommand,
  importContactsCommand,
  importPostalCodesCommand,
  importSchoolHolidaysCommand,
  exportIcsCommand,
  searchOffersCommand,
  exportHsdsCommand,
  exportDcatCommand,
  exportHsdsTablesCommand,
  exportBookletCommand,
  retentionRun,
  checkPrivacy,
  keysRotate,
  auditVerify,
  backupCommand,
  restoreCommand,
  replayCommand,
  ...demoCommands,
];
