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
  const [step, setStep] = useState<"offer" | "confirm" | "deleted" | "kept">("offer");
  const confirm = useRef<HTMLButtonElement>(null);
  const offer = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (step === "confirm") {
      asked.current = true;
      confirm.current?.focus();
    } else if (asked.current) offer.current?.focus();
  }, [step]);
  const deleteAll = async () => {
    settings.deleteAll();
    // Said only when it is so: the browser's database can refuse.
    const isDeleted = await decisions.removeAll();
    announce(isDeleted ? words.deleted : words.notDeleted);
    setStep(isDeleted ? "deleted" : "kept");
  };
  const text = { offer: words.dataText, confirm: words.dataText, deleted: words.deleted, kept: words.notDeleted }[step];
  return (
    <div className={page.tight}>
      <h3 className={page.heading}>{words.data}</h3>
      <p className={page.text}>{text}</p>
      <div className={page.actions}>
        {step === "confirm" ? (
          <>
            <Button onClick={() => void deleteAll()} ref={fluentRef(confirm)}>
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
