/** Where the link of an invitation leads. The one of an account has "/einladung" since the beginning. */
export const answerPath = "/treffen";
