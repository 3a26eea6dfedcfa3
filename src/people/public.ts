export { ActButton, DrawnForm, TypedErrors, titleOf } from "./forms/form-page.tsx";
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
export { listOrganisationRows, type OrganisationRow } from "./organisations/organisations.sql.ts";
export { configureSignIn, type DemoSignIn } from "./sign-in/demo-sign-ins.ts";
export { codeAt, codeSeconds } from "./sign-in/one-time-code.ts";
export { whoIs } from "./sign-in/who-is.ts";
export { type Leaving, onLeave, onShut, type Shutting } from "./teams/leaving.ts";
