/**
 * The words of Word's pop-up stand in manifest.xml, since Word takes only the ids of resources there; a test holds the
 * two together. Only wording has a pop-up: the other kinds have nothing to put in their place.
 */
export const popupResources = {
  brand: "Popup.Brand",
  title: "Popup.Wording.Title",
  subtitle: "Popup.Wording.Subtitle",
} as const;
