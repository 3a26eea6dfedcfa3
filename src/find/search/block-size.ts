/** Offers are looked at in blocks of neighbours: so many that what is noted of them stays near the processor. */
export const blockBits = 10;
export const blockSize = 2 ** blockBits;
