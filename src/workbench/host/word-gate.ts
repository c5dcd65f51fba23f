import type { Tally } from "./counters";
import type { EventLog } from "./event-log";
import { wordApiLevels, type HostOptions, type WordApiLevel } from "./options";
import type { PlannedFailures } from "./planned-failures";
import { HostFailure } from "./richapi/failure";
import type { Gate } from "./richapi/gate";

/** The gate of the simulated Word: counting, requirement sets, planned failures, read-only. */
export function createWordGate(
  options: () => HostOptions,
  tally: Tally,
  failures: PlannedFailures,
  log: EventLog,
): Gate {
  function offers(since: WordApiLevel | undefined): boolean {
    return since === undefined || wordApiLevels.indexOf(since) <= wordApiLevels.indexOf(options().wordApi);
  }

  return {
    offers,
    pass({ name, since, writes }) {
      tally.countUse(name, writes);
      if (!offers(since)) {
        log.trouble({ kind: "not-offered", what: `${name} (WordApi ${String(since)})` });
        throw new HostFailure("ApiNotFound", `${name} needs WordApi ${String(since)}.`, name);
      }
      const planned = failures.take(name);
      if (planned !== undefined) throw new HostFailure(planned, "This failure was asked for.", name);
      if (writes && (options().readOnly || options().writesRefused))
        throw new HostFailure("AccessDenied", "The document is read-only.", name);
    },
    unknown(member) {
      log.trouble({ kind: "not-simulated", what: member });
      return new HostFailure("ApiNotFound", `${member} is not simulated.`, member);
    },
  };
}
