export { staffRows } from "./accounts/staff.retention.ts";
export { followDutyCalendars } from "./duties/follow-calendar.job.ts";
export { pastDuties } from "./duties/past-duties.retention.ts";
export { isAwayOn, toldToday } from "./duties/duties.sql.ts";
export { sayDuty, sayDutyDay } from "./duties/duty-words.ts";
export { type DutyToday, showDutyToday } from "./duties/show-duty-today.ts";
export { ActButton, DrawnField, DrawnForm, TypedErrors, titleOf } from "./forms/form-page.tsx";
export { germanMinute } from "./forms/german-dates.ts";
export { newsOf, type Told } from "./forms/staff-answer.ts";
export {
  errorsOf,
  filledWith,
  type FormField,
  type Typed,
  typedAgain,
  untouched,
} from "./forms/typed-form.ts";
export { sectors } from "./organisations/organisation.ts";
export { roleName, sectorName } from "./texts.ts";
export { listOrganisationRows, type OrganisationRow } from "./organisations/organisations.sql.ts";
export { configureSignIn, type DemoSignIn } from "./sign-in/demo-sign-ins.ts";
export { codeAt, codeSeconds } from "./sign-in/one-time-code.ts";
export { whoIs } from "./sign-in/who-is.ts";
export { remindDrills } from "./recovery/remind-drills.job.ts";
export {
  askedOfNewTeam,
  callOffHandover,
  concernsHandedOver,
  concernsToHandOver,
  holdForNewIntake,
  type IntakeHandover,
  runningHandover,
  switchIntakeTeam,
  takeTime,
} from "./teams/intake-handover.sql.ts";
export { runsNetwork } from "./may.ts";
export { renewTeamKey } from "./teams/renew-team-key.ts";
export {
  type Leaving,
  type MattersOf,
  onCountMatters,
  onLeave,
  onOwnMatters,
  onShut,
  type OpenMatters,
  type Shutting,
} from "./teams/leaving.ts";
