import { useEffect, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import { settingsWords as words } from "../../features/strings";
import { useServices } from "../app/services";
import { fluentRef } from "../shared/fluent-ref";
import { usePageStyles } from "../shared/page-styles";

/** "Delete all local data", asked twice in the same place; focus follows the question and comes back. */
export function DeleteData() {
  const page = usePageStyles();
  const { announce, decisions, settings } = useServices();
  const [step, setStep] = useState<"offer" | "confirm" | "deleted">("offer");
  const confirm = useRef<HTMLButtonElement>(null);
  const offer = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (step === "confirm") {
      asked.current = true;
      confirm.current?.focus();
    } else if (asked.current) offer.current?.focus();
  }, [step]);
  const deleteAll = () => {
    settings.deleteAll();
    void decisions.removeAll();
    announce(words.deleted);
    setStep("deleted");
  };
  return (
    <div className={page.tight}>
      <h3 className={page.heading}>{words.data}</h3>
      <p className={page.text}>{step === "deleted" ? words.deleted : words.dataText}</p>
      <div className={page.actions}>
        {step === "confirm" ? (
          <>
            <Button onClick={deleteAll} ref={fluentRef(confirm)}>
              {words.deleteConfirm}
            </Button>
            <Button onClick={() => setStep("offer")}>{words.deleteCancel}</Button>
          </>
        ) : (
          <Button onClick={() => setStep("confirm")} ref={fluentRef(offer)}>
            {words.delete}
          </Button>
        )}
      </div>
    </div>
  );
}
