const megabyte = 1024 * 1024;

/**
 * How much is too much. A long assessment with photographs stays far below these; they keep a small hostile file from
 * filling the memory. Sizes in bytes.
 */
export const limits = {
  /** The file as it lies on the disk. */
  file: 25 * megabyte,
  entries: 5_000,
  /** One XML part, unpacked: 20,000 paragraphs of Word's own markup take about 20 MB. */
  xmlPart: 48 * megabyte,
  /** Everything, unpacked. */
  unpacked: 200 * megabyte,
  /** Unpacked to packed size of an entry of more than a megabyte. Even machine-made, repetitive WordprocessingML stays below. */
  ratio: 400,
  ratioAppliesAbove: megabyte,
  /** Elements within elements. Word itself stops far earlier. */
  depth: 1_000,
} as const;
