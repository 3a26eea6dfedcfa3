/** Where the code on the wall leads. */
export const doorPath = "/anwesend";
