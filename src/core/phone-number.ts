/** 110, 116 117 and the short numbers inside a house have a place here, words and room numbers have none. */
const threeDigits = /\d(?:[\s()/.+-]*\d){2}/;

/** True when something in the text can be dialled: three digits with at most blanks and separators between them. */
export const holdsPhoneNumber = (text: string): boolean => threeDigits.test(text);
