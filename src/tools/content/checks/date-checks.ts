import type { LoadedPack } from "../loaded-pack";
import type { Problem } from "../problem";
import type { ContentCheck } from "./check";

/**
 * Dates are real ones and not later than `today` ("2026-11-22", handed in so that a check stays repeatable). A source's
 * own words ("page captured 2023", "undated") are let stand in `asOf`; only what is written as a whole date is judged.
 */
export function datesAreReal(today: string): ContentCheck {
  return (loaded) => [...itemDates(loaded, today), ...headDates(loaded, today), ...contactDates(loaded, today)];
}

function itemDates({ pack, problemIn }: LoadedPack, today: string): readonly Problem[] {
  const { wording, indicators, recording, definitions, sections } = pack;
  return [...wording, ...indicators, ...recording, ...definitions, ...sections].flatMap((item) =>
    (["checked", "reviewed"] as const).flatMap((field) =>
      faultOf(item[field], today).map((fault) => problemIn(item.id, [field], fault)),
    ),
  );
}

function headDates({ pack, problemInHead }: LoadedPack, today: string): readonly Problem[] {
  return (["checked", "reviewed"] as const).flatMap((field) =>
    faultOf(pack[field], today).map((fault) => problemInHead([field], fault)),
  );
}

function contactDates({ pack, problemIn }: LoadedPack, today: string): readonly Problem[] {
  return pack.contacts.flatMap(({ id, asOf }) =>
    (asOf.match(/\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b|\b[0-9]{2}-[0-9]{2}-[0-9]{4}\b/g) ?? []).flatMap((written) =>
      faultOf(yearFirst(written), today).map((fault) => problemIn(id, ["asOf"], fault)),
    ),
  );
}

/** British dates with hyphens, 18-04-2024, as 2024-04-18. */
function yearFirst(written: string): string {
  const [first = "", month = "", last = ""] = written.split("-");
  return first.length === 4 ? written : `${last}-${month}-${first}`;
}

function faultOf(date: string, today: string): readonly string[] {
  if (date === "unknown") return [];
  const [year = "", month = "01", day = "01"] = date.split("-");
  const parsed = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // The Date constructor lets 2024-02-31 roll over into March, so the day is compared as well.
  if (Number.isNaN(parsed.getTime()) || parsed.getUTCDate() !== Number(day)) {
    return [`${date} is not a day of the calendar; write the date the source gives, or unknown`];
  }
  return date > today.slice(0, date.length)
    ? [`${date} has not come yet; write the date the source gives, or unknown`]
    : [];
}
