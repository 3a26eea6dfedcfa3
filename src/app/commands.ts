import { importPostalCodesCommand } from "../find/gazetteer/import-postal-codes.command.ts";
import { searchOffersCommand } from "../find/guide/search-offers.command.ts";
import { importOffersCommand } from "../find/offers/import-offers.command.ts";
import { networkCreate } from "../network/networks/network-create.command.ts";
import { networkList } from "../network/networks/network-list.command.ts";
import { networkShow } from "../network/networks/network-show.command.ts";
import { accountCreate } from "../people/invitations/account-create.command.ts";
import { demoCommands } from "./demo/demo.command.ts";
import type { Command } from "../platform/command.ts";

/** Everything an operator can type after `npm run tragnetz --`. */
export const commands: readonly Command[] = [
  networkCreate,
  networkShow,
  networkList,
  accountCreate,
  importOffersCommand,
  importPostalCodesCommand,
  searchOffersCommand,
  ...demoCommands,
];
