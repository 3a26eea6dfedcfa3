/** Where the link of a poll leads. */
export const pollPath = "/terminwahl";
