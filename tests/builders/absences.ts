export { enterAbsence } from "../../src/people/duties/enter-absence.ts";
export { chooseNotices } from "../../src/people/notices/choose-notices.ts";
