import type { BackupPlan } from "../../platform/backup/write-backup.ts";

/**
 * What does not travel: sign-ins and open dialogues (decisions.md 19), counters, heartbeats, and the list of migrations,
 * which every store keeps for itself. And the wrapped keys, which lie in a file of their own because they may be kept
 * for seven days only (trust.md 3.4): without them no word of a family can be read in the other one.
 */
export const backupPlan: BackupPlan = {
  without: [
    "migration",
    "login_session",
    "sign_in_challenge",
    "sign_in_slowdown",
    "rate_limit",
    "dialogue_ticket",
    "job_run",
  ],
  keys: ["concern_wrap", "concern_locator", "node_key_wrap", "child_protection_wrap", "break_glass_wrap"],
};
