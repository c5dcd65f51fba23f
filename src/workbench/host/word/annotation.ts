import type { Annotation } from "../annotations/annotation";
import { HostFailure } from "../richapi/failure";
import { serverObject, type Items, type ServerClass, type ServerObject } from "../richapi/server-object";
import { collection } from "./collections";
import type { WordContext } from "./word-context";

type Self = Readonly<{ word: WordContext; id: string }>;

/**
 * The annotation, as long as it is there.
 * @throws HostFailure ItemNotFound after it was deleted or its words changed.
 */
function living({ word, id }: Self): Annotation {
  const found = word.annotations.find(id);
  if (found !== undefined) return found;
  throw new HostFailure("ItemNotFound", "The annotation no longer exists.", "Annotation");
}

/** @throws HostFailure GeneralException where annotations are claimed and not licensed (#4953, #5179, #5701). */
export function needLicence(word: WordContext, member: string): void {
  if (word.options().subscription) return;
  throw new HostFailure("GeneralException", "Annotations need a Microsoft 365 subscription.", member);
}

/** `Word.CritiqueAnnotation`. */
export const critiqueAnnotationClass: ServerClass<Self> = {
  name: "CritiqueAnnotation",
  scalars: { Critique: { since: "1.7", read: (self) => living(self).critique } },
  links: { Range: { since: "1.7", follow: (self) => self.word.make.range(living(self).place()) } },
  valueMethods: {
    Accept: { since: "1.7", call: (self) => self.word.annotations.settle(living(self).id, "Accepted") },
    Reject: { since: "1.7", call: (self) => self.word.annotations.settle(living(self).id, "Rejected") },
  },
};

/** `Word.Annotation`. */
export const annotationClass: ServerClass<Self> = {
  name: "Annotation",
  scalars: {
    Id: { since: "1.7", read: (self) => living(self).id },
    State: { since: "1.7", read: (self) => living(self).state },
  },
  links: {
    CritiqueAnnotation: {
      since: "1.7",
      follow: (self) => serverObject(critiqueAnnotationClass, { word: self.word, id: living(self).id }),
    },
  },
  valueMethods: {
    Delete: {
      since: "1.7",
      call(self) {
        const { word } = self;
        const { id } = living(self);
        const isSecond = word.batch.deletesAnnotation();
        if (isSecond && word.options().batchDeleteFails) {
          throw new HostFailure("ItemNotFound", "The annotation was not found.", "Annotation.delete");
        }
        word.annotations.remove([id]);
      },
    },
  },
};

/** `Word.AnnotationCollection`. */
export const annotationCollectionClass = collection("AnnotationCollection", false, "1.7");

/** An object for the annotation with this id. */
export function annotationObject(word: WordContext, id: string): ServerObject {
  return serverObject(annotationClass, { word, id });
}

/** The annotations of a paragraph, as they are at each use. */
export function annotationCollection(word: WordContext, paragraph: Element): ServerObject {
  const items = (): Items => {
    const found = word.annotations.within(paragraph);
    return {
      count: found.length,
      at(index) {
        const annotation = found[index];
        return annotation === undefined ? undefined : annotationObject(word, annotation.id);
      },
    };
  };
  return serverObject(annotationCollectionClass, { items });
}
