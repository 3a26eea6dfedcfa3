import type { Temporal } from "temporal-polyfill";
import type { NoticeChoice } from "../notices/notices.ts";
import type { OwnMembership } from "../sign-in/login-sessions.sql.ts";
import type { PasskeyRow } from "./passkeys.sql.ts";

/** One's own access as its page shows it. */
export type Access = {
  readonly name: string;
  readonly email: string;
  readonly hasApp: boolean;
  readonly passkeys: readonly PasskeyRow[];
  readonly logins: readonly {
    readonly name: string;
    readonly createdAt: Temporal.Instant;
    readonly lastSeenAt: Temporal.Instant;
  }[];
  /** For the place of work she is signed in to. */
  readonly notices: NoticeChoice;
  readonly memberships: readonly OwnMembership[];
};
