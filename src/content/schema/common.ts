import * as v from "valibot";

/** Longest text of one field, in UTF-16 code units; generous for people, small enough for a loaded file to stay harmless. */
const longestText = 4000;

/** Most entries of one list. */
const longestList = 5000;

/** Words for people; never empty. Length in words is judged by `npm run check:content`, which can say it better. */
export const text = v.pipe(
  v.string(),
  v.minLength(1, "is empty; write it, or take the line out if the field may be missing"),
  v.maxLength(longestText, `is longer than ${longestText} characters; shorten it`),
);

/** A list of `entry` that may be empty. */
export function listOf<Entry extends v.GenericSchema>(entry: Entry) {
  return v.pipe(v.array(entry), v.maxLength(longestList, `has more than ${longestList} entries`));
}

/** A list of `entry` with at least one in it. */
export function someOf<Entry extends v.GenericSchema>(entry: Entry) {
  return v.pipe(
    v.array(entry),
    v.minLength(1, "has no entries; give at least one"),
    v.maxLength(longestList, `has more than ${longestList} entries`),
  );
}

/** The name of an item: the file's name without its ending. */
export const id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "must be small letters and numbers with single hyphens, like `puts-self-at-risk`",
  ),
  v.maxLength(64, "is longer than 64 characters; shorten it"),
);

/** Id of a row in sources.yaml. */
export const sourceId = v.pipe(
  v.string(),
  v.regex(
    /^[A-Z0-9]+(-[A-Z0-9]+)*$/,
    "must be an id of sources.yaml: capitals and numbers with single hyphens, like DFE17",
  ),
);

/** A row of the reference tables; `letters` says which table. */
export function reference(letters: string, digits: number) {
  return v.pipe(
    v.string(),
    v.regex(
      new RegExp(`^${letters}[0-9]{${digits}}$`),
      `must be ${letters} and ${digits} digits, the row of the reference table`,
    ),
  );
}

/** "unknown", or the date that a source gives; whether it is a real one is judged by `npm run check:content`. */
export const givenDate = v.pipe(
  v.string(),
  v.regex(
    /^(unknown|[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)$/,
    'must be "unknown" or the date the source gives, as 2024, 2024-05 or 2024-05-31',
  ),
);

/** A web address, or "unknown". Only http and https, so that no pack can bring an address that runs code. */
export const webAddress = v.pipe(
  v.string(),
  v.regex(/^(https?:\/\/[^\s<>"]+|unknown)$/, 'must be an address beginning with http:// or https://, or "unknown"'),
  v.maxLength(500, "is longer than 500 characters"),
);
