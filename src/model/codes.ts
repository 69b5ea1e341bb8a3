/**
 * @module
 * The codes of everything that can go wrong: `E-` for the caller (thrown at an edge), `N-` for a text (data in a Reading).
 *
 * docs/errors.md explains each one; a test keeps the two lists equal.
 */

/** Codes of notes on a text, with what each means for the record. */
export const notes = {
  "N-NO-TEXT": "no article text was found, so nothing was read",
  "N-NO-PUBLICATION-DAY": "the article gives no date, so weekdays in it keep an open day",
  "N-DATE-CONFLICT": "two dates for the article disagree; both are kept",
  "N-LANGUAGE": "the text is not English; only names, numbers and dates were looked for",
  "N-SPEAKER-UNKNOWN": "a statement was found but its speaker could not be told",
  "N-PRONOUN-AMBIGUOUS": "a pronoun could mean two people, so neither was taken",
  "N-UNCLOSED-QUOTATION": "a quotation is opened and never closed; it was ended with its paragraph",
  "N-CAPPED": "the text is larger than the limit; the rest was not read",
  "N-NOT-TEXT": "the input has characters that no article has; it was read as far as possible",
  "N-DUPLICATE":
    "two texts came under one id and the second was given its own, or one page came twice and is counted once",
  "N-DATE-OPEN": "the articles do not say enough to date this one; days that rest on it stay open",
  "N-SUGGESTION": "a plug-in suggested words that do not stand in the article; the suggestion was dropped",
  "N-TRUNCATED": "the page shows only a part of the article, so the record has only that part",
  "N-PAGE": "the structure of the page does not tell its article; its lines were judged by their words alone",
} as const;

export type NoteCode = keyof typeof notes;
export const noteCodes = Object.keys(notes) as [NoteCode, ...NoteCode[]];

/** Codes of errors, with the exit code each gives on the command line and the HTTP status it gives on the server. */
export const errors = {
  "E-USAGE": { exit: 2, status: 400, title: "What was asked could not be understood" },
  "E-NO-INPUT": { exit: 2, status: 400, title: "There is nothing to read" },
  "E-NOT-FOUND": { exit: 3, status: 404, title: "There is no such thing" },
  "E-UNREADABLE": { exit: 3, status: 422, title: "The input could not be read" },
  "E-NOT-TEXT": { exit: 3, status: 422, title: "The input is not text" },
  "E-TOO-LARGE": { exit: 3, status: 413, title: "The input is larger than the limit" },
  "E-EMPTY": { exit: 3, status: 422, title: "The input is empty" },
  "E-JSON": { exit: 3, status: 422, title: "The input is not the JSON it should be" },
  "E-XML": { exit: 3, status: 422, title: "The input is not XML that may be read" },
  "E-ACTORS": { exit: 2, status: 400, title: "The table of actors cannot be used as it is" },
  "E-BAD-DATE": { exit: 2, status: 400, title: "A date could not be understood" },
  "E-BROKEN-ANCHOR": { exit: 4, status: 422, title: "A line of the record does not match its words" },
  "E-ONLINE": { exit: 6, status: 400, title: "This needs the network" },
  "E-REFUSED": { exit: 3, status: 403, title: "A safety rule does not allow this" },
  "E-ROBOTS": { exit: 3, status: 403, title: "The site asks not to be fetched" },
  "E-FETCH": { exit: 3, status: 502, title: "The page could not be fetched" },
  "E-OUT": { exit: 2, status: 500, title: "The output could not be written" },
  "E-CORRECTION": { exit: 2, status: 400, title: "The correction does not fit the record" },
  "E-TOKEN": { exit: 2, status: 401, title: "The token is missing, or is not the one" },
  "E-READ-ONLY": { exit: 2, status: 403, title: "Nothing can be changed here" },
  "E-SHEET": { exit: 2, status: 400, title: "The sheet cannot be taken as it is" },
  "E-NO-PROJECT": { exit: 2, status: 404, title: "There is no project here" },
  "E-STORE-DAMAGED": { exit: 3, status: 500, title: "The store cannot be read" },
  "E-STORE-NEWER": { exit: 2, status: 500, title: "The store was written by a later version" },
  "E-STORE-FULL": { exit: 2, status: 507, title: "There is no room for the store" },
  "E-STORE-READ-ONLY": { exit: 2, status: 500, title: "The store cannot be written" },
  "E-STORE-BUSY": { exit: 2, status: 503, title: "The store is in use" },
  "E-STORE-UNREACHABLE": { exit: 2, status: 503, title: "The store cannot be reached" },
  "E-QUEUE": { exit: 2, status: 503, title: "The queue cannot be reached" },
  "E-PORT": { exit: 2, status: 500, title: "The server could not start" },
  "E-BUG": { exit: 70, status: 500, title: "This is a bug in rapporteur" },
} as const;

export type ErrorCode = keyof typeof errors;
export const errorCodes = Object.keys(errors) as ErrorCode[];
