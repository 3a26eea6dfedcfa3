import { importPostalCodesCommand } from "../find/gazetteer/import-postal-codes.command.ts";
import { searchOffersCommand } from "../find/guide/search-offers.command.ts";
import { importOffersCommand } from "../find/offers/import-offers.command.ts";
import { accountCreate } from "../people/invitations/account-create.command.ts";
import type { Command } from "../platform/command.ts";

/** Everything an operator can type after `npm run tragnetz --`. */
export const commands: readonly Command[] = [importOffersCommand, importPostalCodesCommand, searchOffersCommand, accountCreate];
