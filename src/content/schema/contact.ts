import * as v from "valibot";
import type { Contact } from "../types/reference";
import type { Agrees } from "./agrees";
import { id, listOf, reference, someOf, sourceId, text, webAddress } from "./common";

/** A contact: one file of `contacts/`. Every field is what its source says, or "unknown". */
export const contactSchema = v.strictObject({
  id: v.pipe(id, v.description("The file's name without ending.")),
  ref: v.pipe(reference("CON", 2), v.description("Row of the reference table, CON01.")),
  name: text,
  group: v.pipe(
    v.picklist(["report-and-refer", "support", "specialist-advice", "national-helpline"]),
    v.description("Where in the list it stands."),
  ),
  whatFor: v.pipe(text, v.description("What the service does.")),
  whoCanRefer: v.pipe(text, v.description('Who can refer, or "unknown".')),
  age: v.pipe(text, v.description('Whom it is for by age, or "unknown".')),
  phone: v.pipe(text, v.description('As the source writes it, in double quotes, or "unknown".')),
  url: v.pipe(webAddress, v.description('An address, or "unknown".')),
  hours: v.pipe(text, v.description('As the source writes them, or "unknown".')),
  emergency: v.pipe(v.boolean(), v.description("Whether it is for a danger or concern that cannot wait.")),
  needsDiagnosis: v.pipe(v.picklist(["yes", "no", "unknown"]), v.description("Whether it asks for a diagnosis.")),
  covers: v.pipe(listOf(text), v.description("Subjects, for finding it.")),
  asOf: v.pipe(text, v.description("The date its source gives, as the source writes it.")),
  verified: v.pipe(text, v.description("How the details were verified, in a sentence.")),
  alsoCalled: v.exactOptional(v.pipe(someOf(text), v.description("Other words people search for."))),
  names: v.exactOptional(
    v.pipe(someOf(text), v.description("How texts name it, where a phone number stands beside it; phrases.")),
  ),
  sources: v.pipe(someOf(sourceId), v.description("Ids in sources.yaml.")),
});

export const contactAgrees: Agrees<v.InferOutput<typeof contactSchema>, Contact> = true;
