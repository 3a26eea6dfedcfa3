import { startBackLinks } from "./back-link.island.ts";
import { focusErrors } from "./focus-errors.island.ts";
import { startOffline } from "./offline.island.ts";
import { startPrintButtons } from "./print-button.island.ts";
import { startQuickExit } from "./quick-exit.island.ts";

startQuickExit();
focusErrors();
startPrintButtons();
startBackLinks();
startOffline();
