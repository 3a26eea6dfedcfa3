/** How a person hears of what can wait: in one mail a day, or each at once. What cannot wait comes at once to everybody. */
export const noticeChoices = ["daily", "immediate"] as const;
export type NoticeChoice = (typeof noticeChoices)[number];
