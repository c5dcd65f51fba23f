import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  DocumentSearch20Regular,
  Eye20Regular,
  PersonNote20Regular,
  TextEditStyle20Regular,
} from "@fluentui/react-icons";
import type { Category } from "../../content/types/category";
import { categoryWords } from "../../features/strings";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    // Invisible, until forced colours drop the fill and draw it.
    border: "1px solid transparent",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  wording: { color: tokens.colorPaletteBerryForeground2, backgroundColor: tokens.colorPaletteBerryBackground2 },
  sign: { color: tokens.colorPaletteLavenderForeground2, backgroundColor: tokens.colorPaletteLavenderBackground2 },
  circumstance: { color: tokens.colorPaletteGreenForeground2, backgroundColor: tokens.colorPaletteGreenBackground2 },
  recording: { color: tokens.colorPaletteBlueForeground2, backgroundColor: tokens.colorPaletteBlueBackground2 },
});

const icons: Readonly<Record<Category, React.ReactElement>> = {
  wording: <TextEditStyle20Regular />,
  sign: <Eye20Regular />,
  circumstance: <PersonNote20Regular />,
  recording: <DocumentSearch20Regular />,
};

export type CategoryMarkProps = { category: Category };

/** The kind of a finding: icon, word and colour together, never colour alone. */
export function CategoryMark({ category }: CategoryMarkProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[category])}>
      {icons[category]}
      {categoryWords[category].one}
    </span>
  );
}
